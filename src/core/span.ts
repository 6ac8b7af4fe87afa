import type { Passage } from './passage';
import type { Statement } from './statement';

/** How far a mark grows beyond the words that met, in characters, to reach the edge of their clause. */
const GROWTH = 60;
const EDGE = /[,;:—–()"“”«»]/;

/** The passage to mark, as offsets into the block: the words that met, grown to the edge of their clause where it is near. */
export function toSpan(statement: Statement, passage: Passage): { readonly start: number; readonly end: number } {
  const { text } = statement;
  const first = statement.terms[passage.first];
  const last = statement.terms[passage.last];
  let start = first?.start ?? 0;
  let end = last?.end ?? text.length;
  const leftEdge = findEdge(text, start, -1);
  const rightEdge = findEdge(text, end, 1);
  if (start - leftEdge <= GROWTH) start = leftEdge;
  if (rightEdge - end <= GROWTH) end = rightEdge;
  while (start < end && /[\s,;:—–()"“”«»-]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s,;:—–("“«-]/.test(text[end - 1] ?? '')) end -= 1;
  while (end > start && /["”»]/.test(text[end - 1] ?? '')) end -= 1;
  return { start: statement.start + start, end: statement.start + end };
}

/** Where the clause ends on one side of `from`: at a comma or the like, not inside a number ("7,200"). */
function findEdge(text: string, from: number, step: 1 | -1): number {
  for (let at = step === 1 ? from : from - 1; at >= 0 && at < text.length; at += step) {
    const inNumber = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    if (EDGE.test(text[at] ?? '') && !inNumber) return step === 1 ? at : at + 1;
  }
  return step === 1 ? text.length : 0;
}
