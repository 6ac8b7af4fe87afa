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

function createWord(key: string, folded: string): Word {
  const written = key.split('\n', 1)[0] ?? '';
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

function toWord(written: string, folded: () => string): Word {
  const met = known.get(written);
  if (met !== undefined) return met;
  if (known.size >= MOST_KNOWN) known.clear();
  const word = createWord(written, folded());
  known.set(written, word);
  return word;
}

// Dotted capitals, numbers with separators and suffixes, words with inner apostrophes. Linear: no alternative overlaps another.
const WORD = /(?:\p{L}\.){2,}|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|bn)?|\p{L}+(?:'\p{L}+)?/gu;
/** The same on text that has not been folded, in which an apostrophe may be curly and a letter a capital. */
const PLAIN_WORD = /(?:\p{L}\.){2,}|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|bn)?|\p{L}+(?:['’]\p{L}+)?/giu;
/** Characters that folding leaves where they are: such a text needs none to find its words. */
const UNPLAIN =
  /[^\n\x20-\x7e\xa0\xc0-\xd6\xd8-\xf6\xf8-\u0130\u0132-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018\u2019\u201c\u201d]/;

/** Splits a text into words. */
export function findWords(text: string): PlacedWord[] {
  if (!UNPLAIN.test(text)) {
    return Array.from(text.matchAll(PLAIN_WORD), ({ 0: written, index }) => ({
      word: toWord(written, () => toFolded(written).text),
      start: index,
      end: index + written.length,
    }));
  }
  const { text: folded, map } = toFolded(text);
  return Array.from(folded.matchAll(WORD), ({ 0: found, index }) => {
    const start = map[index] ?? 0;
    const last = index + found.length - 1;
    const end = map[last + 1] ?? map[last] ?? start;
    const written = text.slice(start, end);
    // A look-alike in another script, or a sign inside the word, must not be remembered for the plain spelling.
    return { word: toWord(`${written}\n${found}`, () => found), start, end };
  });
}
