import type { ReadBlock } from './block-builder';
import type { Reading, ReadParts } from './blocks';
import { genuine } from './genuine';
import { toRanges } from './ranges';

const toElement = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : node.parentElement);

/** The selected range of the document, or of the frame that has the focus; undefined when nothing is selected. */
const findSelected = (document: Document): Range | undefined => {
  const focused = genuine(document, 'activeElement');
  const inner = focused?.localName === 'iframe' ? (focused as HTMLIFrameElement).contentDocument : null;
  for (const one of inner === null ? [document] : [inner, document]) {
    const selection = genuine(one, 'getSelection').call(one);
    if (selection !== null && selection.rangeCount > 0 && !selection.isCollapsed) return selection.getRangeAt(0);
  }
  return undefined;
};

const BLOCKS =
  'p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article, main, body';

/** What was selected, as blocks, and which of their passages it touches. */
export interface SelectedText {
  readonly range: Range;
  readonly reading: Reading;
  /** Whether the selection touches this passage of a block: offsets in UTF-16 code units. */
  touches(block: ReadBlock, start: number, end: number): boolean;
}

/**
 * Reads, with the reader's own `readBlocks`, the blocks that the selection touches, whatever part of the page they are in. Undefined when
 * nothing is selected.
 */
export type ReadSelection = (
  parts: ReadParts,
  readBlocks: (parts: ReadParts) => Promise<Reading>,
) => Promise<SelectedText | undefined>;

export const readSelection: ReadSelection = async (parts, readBlocks) => {
  const range = findSelected(parts.document)?.cloneRange();
  const common = range === undefined ? null : toElement(range.commonAncestorContainer);
  if (range === undefined || common === null) return undefined;
  const reading = await readBlocks({ ...parts, selected: common.closest(BLOCKS) ?? common });
  const touched = reading.blocks.filter(
    ({ map }, index) => index === 0 || map?.nodes.some((node) => node.isConnected && range.intersectsNode(node)),
  );
  const touches = ({ map }: ReadBlock, start: number, end: number): boolean =>
    map !== undefined && toRanges(map, start, end).some((passage) => isOverlapping(passage, range));
  return { range, reading: { ...reading, blocks: touched }, touches };
};

const isOverlapping = (a: Range, b: Range): boolean =>
  a.startContainer.getRootNode() === b.startContainer.getRootNode() &&
  a.compareBoundaryPoints(Range.START_TO_END, b) > 0 &&
  a.compareBoundaryPoints(Range.END_TO_START, b) < 0;
