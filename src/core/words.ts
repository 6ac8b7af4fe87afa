import { stemmer } from 'stemmer';
import { toFolded } from './folding';
import { IRREGULAR } from './irregular';
import { WORDINGS, type Wording } from './lexicon';
import { isNumberWord } from './numerals';
import { NEGATORS, STOPWORDS } from './stopwords';

/** What the engine knows of a word as it stands in a text; worked out once for each spelling, since a text is made of few words. */
export interface Word {
  /** Folded, without a possessive. */
  readonly text: string;
  /** As it is compared. */
  readonly stem: string;
  readonly isStop: boolean;
  /** "No", "never", "cannot", "-n't". */
  readonly isNegator: boolean;
  /** Begins with a capital. */
  readonly isName: boolean;
  /** "US" and "U.S.": the country is written in capitals, the pronoun is not. */
  readonly isCountry: boolean;
  /** A numeral can begin with it. */
  readonly isNumber: boolean;
  /** Wordings of the lexicon that begin with it, longest first. */
  readonly wordings: readonly Wording[] | undefined;
}

/** A word at its place: UTF-16 offsets into the text, end exclusive. */
export interface PlacedWord {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
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

/** Spellings that are remembered; when so many have been met, all are forgotten, so that hostile text cannot fill the memory. */
const MOST_KNOWN = 30_000;
const known = new Map<string, Word>();

function createWord(written: string, folded: string): Word {
  const text = folded
    .replace(/'(?:s|re|ve|ll|d|m)$/, '')
    .replace(/[.,]$/, '')
    .replaceAll('.', (dot, at: number, all: string) => (/\d/.test(all[at - 1] ?? '') ? dot : ''));
  return {
    text,
    stem: toStem(text),
    isStop: STOPWORDS.has(text),
    isNegator: NEGATORS.has(text) || text.endsWith("n't"),
    isName: /^\p{Lu}/u.test(written),
    isCountry: /^(?:US|U\.S\.?)(?:['’]s)?$/.test(written),
    isNumber: isNumberWord(text),
    wordings: WORDINGS.get(text),
  };
}

function learn(written: string): Word {
  if (known.size >= MOST_KNOWN) known.clear();
  const word = createWord(written, toFolded(written).text);
  known.set(written, word);
  return word;
}

// Dotted capitals, numbers with separators and suffixes, words with inner apostrophes. Linear: no alternative overlaps another.
const WORD = /(?:\p{L}\.){2,}|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|bn)?|\p{L}+(?:'\p{L}+)?/gu;
/** Characters that folding leaves where they are: such a text needs none to find its words. */
const UNPLAIN =
  /[^\n\x20-\x7e\xa0\xc0-\xd6\xd8-\xf6\xf8-\u0130\u0132-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018\u2019\u201c\u201d]/;

/** What a character code is in a plain text. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const KINDS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  const isLatin =
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7);
  return isLatin ? LETTER : OTHER;
});
const DOT = 46;
const COMMA = 44;

function findKind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < KINDS.length ? (KINDS[code] ?? OTHER) : OTHER;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}

/** Where the letters end that begin at a place, "don't" and "U.S." taken as one word. */
function findWordEnd(text: string, from: number): number {
  let end = from + 1;
  if (text.charCodeAt(end) === DOT && findKind(text, end + 1) === LETTER && text.charCodeAt(end + 2) === DOT) {
    while (findKind(text, end - 1) === LETTER && text.charCodeAt(end) === DOT) end += 2;
    return end - 1;
  }
  while (findKind(text, end) === LETTER) end += 1;
  if (!isApostrophe(text.charCodeAt(end)) || findKind(text, end + 1) !== LETTER) return end;
  end += 2;
  while (findKind(text, end) === LETTER) end += 1;
  return end;
}

const SUFFIX = /(?:st|nd|rd|th|s|m|bn)/iy;

/** Where the number ends that begins at a place, with its separators and what is tied to it: "7,200.5m", "1930s". */
function findNumberEnd(text: string, from: number): number {
  let end = from + 1;
  while (findKind(text, end) === DIGIT || text.charCodeAt(end) === COMMA) end += 1;
  if (text.charCodeAt(end) === DOT && findKind(text, end + 1) === DIGIT) {
    end += 2;
    while (findKind(text, end) === DIGIT) end += 1;
  }
  SUFFIX.lastIndex = end;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : end;
}

function findPlainWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = findKind(text, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const end = kind === LETTER ? findWordEnd(text, at) : findNumberEnd(text, at);
    const written = text.slice(at, end);
    words.push({ word: known.get(written) ?? learn(written), start: at, end });
    at = end;
  }
  return words;
}

/** Splits a text into words. */
export function findWords(text: string): PlacedWord[] {
  if (!UNPLAIN.test(text)) return findPlainWords(text);
  const { text: folded, map } = toFolded(text);
  return Array.from(folded.matchAll(WORD), ({ 0: found, index }) => {
    const start = map[index] ?? 0;
    const last = index + found.length - 1;
    const end = map[last + 1] ?? map[last] ?? start;
    // A sign inside the word must not be remembered for the plain spelling.
    return { word: createWord(text.slice(start, end), found), start, end };
  });
}
