import { genuine } from './genuine';
import { findRun, type TextMap } from './text-map';

/** A stretch of one text node: offsets in UTF-16 code units, end exclusive. */
export interface Run {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Text of a node as the map would have it, to see whether the page has changed since it was read. */
const isUnchanged = (run: Run, text: string): boolean => {
  if (!run.node.isConnected) return false;
  const now = run.node.data.slice(run.start, run.end);
  if (now === text) return true;
  return now.replace(/\s/g, ' ') === text.replace(/\s/g, ' ') || (text === '\n' && run.start === run.node.length);
};

/** The stretches of the page that make up a passage, in order; undefined when the page has changed since it was read. */
export const findRuns = (map: TextMap, start: number, end: number): Run[] | undefined => {
  const runs: Run[] = [];
  for (let index = Math.max(0, findRun(map, start)); index < map.nodes.length; index += 1) {
    const node = map.nodes[index];
    const runStart = map.starts[index] ?? 0;
    if (node === undefined || runStart >= end) break;
    const from = Math.max(start, runStart);
    const to = Math.min(end, map.starts[index + 1] ?? map.text.length);
    if (to <= from) continue;
    const offset = (map.offsets[index] ?? 0) - runStart;
    const run = { node, start: from + offset, end: to + offset };
    if (!isUnchanged(run, map.text.slice(from, to))) return undefined;
    runs.push(run);
  }
  return runs;
};

const toRange = (first: Run, last: Run): Range => {
  const document = first.node.ownerDocument;
  const range = genuine(document, 'createRange').call(document);
  range.setStart(first.node, Math.min(first.start, first.node.length));
  range.setEnd(last.node, Math.min(last.end, last.node.length));
  return range;
};

/**
 * The live ranges of a passage, from offsets into a block's text (UTF-16 code units, end exclusive). One range,
 * or one for each tree where the passage runs in and out of a shadow root. Empty when the page has changed.
 */
export const toRanges = (map: TextMap, start: number, end: number): Range[] => {
  const runs = findRuns(map, start, Math.min(end, map.text.length));
  const ranges: Range[] = [];
  let first: Run | undefined;
  let last: Run | undefined;
  for (const run of runs ?? []) {
    if (first !== undefined && last !== undefined && first.node.getRootNode() !== run.node.getRootNode()) {
      ranges.push(toRange(first, last));
      first = run;
    }
    first ??= run;
    last = run;
  }
  if (first !== undefined && last !== undefined) ranges.push(toRange(first, last));
  return ranges;
};
