import type { Claim } from './claim';
import { foreignTexts } from './compiled';
import type { Library } from './library';
import { readWords, toPiece } from './terms';

// The library has the words of every claim's sentence and of its phrasings already, as the engine compares them. So these are kept as
// what is missing there: how each word is spelled. That takes a quarter of the room.

/** As it lies in its file. */
export interface PhrasingFile {
  /** For each word of the library how phrasings spell it, the most usual first, with BETWEEN between; '' where they spell it as it is, or not at all. */
  readonly spellings: readonly string[];
  /** For each claim its sentence and its phrasings: which spelling of each word, as a digit or a letter; or WHOLE and the text. */
  readonly picks: readonly (readonly string[])[];
}

/** The words of phrasings, claim by claim. */
export type Phrasings = Pick<Library, 'words' | 'readPhrasings'>;

/** A word as the engine compares it, and as a phrasing has it, with what stands behind it up to the next. */
interface Spelled {
  readonly word: string;
  readonly spelling: string;
}

const BETWEEN = '|';
const WHOLE = '=';
const CAPITAL = '^';
/** At the end of a spelling: no space comes behind it. */
const CLOSE = '_';
/** Spellings of one word that a digit or a letter can tell apart. */
const BASE = 36;

const toCapital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A spelling by what it has in common with its word: a capital, how many letters are cut off, what comes in their place. */
function toCode(word: string, spelling: string): string {
  const lower = spelling.toLowerCase();
  const isCapital = spelling !== lower && toCapital(lower) === spelling;
  const text = isCapital ? lower : spelling;
  let same = 0;
  while (same < word.length && word[same] === text[same]) same += 1;
  const cut = word.length - same;
  const code = `${isCapital ? CAPITAL : ''}${cut === 0 ? '' : cut}${text.slice(same)}`;
  return same > 1 && fromCode(word, code) === spelling ? code : WHOLE + spelling;
}

function fromCode(word: string, code: string): string {
  if (code.startsWith(WHOLE)) return code.slice(WHOLE.length);
  const [, capital, cut, end = ''] = /^(\^?)(\d*)(.*)$/s.exec(code) ?? [];
  const text = word.slice(0, word.length - Number(cut)) + end;
  return capital === CAPITAL ? toCapital(text) : text;
}

/** The words of a phrasing with their spellings; undefined where it cannot be put together from them again. */
function findSpelled(text: string, words: readonly string[] | undefined): readonly Spelled[] | undefined {
  const read = readWords(text);
  const places: { readonly word: string; readonly start: number }[] = [];
  for (let at = 0; at < read.words.length; ) {
    const { values, length } = toPiece((place) => read.words[place], at);
    places.push({ word: values.join(' '), start: read.starts[at] ?? 0 });
    at += length;
  }
  if (places.length !== words?.length || places.some(({ word }, at) => word !== words[at])) return undefined;
  const spelled = places.map(({ word, start }, at) => {
    const next = places[at + 1]?.start;
    const piece = text.slice(start, next);
    return { word, spelling: next === undefined ? piece : piece.endsWith(' ') ? piece.slice(0, -1) : piece + CLOSE };
  });
  return toText(spelled.map(({ spelling }) => spelling)) === text && !text.includes(BETWEEN) ? spelled : undefined;
}

function toText(spellings: readonly string[]): string {
  const parts = spellings.map((one) => (one.endsWith(CLOSE) ? one.slice(0, -CLOSE.length) : `${one} `));
  return parts.join('').slice(0, -1);
}

/** The spellings of each word, the most usual first. */
function countSpellings(spelled: Iterable<Spelled>): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, spelling } of spelled) {
    const own = counts.get(word) ?? new Map<string, number>();
    counts.set(word, own.set(spelling, (own.get(spelling) ?? 0) + 1));
  }
  const toList = (own: ReadonlyMap<string, number>) =>
    [...own].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
  return new Map([...counts].map(([word, own]) => [word, toList(own)]));
}

/** What the build writes for claims and the library that was compiled of them. */
export function toPhrasingFile(claims: readonly Claim[], library: Phrasings): PhrasingFile {
  const texts = claims.map(({ claim, phrasings }) => [claim, ...phrasings]);
  const spelled = texts.map((own, claim) => {
    const known = library.readPhrasings(claim);
    return own.map((text, at) => findSpelled(text, known[at]));
  });
  const spellings = countSpellings(spelled.flat().flatMap((one) => one ?? []));
  const toPick = ({ word, spelling }: Spelled) => spellings.get(word)?.indexOf(spelling) ?? BASE;
  const picks = texts.map((all, claim) =>
    all.map((text, at) => {
      const own = spelled[claim]?.[at]?.map(toPick);
      return own === undefined || own.some((pick) => pick >= BASE)
        ? WHOLE + text
        : own.map((pick) => pick.toString(BASE)).join('');
    }),
  );
  const toCodes = (word: string) => (spellings.get(word) ?? []).map((spelling) => toCode(word, spelling)).join(BETWEEN);
  // A word may have two numbers; one of them will do.
  const chosen = new Map(library.words.map((word, number) => [word, number]));
  return { spellings: library.words.map((word, number) => (chosen.get(word) === number ? toCodes(word) : '')), picks };
}

/**
 * Reads the sentence of a claim and its phrasings, by its number, from what `toPhrasingFile` made.
 * @throws LibraryError, as the reader does, where they are those of another library.
 */
export function fromPhrasingFile(json: unknown, library: Phrasings): (claim: number) => readonly string[] {
  const file = json as PhrasingFile | null;
  if (!Array.isArray(file?.picks) || file.spellings?.length !== library.words.length) throw foreignTexts();
  const codes = new Map<string, readonly string[]>();
  library.words.forEach((word, number) => {
    const own = file.spellings[number] ?? '';
    if (own !== '') codes.set(word, own.split(BETWEEN));
  });
  return (claim) => {
    const known = library.readPhrasings(claim);
    const own = file.picks[claim];
    if (own === undefined) throw foreignTexts();
    return own.map((one, at) => {
      if (one.startsWith(WHOLE)) return one.slice(WHOLE.length);
      const words = known[at] ?? [];
      if (one.length !== words.length) throw foreignTexts();
      const toPick = (place: number) => parseInt(one[place] ?? '0', BASE);
      return toText(words.map((word, place) => fromCode(word, codes.get(word)?.[toPick(place)] ?? '')));
    });
  };
}
