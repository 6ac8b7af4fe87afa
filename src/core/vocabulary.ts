import { scanWords } from './scan-words';
import { LONGEST_SENTENCE } from './sentences';
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
  readonly #terms: number;
  readonly #table = createWordTable((written) => this.#toKnown(readWord(written)));
  /** For texts that had to be folded. */
  readonly #folded = new WeakMap<Word, KnownWord>();
  /** The words of the statement that is being read: one list for all statements, since most are read and forgotten. */
  readonly #known: KnownWord[] = [];

  constructor(findNumber: (value: string) => number, isLead: Uint8Array, terms: number) {
    this.#findNumber = findNumber;
    this.#isLead = isLead;
    this.#terms = terms;
  }

  #toLead(value: string): number {
    const number = this.#findNumber(value);
    return this.#isLead[number] === 1 ? number : -1;
  }

  #isUnknown(value: string): boolean {
    const number = this.#findNumber(value);
    return number < 0 || number >= this.#terms;
  }

  #toKnown(word: Word): KnownWord {
    const { alone, isName, isStop } = word;
    if (alone === undefined) return { word, lead: -1, name: undefined };
    const name = isName && !isStop && this.#isUnknown(alone) ? alone : undefined;
    return { word, lead: this.#toLead(alone), name };
  }

  #readKnown(text: string, start: number, end: number): void {
    const known = this.#known;
    const table = this.#table;
    known.length = 0;
    const isPlain = scanWords(text, start, end, (from, to) => {
      known.push(table.find(text, from, to));
    });
    if (isPlain) return;
    known.length = 0;
    for (const word of findWords(text.slice(start, end)).words) {
      const one = this.#folded.get(word) ?? this.#toKnown(word);
      this.#folded.set(word, one);
      known.push(one);
    }
  }

  read(text: string, start: number, end: number, at: number, met: Met): number {
    // A piece that was cut may end inside a word: it is cut out, so that nothing is read beyond its end.
    if (end - start >= LONGEST_SENTENCE)
      this.#readKnown(text.slice(start, Math.min(end, start + LONGEST_TEXT)), 0, Math.min(end - start, LONGEST_TEXT));
    else this.#readKnown(text, start, end);
    const all = this.#known;
    let signs = 0;
    for (let place = 0; place < all.length; ) {
      const { word, lead, name } = all[place] as KnownWord;
      if (word.alone === undefined || word.unless?.has(all[place + 1]?.word.text ?? '') === true) {
        const next = place + this.#readPiece(place, at, met);
        for (; place < next; place += 1) signs |= all[place]?.word.signs ?? 0;
        continue;
      }
      signs |= word.signs;
      if (lead >= 0) addOccurrence(met.occurrences, lead, at);
      if (name !== undefined) addOccurrence(met.names, name, at);
      place += 1;
    }
    return signs;
  }

  /** Reads what may be several words together. Returns how many they were. */
  #readPiece(place: number, at: number, { occurrences, names }: Met): number {
    const { values, kind, length } = toPiece((one) => this.#known[one]?.word, place);
    const isName = (kind === 'word' || kind === 'wording') && this.#known[place]?.word.isName === true;
    for (const value of values) {
      const lead = this.#toLead(value);
      if (lead >= 0) addOccurrence(occurrences, lead, at);
      if (isName && this.#isUnknown(value)) addOccurrence(names, value, at);
    }
    for (let inside = place; length > 1 && inside < place + length; inside += 1) {
      const lead = this.#toLead(this.#known[inside]?.word.stem ?? '');
      if (lead >= 0) addOccurrence(occurrences, lead, at);
    }
    return length;
  }
}

/** Makes the vocabulary of a library: numbers of its words, of which the first `terms` are terms, and which of them lead to a claim. */
export function createVocabulary(findNumber: (value: string) => number, isLead: Uint8Array, terms: number): Vocabulary {
  return new LibraryVocabulary(findNumber, isLead, terms);
}
