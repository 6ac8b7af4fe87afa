import type { Block, BlockKind } from '../core/block';
import { createTextMap, type TextMap } from './text-map';

/** A block with the way back into the page. */
export interface ReadBlock {
  readonly block: Block;
  /** Undefined for a title that no element of the page shows. */
  readonly map: TextMap | undefined;
}

export interface BlockBuilder {
  text(node: Text): void;
  breakLine(): void;
  open(kind: BlockKind | undefined, element: Element): void;
  close(): void;
  openLink(): void;
  closeLink(): void;
  /** Characters taken so far, in finished blocks and in the open one. */
  size(): number;
  finish(): readonly ReadBlock[];
}

interface Level {
  readonly kind: BlockKind;
  readonly element: Element;
}

/** Above this share of linked text a block is a way to another page, not a sentence of this one. */
const LINK_SHARE = 0.85;
const CELL_MINIMUM = 40;
/** Any sign but digits, punctuation and spaces. Not \p{L}: its tables take a page longer to compile than to read a paragraph. */
const HAS_LETTER = /[A-Za-z\u00c0-\u1fff\u2c00-\u2fef\u3040-\uffff]/;

const isProse = (text: string, linked: number, level: Level, everything: boolean): boolean => {
  if (!HAS_LETTER.test(text)) return false;
  if (everything) return true;
  if (linked > LINK_SHARE * text.length) return false;
  return !/^t[dh]$/.test(level.element.localName) || text.length >= CELL_MINIMUM;
};

/** Puts text nodes together into blocks: a block ends wherever an element that breaks the line begins or ends. */
export const createBlockBuilder = (isShown: (element: Element) => boolean, everything: boolean): BlockBuilder => {
  const done: ReadBlock[] = [];
  const levels: Level[] = [];
  let map = createTextMap();
  let lastNode: Text | undefined;
  let links = 0;
  let linked = 0;
  let taken = 0;

  const flush = (): void => {
    const level = levels[levels.length - 1];
    const size = map.size();
    if (size > 0 && level !== undefined) {
      const read = map.finish();
      if (isProse(read.text, linked, level, everything) && isShown(level.element)) {
        done.push({ block: { kind: level.kind, text: read.text }, map: read });
        taken += read.text.length;
      }
    }
    if (size > 0) map = createTextMap();
    linked = 0;
    lastNode = undefined;
  };
  return {
    text: (node) => {
      const size = map.add(node);
      if (links > 0) linked += size;
      lastNode = node;
    },
    breakLine: () => map.breakLine(lastNode),
    open: (kind, element) => {
      flush();
      levels.push({ kind: kind ?? levels[levels.length - 1]?.kind ?? 'paragraph', element });
    },
    close: () => {
      flush();
      levels.pop();
    },
    openLink: () => {
      links += 1;
    },
    closeLink: () => {
      links -= 1;
    },
    size: () => taken + map.size(),
    finish: () => done,
  };
};
