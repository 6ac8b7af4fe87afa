import { type Places, toPlaces } from './anchors';
import type { Library } from './library';
import type { Sentence } from './sentences';
import { isPast, mayBeHistory } from './signs';
import { type Negation, readWords, type Term, type Terms, toTerms } from './terms';

/** A sentence as the engine compares it, with what stands around it. */
export interface Statement {
  /** Number of its block. */
  readonly block: number;
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Terms with offsets into `text`. */
  readonly terms: readonly Term[];
  /** For each term its number in the index; -1 where no claim has it. */
  readonly numbers: readonly number[];
  readonly negated: readonly Negation[];
  /** Its words in order. */
  readonly sequence: readonly string[];
  /** Where each of them stands; worked out when it is first asked for, as few statements get so far. */
  places(): Places;
  /** Words inside names and numbers, which the sequence holds as one. */
  readonly inner: readonly string[];
  /** Numbers of the statements of the headline, which lends a name to all others. */
  readonly titles: readonly number[];
  /** Numbers of the statements that may lend it a name: the headline, the sentences before and behind. */
  readonly beside: readonly number[];
  /** Their terms. */
  readonly context: ReadonlySet<number>;
  /** It shows a sign of being about the past. */
  readonly isPast: boolean;
  /** It has the words of a boast or a date of history. */
  readonly mayBeHistory: boolean;
}

/** How many sentences before a statement may lend it a name: enough for "She said ...", few enough to stay on the subject. */
export const SENTENCES_BEFORE = 2;
/** And how many behind it in its own block: "..., a line often put down to Voltaire." */
export const SENTENCES_AFTER = 1;

interface Piece extends Sentence {
  readonly block: number;
}

/** A statement that works out what is compared when it is first asked for: few statements get so far. */
export class ReadStatement implements Statement {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly isPast: boolean;
  readonly mayBeHistory: boolean;
  readonly titles: readonly number[];
  readonly #whole: string;
  readonly #at: number;
  readonly #all: readonly ReadStatement[];
  readonly #library: Library;
  #terms: Terms | undefined;
  #numbers: readonly number[] | undefined;
  #places: Places | undefined;
  #context: ReadonlySet<number> | undefined;

  /** `whole` is the text of the block, `signs` those of its words, `all` the statements of the article: those before this one, and soon the others. */
  constructor(
    piece: Piece,
    whole: string,
    signs: number,
    all: readonly ReadStatement[],
    titles: readonly number[],
    library: Library,
  ) {
    this.block = piece.block;
    this.start = piece.start;
    this.end = piece.end;
    this.titles = titles;
    this.#whole = whole;
    this.isPast = isPast(signs, this);
    this.mayBeHistory = mayBeHistory(signs);
    this.#at = all.length;
    this.#all = all;
    this.#library = library;
  }

  get text(): string {
    return this.#whole.slice(this.start, this.end);
  }

  get #read(): Terms {
    this.#terms ??= toTerms(readWords(this.#whole, this.start, this.end));
    return this.#terms;
  }

  get terms(): readonly Term[] {
    return this.#read.terms;
  }

  get negated(): readonly Negation[] {
    return this.#read.negated;
  }

  get sequence(): readonly string[] {
    return this.#read.sequence;
  }

  get inner(): readonly string[] {
    return this.#read.inner;
  }

  get beside(): readonly number[] {
    const beside = [...this.titles];
    const last = Math.min(this.#all.length - 1, this.#at + SENTENCES_AFTER);
    for (let other = Math.max(0, this.#at - SENTENCES_BEFORE); other <= last; other += 1) {
      // What the next paragraph is about, this one is not.
      const isNext = other > this.#at && this.#all[other]?.block !== this.block;
      if (other !== this.#at && !isNext) beside.push(other);
    }
    return beside;
  }

  get numbers(): readonly number[] {
    this.#numbers ??= this.terms.map((term) => this.#library.findTerm(term.value));
    return this.#numbers;
  }

  get context(): ReadonlySet<number> {
    this.#context ??= new Set(this.beside.flatMap((at) => this.#all[at]?.numbers ?? []).filter((one) => one >= 0));
    return this.#context;
  }

  places(): Places {
    this.#places ??= toPlaces([this]);
    return this.#places;
  }
}
