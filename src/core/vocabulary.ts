import { scanWords } from './scan-words';
import { LONGEST_SENTENCE, toCut } from './sentences';
import { LONGEST_TEXT, toPiece } from './terms';
import { createWordTable } from './word-table';
import { findWords, readWord, type Word } from './words';

/** Statements in which a word of the library stands, by the word's number. */
export type Occurrences = Map<number, number[]>;

/** What an article has of a library's words. */
export interface Met {
  readonly occurrences: Occurrences;
  /** Names that no claim has, with the statements in which they stand. */
  readonly names: Map<string, number[]>;
}

/** Reads statements for the words of a library, and passes over all others at the cost of a look. */
export interface Vocabulary {
  /** Notes what a piece of a text, statement number `at`, has of the library's words. Returns the signs of its words; see signs.ts. */
  read(text: string, start: number, end: number, at: number, met: Met): number;
}

/** What a library knows of a spelling. */
interface KnownWord {
  readonly word: Word;
  /** See Word. */
  readonly isAlone: boolean;
  readonly unless: ReadonlySet<string> | undefined;
  readonly signs: number;
  /** The number under which it is met; -1 where it leads nowhere. Only where it is a word by itself. */
  readonly lead: number;
  /** The name that no claim has; undefined where it is none. */
  readonly name: string | undefined;
}

/** Notes statement number `at`, once: a page may say "not" ten thousand times in a row. */
export function addOccurrence<Key>(occurrences: Map<Key, number[]>, key: Key, at: number): void {
  const list = occurrences.get(key);
  if (list === undefined) occurrences.set(key, [at]);
  else if (list[list.length - 1] !== at) list.push(at);
}

class LibraryVocabulary implements Vocabulary {
  readonly #findNumber: (value: string) => number;
  readonly #isLead: Uint8Array;
  readonly #weights: readonly number[];
  readonly #table = createWordTable((written) => this.#toKnown(readWord(written)));
  /** For texts that had to be folded. */
  readonly #folded = new WeakMap<Word, KnownWord>();
  /** The words of the statement that is being read: one list for all statements, since most are read and forgotten. */
  readonly #known: KnownWord[] = [];
  #count = 0;

  constructor(findNumber: (value: string) => number, isLead: Uint8Array, weights: readonly number[]) {
    this.#findNumber = findNumber;
    this.#isLead = isLead;
    this.#weights = weights;
  }

  #toLead(value: string): number {
    const number = this.#findNumber(value);
    return this.#isLead[number] === 1 ? number : -1;
  }

  #isUnknown(value: string): boolean {
    return (this.#weights[this.#findNumber(value)] ?? 0) === 0;
  }

  #toKnown(word: Word): KnownWord {
    const { alone, isName, isStop, unless, signs } = word;
    const isUnknown = alone !== undefined && isName && !isStop && this.#isUnknown(alone);
    const lead = alone === undefined ? -1 : this.#toLead(alone);
    return { word, isAlone: alone !== undefined, unless, signs, lead, name: isUnknown ? alone : undefined };
  }

  #readKnown(text: string, from: number, to: number): void {
    const known = this.#known;
    const table = this.#table;
    let count = 0;
    const isPlain = scanWords(text, from, to, (start, end) => {
      known[count] = table.find(text, start, end);
      count += 1;
    });
    this.#count = count;
    if (!isPlain) this.#readFolded(text.slice(from, to));
  }

  #readFolded(text: string): void {
    const { words } = findWords(text);
    words.forEach((word, place) => {
      const one = this.#folded.get(word) ?? this.#toKnown(word);
      this.#folded.set(word, one);
      this.#known[place] = one;
    });
    this.#count = words.length;
  }

  read(text: string, start: number, end: number, at: number, met: Met): number {
    // A piece that was cut may end inside a word: it is cut out, so that nothing is read beyond its end.
    if (end - start >= LONGEST_SENTENCE) {
      const piece = text.slice(start, toCut(text, Math.min(end, start + LONGEST_TEXT)));
      this.#readKnown(piece, 0, piece.length);
    } else this.#readKnown(text, start, end);
    const known = this.#known;
    const count = this.#count;
    let signs = 0;
    for (let place = 0; place < count; ) {
      const one = known[place] as KnownWord;
      const isAlone =
        one.isAlone && (one.unless === undefined || !one.unless.has(this.#findWord(place + 1)?.text ?? ''));
      if (!isAlone) {
        const next = place + this.#readPiece(place, at, met);
        for (; place < next; place += 1) signs |= known[place]?.signs ?? 0;
        continue;
      }
      signs |= one.signs;
      if (one.lead >= 0) addOccurrence(met.occurrences, one.lead, at);
      if (one.name !== undefined) addOccurrence(met.names, one.name, at);
      place += 1;
    }
    return signs;
  }

  /** The word of the statement at a place; undefined beyond its end. */
  #findWord(place: number): Word | undefined {
    return place < this.#count ? this.#known[place]?.word : undefined;
  }

  /** Reads what may be several words together. Returns how many they were. */
  #readPiece(place: number, at: number, { occurrences, names }: Met): number {
    const { values, kind, length } = toPiece((one) => this.#findWord(one), place);
    const isName = (kind === 'word' || kind === 'wording') && this.#findWord(place)?.isName === true;
    for (const value of values) {
      const lead = this.#toLead(value);
      if (lead >= 0) addOccurrence(occurrences, lead, at);
      if (isName && this.#isUnknown(value)) addOccurrence(names, value, at);
    }
    for (let inside = place; length > 1 && inside < place + length; inside += 1) {
      const lead = this.#toLead(this.#findWord(inside)?.stem ?? '');
      if (lead >= 0) addOccurrence(occurrences, lead, at);
    }
    return length;
  }
}

/** Makes the vocabulary of a library: numbers of its words, which of them lead to a claim, and what each weighs (0 for what is no term). */
export function createVocabulary(
  findNumber: (value: string) => number,
  isLead: Uint8Array,
  weights: readonly number[],
): Vocabulary {
  return new LibraryVocabulary(findNumber, isLead, weights);
}
