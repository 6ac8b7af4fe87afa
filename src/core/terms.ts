import type { Wording } from './lexicon';
import { findNumeral } from './numerals';
import { findWords, type PlacedWord } from './words';

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

function findWording(words: readonly PlacedWord[], from: number): Wording | undefined {
  const wordings = words[from]?.word.wordings;
  return wordings?.find((wording) => wording.words.every((word, offset) => words[from + offset]?.word.text === word));
}

/** "Not only ... but" affirms, and "like it or not" leaves it open. */
const AFFIRMED = new Set(['only', 'just', 'merely', 'least']);

function negates(words: readonly PlacedWord[], at: number): boolean {
  const word = words[at]?.word;
  if (word?.isNegator !== true || AFFIRMED.has(words[at + 1]?.word.text ?? '')) return false;
  return word.text !== 'not' || words[at - 1]?.word.text !== 'or';
}

const US: Wording = { words: ['us'], terms: ['america'] };

/** What stands at one place of a text: a wording of the lexicon, a number, a negation, a stop word or a word. */
interface Piece {
  readonly values: readonly string[];
  readonly kind: 'wording' | 'number' | 'negation' | 'stop' | 'word';
  readonly length: number;
}

function toPiece(words: readonly PlacedWord[], at: number): Piece {
  const word = words[at]?.word;
  if (word === undefined) return { values: [], kind: 'stop', length: 1 };
  const wording = findWording(words, at) ?? (word.isCountry ? US : undefined);
  if (wording !== undefined) return { values: wording.terms, kind: 'wording', length: wording.words.length };
  const numeral = word.isNumber ? findNumeral((place) => words[place]?.word.text ?? '', at) : undefined;
  if (numeral !== undefined) return { values: [String(numeral.value)], kind: 'number', length: numeral.length };
  if (negates(words, at)) {
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

/** Reads a text into terms. Offsets count from the start of `text`; a text longer than LONGEST_TEXT is read to there. */
export function findTerms(text: string): Terms {
  const words = findWords(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);
  const terms: Term[] = [];
  const negators: number[] = [];
  const sequence: string[] = [];
  const inner: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { values, kind, length } = toPiece(words, at);
    const first = words[at];
    const start = first?.start ?? 0;
    const end = words[at + length - 1]?.end ?? start;
    for (const value of values) sequence.push(value);
    if (length > 1) inner.push(...words.slice(at, at + length).map(({ word }) => word.stem), APART);
    if (kind === 'negation') negators.push(at);
    else if (kind !== 'stop') {
      const isNumber = kind === 'number';
      const isName = !isNumber && first?.word.isName === true;
      for (const value of values) terms.push({ value, start, end, word: at, isName, isNumber });
    }
    at += length;
  }
  return { terms, negated: negators.length === 0 ? [] : toNegations(negators, terms), sequence, inner };
}
