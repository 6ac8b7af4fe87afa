import { type Places, toPlaces } from './anchors';
import type { Block } from './block';
import type { Library } from './library';
import { type Quotation, toByBlock } from './quotations';
import { findSentences, type Sentence } from './sentences';
import { findTerms, type Negation, type Term, type Terms } from './terms';

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
  /** Numbers of the statements that may lend it a name: the headline, the sentences before and behind. */
  readonly beside: readonly number[];
  /** Their terms. */
  readonly context: ReadonlySet<number>;
  /** It shows a sign of being about the past. */
  readonly isPast: boolean;
}

/**
 * Signs that a sentence is about the past: years and eras, wars and founding events, reporting verbs, "ever since", first-time frames,
 * past tense of common verbs. They raise a prior and count statements; they never gate alone (a quarter of real ones have none).
 */
const PAST =
  /\b(?:1[0-9]{3}s?|20[01]\d|centur(?:y|ies)|decades?|ancient|medieval|histor(?:y|ic|ical|ically|ians?)|war|wars|empire|revolution|treaty|independence|founded|founding|founders|origins?|invented|created|discovered|first|last time|ever|never|always|since|ago|once|former|of all time|was|were|had|been|did|said|wrote|told|led|won|lost|killed|died|signed|became|began|built|fought|invaded|promised|[a-z]{3,}ed)\b/i;

/** How many sentences before a statement may lend it a name: enough for "She said ...", few enough to stay on the subject. */
const SENTENCES_BEFORE = 2;
/** And how many behind it: "..., a line often put down to Voltaire." */
const SENTENCES_AFTER = 1;

/** Sentences of one quotation are read together up to this length, in characters: a saying of two sentences is one saying. */
const LONGEST_SAYING = 320;

/** Joins neighbouring sentences that one pair of quotation marks holds together. */
function joinQuoted(sentences: readonly Sentence[], quotations: readonly Quotation[]): Sentence[] {
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

interface Read {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly read: Terms;
}

/** A statement that works out what is compared when it is first asked for: few statements get so far. */
class ReadStatement implements Statement {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly negated: readonly Negation[];
  readonly sequence: readonly string[];
  readonly inner: readonly string[];
  readonly isPast: boolean;
  readonly beside: readonly number[];
  #reads: readonly Read[];
  #library: Library;
  #numbers: readonly number[] | undefined;
  #places: Places | undefined;
  #context: ReadonlySet<number> | undefined;

  constructor(reads: readonly Read[], at: number, titles: readonly number[], library: Library) {
    const { block, start, end, text, read } = reads[at] as Read;
    this.block = block;
    this.start = start;
    this.end = end;
    this.text = text;
    this.terms = read.terms;
    this.negated = read.negated;
    this.sequence = read.sequence;
    this.inner = read.inner;
    this.isPast = PAST.test(text);
    const beside = [...titles];
    for (let other = Math.max(0, at - SENTENCES_BEFORE); other <= at + SENTENCES_AFTER; other += 1)
      if (other !== at && other < reads.length) beside.push(other);
    this.beside = beside;
    this.#reads = reads;
    this.#library = library;
  }

  #toNumbers(terms: readonly Term[]): number[] {
    return terms.map((term) => this.#library.termNumbers.get(term.value) ?? -1);
  }

  get numbers(): readonly number[] {
    this.#numbers ??= this.#toNumbers(this.terms);
    return this.#numbers;
  }

  get context(): ReadonlySet<number> {
    this.#context ??= this.#findContext();
    return this.#context;
  }

  #findContext(): ReadonlySet<number> {
    const numbers = this.beside.flatMap((at) => this.#toNumbers(this.#reads[at]?.read.terms ?? []));
    return new Set(numbers.filter((number) => number >= 0));
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
  const reads = blocks.flatMap(({ text }, block) => {
    return joinQuoted(findSentences(text), byBlock.get(block) ?? []).map(({ start, end }): Read => {
      const own = text.slice(start, end);
      return { block, start, end, text: own, read: findTerms(own) };
    });
  });
  const hasTitle = blocks[0]?.kind === 'title';
  const titles = hasTitle ? reads.flatMap(({ block }, at) => (block === 0 ? [at] : [])) : [];
  return reads.map((_, at) => new ReadStatement(reads, at, titles, library));
}
