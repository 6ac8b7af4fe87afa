import { type Library, sumWeights } from './library';
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
/** Least share that the statement must have itself: what stands only around it makes no statement. */
const LEAST_OWN = 0.15;
/** What a term counts for that stands only in the context. */
const CONTEXT_SHARE = 0.5;
/** Wordings that go on to the comparison; each of them costs a walk over the sentence. */
const MOST_CANDIDATES = 40;

/** Weight that the statement's own terms have in each wording that has any of them. */
function findShared(own: ReadonlySet<number>, library: Library): Map<number, number> {
  const { postings, weights } = library.index;
  const shared = new Map<number, number>();
  for (const number of own) {
    const weight = weights[number] ?? 0;
    for (const wording of postings[number] ?? []) shared.set(wording, (shared.get(wording) ?? 0) + weight);
  }
  return shared;
}

/** Weight of the terms of a wording that only the context has. */
function findLent(terms: readonly number[], own: ReadonlySet<number>, statement: Statement, library: Library): number {
  return sumWeights(
    terms.filter((number) => !own.has(number) && statement.context.has(number)),
    library,
  );
}

/** Finds the wordings that share enough rare words with the statement, best first. */
export function findCandidates(statement: Statement, library: Library): Candidate[] {
  const own = new Set(statement.numbers.filter((number) => number >= 0));
  if (own.size < 2) return [];
  const candidates: Candidate[] = [];
  for (const [number, sum] of findShared(own, library)) {
    const wording = library.index.wordings[number];
    if (wording === undefined || sum < LEAST_OWN * wording.weight) continue;
    const withContext = (sum + CONTEXT_SHARE * findLent(wording.terms, own, statement, library)) / wording.weight;
    if (withContext >= LEAST_COVERAGE) candidates.push({ wording: number, here: sum / wording.weight, withContext });
  }
  return candidates.sort((a, b) => b.withContext - a.withContext || a.wording - b.wording).slice(0, MOST_CANDIDATES);
}
