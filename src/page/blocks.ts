import type { Block, BlockKind } from '../core/block';
import { type BlockBuilder, createBlockBuilder, type ReadBlock } from './block-builder';
import { findReadableBody } from './frames';
import { genuine } from './genuine';
import { findHeadline, type Headline } from './headline';
import { createProseMeasure } from './prose';
import { findReadingRoot } from './reading-root';
import { isNoteNumber, isUnread, type RegionScope } from './regions';
import { capText, createProgress, once, runWalk } from './slices';
import { isShown, toInlineKind } from './visibility';
import { createWalk, type OpenShadowRoot, type Visitor } from './walk';

const BLOCK_ELEMENTS = new Set(
  `address article blockquote body center dd details dialog div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header
   hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul caption iframe aside nav pre`.split(
    /\s+/,
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
};

export interface ReadParts {
  readonly document: Document;
  /** Opens closed shadow roots, where the browser has a way. */
  readonly openShadowRoot?: OpenShadowRoot | undefined;
  /** Lets the page have its turn; called whenever a slice of reading has taken its time. */
  readonly pause: () => Promise<void>;
  /** Told after each slice how much of the page is behind us: 0 to 1, of its elements. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Read this element in place of the article, with all that is in it: the reader has selected it. */
  readonly selected?: Element | undefined;
  /** Stands in for style and layout where there is none. */
  readonly shown?: { isShown(element: Element): boolean; toInlineKind: typeof toInlineKind } | undefined;
}

/** What was read: the blocks in reading order, title first, and the trees that they came from. */
export interface Reading {
  readonly blocks: readonly ReadBlock[];
  /** Shadow roots and frame documents that hold text, to be watched along with the document. */
  readonly trees: readonly (ShadowRoot | Document)[];
}

interface VisitorParts {
  readonly builder: BlockBuilder;
  readonly scope: RegionScope;
  readonly skip: Element | undefined;
  readonly toInlineKind: typeof toInlineKind;
  readonly trees: Set<ShadowRoot | Document>;
}

const isBreaking = (element: Element, name: string, parts: VisitorParts): boolean | undefined => {
  if (BLOCK_ELEMENTS.has(name)) return true;
  // Plain inline elements are the most of them, and need no look at their style.
  if (!name.includes('-') && !element.hasAttribute('class') && !element.hasAttribute('style')) return false;
  const kind = parts.toInlineKind(element);
  return kind === 'hidden' ? undefined : kind === 'block';
};

const toVisitor = (parts: VisitorParts): Visitor => {
  const { builder, scope } = parts;
  const breaking = new Set<Element>();
  const enter = (element: Element): boolean => {
    if (element === parts.skip || isUnread(element, scope)) return false;
    const name = element.localName;
    if (name === 'br') builder.breakLine();
    if (name === 'br' || name === 'wbr' || (name === 'sup' && isNoteNumber(element))) return false;
    const breaks = isBreaking(element, name, parts);
    if (breaks === undefined) return false;
    if (breaks) {
      breaking.add(element);
      builder.open(element.getAttribute('role') === 'heading' ? 'heading' : KINDS[name], element);
    }
    if (name === 'a') builder.openLink();
    return true;
  };
  const leave = (element: Element): void => {
    if (element.localName === 'a') builder.closeLink();
    if (breaking.delete(element)) builder.close();
  };
  const frame = (element: Element): Element | undefined => {
    const body = findReadableBody(element);
    if (body !== undefined) parts.trees.add(body.ownerDocument);
    return body;
  };
  const text = (node: Text): void => builder.text(node);
  return { text, enter, leave, frame };
};

const noShadowRoot: OpenShadowRoot = () => null;

const createReadingOf = (parts: ReadParts, scope: RegionScope, skip: Element | undefined) => {
  const trees = new Set<ShadowRoot | Document>();
  const builder = createBlockBuilder(parts.shown?.isShown ?? isShown, scope.everything);
  const visitor = toVisitor({ builder, scope, skip, trees, toInlineKind: parts.shown?.toInlineKind ?? toInlineKind });
  const open: OpenShadowRoot = (element) => (parts.openShadowRoot ?? noShadowRoot)(element);
  const read = async (root: Element): Promise<readonly ReadBlock[]> => {
    const progress = createProgress(root);
    const enter = (element: Element): boolean => {
      progress.count();
      return visitor.enter(element);
    };
    const walk = createWalk(root, { ...visitor, enter }, open, (shadow) => trees.add(shadow));
    builder.open(undefined, root);
    await runWalk(walk, builder, () => {
      parts.onProgress?.(progress.share());
      return parts.pause();
    });
    // At the caps there are open blocks left; the innermost has text to give.
    builder.close();
    return builder.finish();
  };
  return { read, trees };
};

const readTitle = async (parts: ReadParts, scope: RegionScope, headline: Headline): Promise<ReadBlock> => {
  const blocks =
    headline.element === undefined ? [] : await createReadingOf(parts, scope, undefined).read(headline.element);
  const map = blocks[0]?.map;
  const text = map?.text ?? headline.text;
  const block: Block = { kind: 'title', text: text.slice(0, 1_000) };
  return { block, map };
};

/**
 * Reads the document's blocks, title first. Never throws for what a page does; resolves when the page has been
 * read to its end or to the caps. Writes nothing to the page.
 */
export const readBlocks = async (parts: ReadParts): Promise<Reading> => {
  const root = parts.selected ?? findReadingRoot(parts.document);
  const designMode = genuine(parts.document, 'designMode');
  if (root === null || designMode === 'on' || root.closest('[contenteditable]:not([contenteditable="false"])')) {
    return { blocks: [{ block: { kind: 'title', text: '' }, map: undefined }], trees: [] };
  }
  await parts.pause();
  const prose = createProseMeasure(root);
  const everything = parts.selected !== undefined;
  const headline = findHeadline(parts.document);
  const { element } = headline;
  const scope: RegionScope = { headline: element, prose, proseInAll: once(() => prose(root)), everything };
  await parts.pause();
  const title = await readTitle({ ...parts, onProgress: undefined }, { ...scope, everything: true }, headline);
  const body = createReadingOf(parts, scope, title.map === undefined ? undefined : element);
  const blocks = (await body.read(root)).filter(({ block }) => block.text !== title.block.text);
  return { blocks: capText([title, ...blocks]), trees: [...body.trees] };
};
