import type { Block } from './block';

/** A passage between quotation marks, the marks left out: UTF-16 offsets into a block. */
export interface Quotation {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** It runs on from the block before, which opened it and did not close it. */
  readonly continues: boolean;
}

const OPEN = new Set(['“', '«', '„']);
const CLOSE = new Set(['”', '»']);

const MARK = /[“«„”»"]/;
const MARKS = /[“«„”»"]/g;

/** A straight mark opens after white space or an opening bracket, and closes otherwise. */
function isStraightOpening(text: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(text[at - 1] ?? '');
}

function startsWithOpening(text: string): boolean {
  const first = text.trimStart()[0] ?? '';
  return OPEN.has(first) || first === '"';
}

function findInBlock(
  block: Block,
  number: number,
  carried: boolean,
): { readonly found: Quotation[]; readonly isOpen: boolean } {
  const { text } = block;
  const found: Quotation[] = [];
  if (!MARK.test(text)) return { found, isOpen: false };
  let start = -1;
  let continues = false;
  for (const { 0: character, index: at } of text.matchAll(MARKS)) {
    const straight = character === '"';
    const opens = OPEN.has(character) || (straight && start < 0 && isStraightOpening(text, at));
    const closes = CLOSE.has(character) || (straight && start >= 0);
    if (opens && start < 0) {
      continues = carried && found.length === 0 && text.slice(0, at).trim() === '';
      start = at + 1;
    } else if (closes && start >= 0) {
      found.push({ block: number, start, end: at, continues });
      start = -1;
    } else if (CLOSE.has(character) && found.length === 0) {
      // Closed and never opened: the block begins inside a quotation that an excerpt or a drop cap has lost the start of.
      found.push({ block: number, start: 0, end: at, continues: carried });
    }
  }
  if (start >= 0) found.push({ block: number, start, end: text.length, continues });
  return { found, isOpen: start >= 0 };
}

/** The quotations of each block that has any, by its number. */
export function toByBlock(quotations: readonly Quotation[]): ReadonlyMap<number, readonly Quotation[]> {
  const byBlock = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    const list = byBlock.get(quotation.block);
    if (list === undefined) byBlock.set(quotation.block, [quotation]);
    else list.push(quotation);
  }
  return byBlock;
}

/**
 * Finds what stands between quotation marks. A quotation that runs over paragraphs opens on each and closes once: each of its
 * paragraphs is a quotation, all but the first with `continues`. A mark that the next block does not take up ends with its block.
 */
export function findQuotations(blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = [];
  let isOpen = false;
  blocks.forEach((block, number) => {
    const carried = isOpen && startsWithOpening(block.text);
    const inBlock = findInBlock(block, number, carried);
    quotations.push(...inBlock.found);
    isOpen = inBlock.isOpen;
  });
  return quotations;
}
