import type { Wording } from './claim-index';
import type { Library } from './library';
import type { Statement } from './statement';

/** A wording worth comparing with a statement. */
export interface Candidate {
  readonly wording: Wording;
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
/** Finds the claim's wordings that share enough rare words with the statement, in the order in which the claim has them. */
export function findCandidates(statement: Statement, claim: number, library: Library): Candidate[] {
  const own = new Set(statement.numbers);
  const { weights } = library;
  const candidates: Candidate[] = [];
  for (const wording of library.findWordings(claim).all) {
    let here = 0;
    let lent = 0;
    for (const term of wording.terms) {
      if (own.has(term)) here += weights[term] ?? 0;
      else if (statement.context.has(term)) lent += weights[term] ?? 0;
    }
    const withContext = (here + CONTEXT_SHARE * lent) / wording.weight;
    if (here < LEAST_OWN * wording.weight || withContext < LEAST_COVERAGE) continue;
    candidates.push({ wording, here: here / wording.weight, withContext });
  }
  return candidates;
}
