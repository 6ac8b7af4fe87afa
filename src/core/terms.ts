import type { Wording } from './lexicon';
import { findNumeral } from './numerals';
import { LONGEST_SENTENCE, toCut } from './sentences';
import { findWords, type Word, type Words } from './words';

/** A word, or a wording of several words, that a statement can share with a claim. */
export interface Term {
  /** What is compared: a stem, a name of the lexicon, or a number as digits. */
  readonly value: string;
  /** UTF-16 offsets into the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Position among the words of the text, stop words counted. */
  readonly word: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
}

/** A text as the engine compares it. */
export interface Terms {
  readonly terms: readonly Term[];
  /** What is turned over: for each negating word the terms close behind it. */
  readonly negated: readonly Negation[];
  /** Every word in order as the engine compares it, stop words and negations included ("-n't" as "not"). */
  readonly sequence: readonly string[];
  /** The words of names and numbers one by one, which the sequence holds as one: "World War II" as "world", "war", "ii". */
  readonly inner: readonly string[];
}

export interface Negation {
  /** Values of the terms within reach, nearest first; FREE alone where there is none. */
  readonly values: readonly string[];
  /** Position of the negating word. */
  readonly word: number;
}

/** A negation with no term close behind it: "never said that if you are not ...". */
export const FREE = '';
/** Stands between words that are not side by side. */
export const APART = '\n';
/** How many words a negation reaches forward to its term. */
const NEGATION_REACH = 3;

/** No library and no loop sees a longer piece of text: what comes after is not compared (hostile-list: exhaustion). */
export const LONGEST_TEXT = 1200;

/** Gives the word at a place; undefined beyond the end. */
type WordAt = (place: number) => Word | undefined;

function findWording(wordAt: WordAt, from: number): Wording | undefined {
  const wordings = wordAt(from)?.wordings;
  return wordings?.find((wording) => wording.words.every((word, offset) => wordAt(from + offset)?.text === word));
}

/** "Not only ... but" affirms, and "like it or not" leaves it open. */
const AFFIRMED = new Set(['only', 'just', 'merely', 'least']);

function negates(wordAt: WordAt, at: number): boolean {
  const word = wordAt(at);
  if (word?.isNegator !== true || AFFIRMED.has(wordAt(at + 1)?.text ?? '')) return false;
  return word.text !== 'not' || wordAt(at - 1)?.text !== 'or';
}

const US: Wording = { words: ['us'], terms: ['america'] };

/** What stands at one place of a text: a wording of the lexicon, a number, a negation, a stop word or a word. */
export interface Piece {
  readonly values: readonly string[];
  readonly kind: 'wording' | 'number' | 'negation' | 'stop' | 'word';
  readonly length: number;
}

/** Reads what stands at a place of a text. */
export function toPiece(wordAt: WordAt, at: number): Piece {
  const word = wordAt(at);
  if (word === undefined) return { values: [], kind: 'stop', length: 1 };
  const wording = findWording(wordAt, at) ?? (word.isCountry ? US : undefined);
  if (wording !== undefined) return { values: wording.terms, kind: 'wording', length: wording.words.length };
  const numeral = word.isNumber ? findNumeral((place) => wordAt(place)?.text ?? '', at) : undefined;
  if (numeral !== undefined) return { values: [String(numeral.value)], kind: 'number', length: numeral.length };
  if (negates(wordAt, at)) {
    const value = word.text.endsWith("n't") || word.text === 'cannot' ? 'not' : word.text;
    return { values: [value], kind: 'negation', length: 1 };
  }
  if (word.isStop) return { values: [word.text], kind: 'stop', length: 1 };
  return { values: [word.stem], kind: 'word', length: 1 };
}

/** For each negating word, the terms within reach behind it. */
function toNegations(negators: readonly number[], terms: readonly Term[]): Negation[] {
  return negators.map((word) => {
    const values = terms.filter((one) => one.word > word && one.word <= word + NEGATION_REACH).map((one) => one.value);
    return { word, values: values.length === 0 ? [FREE] : values };
  });
}

/** Splits a piece of a text into words; a longer one than LONGEST_TEXT is read to there. Offsets count from its start. */
export function readWords(text: string, from = 0, to = text.length): Words {
  // A piece that was cut may end inside a word: it is cut out, so that nothing is read beyond its end.
  return to - from < LONGEST_SENTENCE
    ? findWords(text, from, to)
    : findWords(text.slice(from, toCut(text, Math.min(to, from + LONGEST_TEXT))));
}

/** Puts words together into terms. */
export function toTerms({ words, starts, ends }: Words): Terms {
  const terms: Term[] = [];
  const negators: number[] = [];
  const sequence: string[] = [];
  const inner: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { values, kind, length } = toPiece((place) => words[place], at);
    const start = starts[at] ?? 0;
    const end = ends[at + length - 1] ?? start;
    for (const value of values) sequence.push(value);
    if (length > 1) inner.push(...words.slice(at, at + length).map(({ stem }) => stem), APART);
    if (kind === 'negation') negators.push(at);
    else if (kind !== 'stop') {
      const isNumber = kind === 'number';
      const isName = !isNumber && words[at]?.isName === true;
      for (const value of values) terms.push({ value, start, end, word: at, isName, isNumber });
    }
    at += length;
  }
  return { terms, negated: negators.length === 0 ? [] : toNegations(negators, terms), sequence, inner };
}

/** Reads a text into terms. */
export function findTerms(text: string): Terms {
  return toTerms(readWords(text));
}
