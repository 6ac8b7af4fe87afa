import type { Library } from './library';
import type { Statement } from './statement';

/** A wording worth comparing with a statement. */
export interface Candidate {
  /** Number of the wording in the index. */
  readonly wording: number;
  /** Share of the wording's weight that the statement has, 0 to 1. */
  readonly here: number;
  /** The same with what the context lends. */
  readonly withContext: number;
}

/**
 * Least share of a wording's weight that the statement and its context must have between them. Lower finds nothing more that the gate
 * would pass, and costs comparisons: a gate of this kind, not a shortlist, is what keeps an article cheap (speed notes, B2).
 */
export const LEAST_COVERAGE = 0.3;
/** What a term counts for that stands only in the context. */
const CONTEXT_SHARE = 0.5;
/** Wordings that go on to the comparison; each of them costs a walk over the sentence. */
const MOST_CANDIDATES = 40;

function addWeights(sums: Map<number, number>, numbers: Iterable<number>, library: Library, share: number): void {
  const { postings, weights } = library.index;
  for (const number of numbers) {
    const weight = (weights[number] ?? 0) * share;
    for (const wording of postings[number] ?? []) sums.set(wording, (sums.get(wording) ?? 0) + weight);
  }
}

/** Finds the wordings that share enough rare words with the statement, best first. */
export function findCandidates(statement: Statement, library: Library): Candidate[] {
  const own = new Set(statement.numbers.filter((number) => number >= 0));
  if (own.size < 2) return [];
  const here = new Map<number, number>();
  addWeights(here, own, library, 1);
  const lent = [...statement.context].filter((number) => !own.has(number));
  const all = new Map(here);
  addWeights(all, lent, library, CONTEXT_SHARE);
  const candidates: Candidate[] = [];
  for (const [wording, sum] of here) {
    const weight = library.index.wordings[wording]?.weight ?? Number.POSITIVE_INFINITY;
    const withContext = (all.get(wording) ?? sum) / weight;
    if (withContext >= LEAST_COVERAGE) candidates.push({ wording, here: sum / weight, withContext });
  }
  return candidates.sort((a, b) => b.withContext - a.withContext || a.wording - b.wording).slice(0, MOST_CANDIDATES);
}
