import { stemmer } from 'stemmer';
import { toFolded } from './folding';
import { IRREGULAR } from './irregular';
import { WORDINGS, type Wording } from './lexicon';
import { isNumberWord } from './numerals';
import { scanWords } from './scan-words';
import { toSigns } from './signs';
import { NEGATORS, STOPWORDS } from './stopwords';
import { createWordTable } from './word-table';

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
  /** What it is compared as, where that does not hang on the words beside it: neither name of several words, number nor negation. */
  readonly alone: string | undefined;
  /** Words that, coming next, may make a name with it: then it is not alone. "The" is, but for "the Great War". */
  readonly unless: ReadonlySet<string> | undefined;
  /** What it tells of its sentence; see signs.ts. */
  readonly signs: number;
}

/** The words of a text in order, and for each its place: UTF-16 offsets into the text, end exclusive. */
export interface Words {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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

/** What a word is compared as: neither "willing" as "will" nor AIDS as aid. */
function toCompared(written: string, text: string): string {
  if (written === 'AIDS') return 'aids';
  const stem = toStem(text);
  return STOPWORDS.has(stem) ? text : stem;
}

function createWord(written: string, folded: string): Word {
  const text = folded
    .replace(/'(?:s|re|ve|ll|d|m)$/, '')
    .replace(/[.,]$/, '')
    .replaceAll('.', (dot, at: number, all: string) => (/\d/.test(all[at - 1] ?? '') ? dot : ''));
  const stem = toCompared(written, text);
  const isStop = STOPWORDS.has(text);
  const isNegator = NEGATORS.has(text) || text.endsWith("n't");
  const isCountry = /^(?:US|U\.S\.?)(?:['’]s)?$/.test(written);
  const isNumber = isNumberWord(text);
  const wordings = WORDINGS.get(text);
  const isFirst = wordings?.every(({ words }) => words.length > 1) === true;
  const unless = isFirst ? new Set(wordings?.map(({ words }) => words[1] ?? '')) : undefined;
  const isAlone = !isNegator && !isCountry && !isNumber && (wordings === undefined || isFirst);
  const isName = /^\p{Lu}/u.test(written);
  const alone = isAlone ? (isStop ? text : stem) : undefined;
  const signs = toSigns(written);
  return { text, stem, isStop, isNegator, isName, isCountry, isNumber, wordings, alone, unless, signs };
}

/** What is known of a word that folding leaves as it is. */
export function readWord(written: string): Word {
  return known.find(written, 0, written.length);
}

/** Every spelling that was met in a text that folding leaves as it is. */
const known = createWordTable((written) => createWord(written, toFolded(written).text));

// Dotted capitals, numbers with separators and suffixes, words with inner apostrophes. Linear: no alternative overlaps another.
const WORD = /(?:\p{L}\.){2,}|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|bn)?|\p{L}+(?:'\p{L}+)?/gu;

/** The words of a text that folding leaves as it is; undefined where it does not. Offsets count from `from`. */
function findPlainWords(text: string, from: number, to: number): Words | undefined {
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const isPlain = scanWords(text, from, to, (start, end) => {
    words.push(known.find(text, start, end));
    starts.push(start - from);
    ends.push(end - from);
  });
  return isPlain ? { words, starts, ends } : undefined;
}

/** Stands between the folded and the written form of a word: no word has it. */
const BETWEEN = '\n';
/** The same for texts that were folded: a sign inside a word must not be remembered for the plain spelling. */
const folded = createWordTable((forms) => {
  const at = forms.indexOf(BETWEEN);
  return createWord(forms.slice(at + 1), forms.slice(0, at));
});

function findFoldedWords(text: string): Words {
  const { text: plain, map } = toFolded(text);
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: found, index } of plain.matchAll(WORD)) {
    const start = map[index] ?? 0;
    // A letter that folds to several words is the place of each of them.
    let behind = index + found.length;
    while (map[behind] === map[behind - 1]) behind += 1;
    const end = map[behind] ?? text.length;
    const forms = `${found}${BETWEEN}${text.slice(start, end)}`;
    words.push(folded.find(forms, 0, forms.length));
    starts.push(start);
    ends.push(end);
  }
  return { words, starts, ends };
}

/**
 * Splits a piece of a text into words. The piece must not end inside a word; the offsets count from its start.
 */
export function findWords(text: string, from = 0, to = text.length): Words {
  return findPlainWords(text, from, to) ?? findFoldedWords(text.slice(from, to));
}
