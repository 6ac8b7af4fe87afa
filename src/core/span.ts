import type { Passage } from './passage';
import type { Statement } from './statement';

/** Offsets of a stretch of text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far a mark grows beyond the words that met, in characters, to reach the edge of their clause. */
const GROWTH = 60;
/** Where a clause begins: behind a mark of punctuation or "that"; where it ends: before one. A comma inside a number is none. */
const BEGINNING = /[;:—–()"“”«»]|,(?!\d)|\bthat\s/g;
const END = /[;:—–()"“”«»]|,(?!\d)/;

/** White space and a word that only ties the clause to the one before. */
const LEADING = /^\s*(?:(?:and|but|or|so|while|yet)\s+)?/i;

/** The words of the passage that met, as offsets into the statement's text. */
export function toWordSpan(statement: Statement, { first, last }: Passage): Span {
  return { start: statement.terms[first]?.start ?? 0, end: statement.terms[last]?.end ?? statement.text.length };
}

function findBeginning(text: string, from: number): number {
  const behind = [...text.slice(0, from).matchAll(BEGINNING)].at(-1);
  return behind === undefined ? 0 : behind.index + behind[0].length;
}

function findEnd(text: string, from: number): number {
  const ahead = text.slice(from).search(END);
  return ahead < 0 ? text.length : from + ahead;
}

/** The passage to mark, as offsets into the block: the words that met, grown to the edge of their clause where it is near. */
export function toSpan(statement: Statement, passage: Passage): Span {
  const { text } = statement;
  const words = toWordSpan(statement, passage);
  const beginning = findBeginning(text, words.start);
  const ending = findEnd(text, words.end);
  let start = words.start - beginning <= GROWTH ? beginning : words.start;
  let end = ending - words.end <= GROWTH ? ending : words.end;
  start += LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
  while (end > start && /[\s.!?…]/.test(text[end - 1] ?? '')) end -= 1;
  return { start: statement.start + start, end: statement.start + end };
}
