/** A block's text and, for each run of it, the text node it came from. Offsets count UTF-16 code units. */
export interface TextMap {
  readonly text: string;
  /** Run i covers the text from `starts[i]` on, and begins at `offsets[i]` in `nodes[i]`. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

export interface TextMapBuilder {
  /** Adds the node's text with white space collapsed; returns how many characters were taken. */
  add(node: Text): number;
  /** A line break in the page: one `\n` in the text. */
  breakLine(node: Text | undefined): void;
  /** Characters so far, a trailing space included. */
  size(): number;
  finish(): TextMap;
}

/** Longer runs of text than this are no prose; the rest of the block is left unread. */
export const BLOCK_LIMIT = 50_000;

// Soft hyphens and zero-width characters are there for line breaking: they must not split a word. A plain space between two
// words is most of the white space there is, and stays as it stands.
const GAPS = /[\u00ad\u200b\u2060\ufeff]+|\s{2,}|[^\S ]/g;
const IS_UNSEEN = /^[\u00ad\u200b\u2060\ufeff]/;

/** Collects the text of one block, keeping for every character the place it has in the page. */
export const createTextMap = (): TextMapBuilder => {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let text = '';

  const isAfterSpace = (): boolean => text === '' || text.endsWith(' ') || text.endsWith('\n');
  const take = (node: Text, from: number, all: string): void => {
    const isTwice = all.startsWith(' ') && isAfterSpace();
    const offset = isTwice ? from + 1 : from;
    const piece = all.slice(offset - from, offset - from + Math.max(0, BLOCK_LIMIT - text.length));
    if (piece === '') return;
    const last = nodes.length - 1;
    const follows = nodes[last] === node && (offsets[last] ?? 0) + text.length - (starts[last] ?? 0) === offset;
    if (!follows) {
      nodes.push(node);
      starts.push(text.length);
      offsets.push(offset);
    }
    text += piece;
  };
  const add = (node: Text): number => {
    const before = text.length;
    const data = node.data.slice(0, BLOCK_LIMIT);
    let from = 0;
    for (let gap = GAPS.exec(data); gap !== null; gap = GAPS.exec(data)) {
      take(node, from, data.slice(from, gap.index));
      if (!IS_UNSEEN.test(gap[0])) take(node, gap.index, ' ');
      from = gap.index + gap[0].length;
    }
    take(node, from, data.slice(from));
    return text.length - before;
  };
  const breakLine = (node: Text | undefined): void => {
    if (text === '' || node === undefined || text.endsWith('\n')) return;
    text = text.endsWith(' ') ? text.slice(0, -1) : text;
    // The break has no character of its own in any text node; the end of the line stands for it.
    nodes.push(node);
    starts.push(text.length);
    offsets.push(node.length);
    text += '\n';
  };
  const finish = (): TextMap => ({ text: text.trimEnd(), nodes, starts, offsets });
  return { add, breakLine, size: () => text.length, finish };
};

/** The run that holds the character at `at`; -1 before the first. */
export const findRun = (map: TextMap, at: number): number => {
  let low = 0;
  let high = map.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((map.starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
};
