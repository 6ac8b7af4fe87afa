import { type Places, toPlaces } from './anchors';
import type { Block } from './block';
import type { Library } from './library';
import { type Quotation, toByBlock } from './quotations';
import { findSentences, type Sentence } from './sentences';
import { isPast, mayBeHistory } from './signs';
import { eachValue, type Negation, readWords, type Term, type Terms, toTerms } from './terms';
import type { Words } from './words';

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
  /** Each of the words of `sequence` and `inner`; the statement need not be read into terms for it. */
  eachValue(see: (value: string, isName: boolean) => void): void;
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
/** And how many behind it: "..., a line often put down to Voltaire." */
export const SENTENCES_AFTER = 1;

/** Sentences of one quotation are read together up to this length, in characters: a saying of two sentences is one saying. */
const LONGEST_SAYING = 320;

/** Joins neighbouring sentences that one pair of quotation marks holds together. */
function joinQuoted(sentences: readonly Sentence[], quotations: readonly Quotation[]): Sentence[] {
  if (quotations.length === 0) return [...sentences];
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const isOne = ({ start, end }: Quotation) => before !== undefined && start < before.end && end > sentence.start;
    if (before !== undefined && sentence.end - before.start <= LONGEST_SAYING && quotations.some(isOne)) {
      joined[joined.length - 1] = { start: before.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

interface Piece extends Sentence {
  readonly block: number;
}

/** A statement that works out what is compared when it is first asked for: few statements get so far. */
class ReadStatement implements Statement {
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
  readonly #words: Words;
  #terms: Terms | undefined;
  #numbers: readonly number[] | undefined;
  #places: Places | undefined;
  #context: ReadonlySet<number> | undefined;

  /** `whole` is the text of the block, `all` the statements before this one. */
  constructor(piece: Piece, whole: string, all: readonly ReadStatement[], titles: readonly number[], library: Library) {
    this.block = piece.block;
    this.start = piece.start;
    this.end = piece.end;
    this.titles = titles;
    this.#whole = whole;
    this.#words = readWords(whole, piece.start, piece.end);
    this.isPast = isPast(this.#words.signs, this);
    this.mayBeHistory = mayBeHistory(this.#words.signs);
    this.#at = all.length;
    this.#all = all;
    this.#library = library;
  }

  get text(): string {
    return this.#whole.slice(this.start, this.end);
  }

  get #read(): Terms {
    this.#terms ??= toTerms(this.#words);
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

  eachValue(see: (value: string, isName: boolean) => void): void {
    eachValue(this.#words, see);
  }

  get beside(): readonly number[] {
    const beside = [...this.titles];
    const last = Math.min(this.#all.length - 1, this.#at + SENTENCES_AFTER);
    for (let other = Math.max(0, this.#at - SENTENCES_BEFORE); other <= last; other += 1)
      if (other !== this.#at) beside.push(other);
    return beside;
  }

  get numbers(): readonly number[] {
    this.#numbers ??= this.terms.map((term) => this.#library.termNumbers.get(term.value) ?? -1);
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

/** Reads blocks into statements, in order. `quotations` are those of the blocks. */
export function findStatements(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  library: Library,
): Statement[] {
  const byBlock = toByBlock(quotations);
  const statements: ReadStatement[] = [];
  const titles: number[] = [];
  blocks.forEach(({ text, kind }, block) => {
    for (const { start, end } of joinQuoted(findSentences(text), byBlock.get(block) ?? [])) {
      if (block === 0 && kind === 'title') titles.push(statements.length);
      statements.push(new ReadStatement({ block, start, end }, text, statements, titles, library));
    }
  });
  return statements;
}
