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
  /** Terms of the headline, the sentences before, and whatever else may lend the statement a name. */
  readonly context: ReadonlySet<number>;
  /** Words of the same, for anchors. */
  around(): Places;
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

function toNumbers(terms: readonly Term[], library: Library): number[] {
  return terms.map((term) => library.termNumbers.get(term.value) ?? -1);
}

interface Read {
  readonly sentence: Sentence;
  readonly block: number;
  readonly text: string;
  readonly read: Terms;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function findContext(surroundings: readonly Terms[], library: Library): Pick<Statement, 'context' | 'around'> {
  const numbers = surroundings.flatMap(({ terms }) => toNumbers(terms, library));
  return {
    context: new Set(numbers.filter((number) => number >= 0)),
    around: once(() => toPlaces(surroundings)),
  };
}

/** Reads blocks into statements, in order. `quotations` are those of the blocks. */
export function findStatements(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  library: Library,
): Statement[] {
  const byBlock = toByBlock(quotations);
  const reads = blocks.flatMap(({ text }, block) => {
    return joinQuoted(findSentences(text), byBlock.get(block) ?? []).map((sentence): Read => {
      const own = text.slice(sentence.start, sentence.end);
      return { sentence, block, text: own, read: findTerms(own) };
    });
  });
  const headline = blocks[0]?.kind === 'title' ? blocks[0].text : '';
  const always = findTerms(headline);
  return reads.map(({ sentence, block, text, read }, at): Statement => {
    const beside = [
      ...reads.slice(Math.max(0, at - SENTENCES_BEFORE), at),
      ...reads.slice(at + 1, at + 1 + SENTENCES_AFTER),
    ];
    return {
      block,
      start: sentence.start,
      end: sentence.end,
      text,
      ...read,
      numbers: toNumbers(read.terms, library),
      places: once(() => toPlaces([read])),
      ...findContext([always, ...beside.map((other) => other.read)], library),
      isPast: PAST.test(text),
    };
  });
}
