import { stemmer } from 'stemmer';
import { type Folded, toFolded } from './folding';
import { IRREGULAR } from './irregular';
import { WORDINGS, type Wording } from './lexicon';
import { findNumeral } from './numerals';
import { NEGATORS, STOPWORDS } from './stopwords';

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

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** No library and no loop sees a longer piece of text: what comes after is not compared (hostile-list: exhaustion). */
export const LONGEST_TEXT = 1200;

// Dotted capitals, numbers with separators and suffixes, words with inner apostrophes. Linear: no alternative overlaps another.
const WORD = /(?:\p{L}\.){2,}|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|bn)?|\p{L}+(?:'\p{L}+)?/gu;

function findWords(folded: Folded): Word[] {
  const words: Word[] = [];
  for (const match of folded.text.slice(0, LONGEST_TEXT).matchAll(WORD)) {
    const start = folded.map[match.index] ?? 0;
    const last = match.index + match[0].length - 1;
    const text = match[0]
      .replace(/'(?:s|re|ve|ll|d|m)$/, '')
      .replace(/[.,]$/, '')
      .replaceAll('.', (dot, at: number, all: string) => (/\d/.test(all[at - 1] ?? '') ? dot : ''));
    words.push({ text, start, end: folded.map[last + 1] ?? folded.map[last] ?? start });
  }
  return words;
}

/** British and American spellings come together by changing both to one form; no word list is needed, since both sides change. */
function toSpelling(word: string): string {
  return word
    .replace(/^(\p{L}{3,})our(s|ed|ing|able|ably|er|ers|ite|ites|ful|hood)?$/u, '$1or$2')
    .replace(/^(\p{L}{3,})i[sz](e|ed|es|ing|ation|ations|er|ers)$/u, '$1is$2')
    .replace(/^(\p{L}{3,})tre(s)?$/u, '$1ter$2')
    .replace(/^(\p{L}{2,})ence(s)?$/u, '$1ense$2');
}

function toStem(word: string): string {
  const bare = word.replaceAll("'", '');
  return stemmer(toSpelling(IRREGULAR.get(bare) ?? bare));
}

function findWording(words: readonly Word[], from: number): Wording | undefined {
  const wordings = WORDINGS.get(words[from]?.text ?? '') ?? [];
  return wordings.find((wording) => wording.words.every((word, offset) => words[from + offset]?.text === word));
}

function isNegator(word: string, next: string | undefined, before: string | undefined): boolean {
  // "Not only ... but" affirms, and "like it or not" leaves it open.
  if (word === 'not' && before === 'or') return false;
  if (next === 'only' || next === 'just' || next === 'merely' || next === 'least') return false;
  return NEGATORS.has(word) || word.endsWith("n't");
}

const US: Wording = { words: ['us'], terms: ['america'] };

/** What stands at one place of a text: a wording of the lexicon, a number, a negation, a stop word or a word. */
interface Piece {
  readonly values: readonly string[];
  readonly kind: 'wording' | 'number' | 'negation' | 'stop' | 'word';
  readonly length: number;
}

function toPiece(words: readonly Word[], plain: readonly string[], at: number, text: string): Piece {
  const word = words[at];
  if (word === undefined) return { values: [], kind: 'stop', length: 1 };
  // The country is written in capitals; the pronoun is not.
  const isCountry = /^(?:US|U\.S\.?)$/.test(text.slice(word.start, word.end));
  const wording = findWording(words, at) ?? (isCountry ? US : undefined);
  if (wording !== undefined) return { values: wording.terms, kind: 'wording', length: wording.words.length };
  const numeral = findNumeral(plain, at);
  if (numeral !== undefined) return { values: [String(numeral.value)], kind: 'number', length: numeral.length };
  if (isNegator(word.text, plain[at + 1], plain[at - 1])) {
    const value = word.text.endsWith("n't") || word.text === 'cannot' ? 'not' : word.text;
    return { values: [value], kind: 'negation', length: 1 };
  }
  if (STOPWORDS.has(word.text)) return { values: [word.text], kind: 'stop', length: 1 };
  return { values: [toStem(word.text)], kind: 'word', length: 1 };
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
  const words = findWords(toFolded(text.slice(0, LONGEST_TEXT)));
  const plain = words.map((word) => word.text);
  const terms: Term[] = [];
  const negators: number[] = [];
  const sequence: string[] = [];
  const inner: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { values, kind, length } = toPiece(words, plain, at, text);
    const start = words[at]?.start ?? 0;
    const end = words[at + length - 1]?.end ?? start;
    sequence.push(...values);
    if (length > 1) inner.push(...plain.slice(at, at + length).map(toStem), APART);
    if (kind === 'negation') negators.push(at);
    else if (kind !== 'stop') {
      const isName = kind !== 'number' && /^\p{Lu}/u.test(text.slice(start, start + 2));
      for (const value of values) terms.push({ value, start, end, word: at, isName, isNumber: kind === 'number' });
    }
    at += length;
  }
  return { terms, negated: toNegations(negators, terms), sequence, inner };
}
