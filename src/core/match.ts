import { findAnchorShare } from './anchor-share';
import { findCandidates } from './candidates';
import type { WordingKind } from './claim-index';
import { findContrast, isNegated, lacksNegation, sharesNegation, turnsOver } from './denial';
import { type Comparison, compare, type Features, toFeatures } from './features';
import { toProbability } from './gate';
import type { Library } from './library';
import type { Statement } from './statement';

/** A statement and a claim that it makes or denies. */
export interface Match {
  /** Number of the claim in the library. */
  readonly claim: number;
  readonly score: number;
  readonly best: Comparison;
  readonly features: Features;
  /** The statement is nearer to an opposite of the claim, or turns a phrasing over by a negation. */
  readonly denies: boolean;
}

/** The likeliest wording of one kind. */
interface Scored {
  readonly comparison: Comparison;
  readonly features: Features;
  readonly score: number;
}

/** An opposite may be this much less likely than the best phrasing and still carry the day, when words of its own are met. */
const CONTRAST_SLACK = 0.25;
/** Least weight of an opposite's own words: one middling rare word. */
const LEAST_CONTRAST = 0.5;

/** Lead in nearness at which an opposite wins whatever its words. */
const NEARER = 0.15;

/** A lookalike may be this much less near, when words of its own of this weight (two rare ones) are met. */
const LOOKALIKE_SLACK = 0.35;
const LOOKALIKE_CONTRAST = 1.1;

/** Everything that one claim has to say to a statement. */
export interface Hearing {
  readonly claim: number;
  readonly comparisons: readonly Comparison[];
  /** Share of the claim's anchor groups that the statement meets itself. */
  readonly anchorsHere: number;
}

/** Lists the claims whose anchors are met in or near the statement, each with its comparisons. */
export function findHearings(statement: Statement, library: Library): Hearing[] {
  const byClaim = new Map<number, Comparison[]>();
  const shares = new Map<number, number | undefined>();
  for (const candidate of findCandidates(statement, library)) {
    const claim = library.index.wordings[candidate.wording]?.claim ?? -1;
    if (!shares.has(claim)) shares.set(claim, findAnchorShare(statement, claim, library));
    if (shares.get(claim) === undefined) continue;
    const comparison = compare(statement, candidate, library);
    if (comparison === undefined) continue;
    byClaim.set(claim, [...(byClaim.get(claim) ?? []), comparison]);
  }
  return [...byClaim].map(([claim, comparisons]) => ({ claim, comparisons, anchorsHere: shares.get(claim) ?? 0 }));
}

/** The likeliest wording of one kind for a claim. */
export function findBest(
  statement: Statement,
  hearing: Hearing,
  kind: WordingKind,
  library: Library,
): Scored | undefined {
  const least = library.leastCoverage[hearing.claim] ?? 0;
  let best: Scored | undefined;
  for (const comparison of hearing.comparisons) {
    if (comparison.wording.kind !== kind || comparison.passage.coverage + comparison.lent < least) continue;
    const features = toFeatures(statement, comparison, hearing.comparisons, hearing.anchorsHere, library);
    const score = toProbability(features);
    if (best === undefined || score > best.score) best = { comparison, features, score };
  }
  return best;
}

/** Whether the statement says what the opposite says: with the opposite's own words, or plainly nearer to it than to any phrasing. */
function isReversed(statement: Statement, made: Scored, reversed: Scored, library: Library): boolean {
  if (reversed.score < made.score - CONTRAST_SLACK || !sharesNegation(statement, reversed.comparison)) return false;
  if (turnsOver(statement, reversed.comparison, library)) return false;
  if (reversed.comparison.nearness >= made.comparison.nearness + NEARER) return true;
  return findContrast(statement, reversed.comparison, library) >= LEAST_CONTRAST;
}

/**
 * Whether the statement is an example of what the claim is not: nearer to one of the library's lookalikes than to any wording, or
 * nearly as near and with words that only the lookalike has.
 */
function isLookalike(statement: Statement, { comparisons }: Hearing, nearest: number, library: Library): boolean {
  return comparisons.some((comparison) => {
    if (comparison.wording.kind !== 'lookalike') return false;
    if (comparison.nearness > nearest) return true;
    return (
      comparison.nearness > nearest - LOOKALIKE_SLACK &&
      findContrast(statement, comparison, library) >= LOOKALIKE_CONTRAST
    );
  });
}

function toMatch(statement: Statement, hearing: Hearing, library: Library): Match | undefined {
  const made = findBest(statement, hearing, 'phrasing', library);
  const reversed = findBest(statement, hearing, 'opposite', library);
  const toResult = ({ comparison, features, score }: Scored, denies: boolean): Match => ({
    claim: hearing.claim,
    score,
    best: comparison,
    features,
    denies,
  });
  if (
    isLookalike(
      statement,
      hearing,
      Math.max(made?.comparison.nearness ?? 0, reversed?.comparison.nearness ?? 0),
      library,
    )
  )
    return undefined;
  // An opposite turned over is the claim again.
  if (made === undefined) return reversed && toResult(reversed, !turnsOver(statement, reversed.comparison, library));
  if (reversed && isReversed(statement, made, reversed, library)) return toResult(reversed, true);
  if (lacksNegation(statement, made.comparison)) return undefined;
  return toResult(made, isNegated(statement, made.comparison, library));
}

/** Every claim that the statement could be about, best first, with no threshold applied. */
export function findMatches(statement: Statement, library: Library): Match[] {
  const matches = findHearings(statement, library).flatMap((hearing) => toMatch(statement, hearing, library) ?? []);
  return matches.sort((a, b) => b.score - a.score || a.claim - b.claim);
}
