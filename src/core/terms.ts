import { stemmer } from 'stemmer';
import { type Folded, toFolded } from './folding';
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
  /** Positions of the words that negate: "not", "never", "-n't". */
  readonly negators: readonly number[];
  readonly words: number;
}

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
      .replace(/'s$/, '')
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
  return stemmer(toSpelling(word.replaceAll("'", '')));
}

function findWording(words: readonly Word[], from: number): Wording | undefined {
  const wordings = WORDINGS.get(words[from]?.text ?? '') ?? [];
  return wordings.find((wording) => wording.words.every((word, offset) => words[from + offset]?.text === word));
}

function isNegator(word: string): boolean {
  return NEGATORS.has(word) || word.endsWith("n't");
}

const US: Wording = { words: ['us'], terms: ['america'] };

/** Reads a text into terms. Offsets count from the start of `text`; a text longer than LONGEST_TEXT is read to there. */
export function findTerms(text: string): Terms {
  const words = findWords(toFolded(text.slice(0, LONGEST_TEXT)));
  const plain = words.map((word) => word.text);
  const terms: Term[] = [];
  const negators: number[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const isName = /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
    const add = (value: string, length: number, isNumber: boolean, named: boolean) => {
      const end = words[at + length - 1]?.end ?? word.end;
      terms.push({ value, start: word.start, end, word: at, isName: named, isNumber });
    };
    // The country is written in capitals; the pronoun is not.
    const isCountry = text.slice(word.start, word.end) === 'US';
    const wording = findWording(words, at) ?? (isCountry ? US : undefined);
    const numeral = wording === undefined ? findNumeral(plain, at) : undefined;
    if (wording !== undefined) for (const value of wording.terms) add(value, wording.words.length, false, isName);
    else if (numeral !== undefined) add(String(numeral.value), numeral.length, true, false);
    else if (isNegator(word.text)) negators.push(at);
    else if (!STOPWORDS.has(word.text)) add(toStem(word.text), 1, false, isName);
    at += wording?.words.length ?? numeral?.length ?? 1;
  }
  return { terms, negators, words: words.length };
}
