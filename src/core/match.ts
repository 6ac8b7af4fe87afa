import { findCandidates } from './candidates';
import { findContrast, findPolarity, isNegated, lacksNegation, type Polarity } from './denial';
import { type Comparison, compare } from './features';
import { toProbability } from './gate';
import type { Library } from './library';
import type { Statement } from './statement';

/** A statement and a claim that it makes or denies. */
export interface Match {
  /** Number of the claim in the library. */
  readonly claim: number;
  readonly score: number;
  readonly best: Comparison;
  /** The statement is nearer to an opposite of the claim, or turns a phrasing over by a negation. */
  readonly denies: boolean;
}

interface Scored {
  readonly comparison: Comparison;
  readonly score: number;
}

/** An opposite may be this much less likely than the best phrasing and still carry the day, when words of its own are met. */
const CONTRAST_SLACK = 0.25;
/** Least weight of an opposite's own words: one middling rare word. */
const LEAST_CONTRAST = 0.5;

function findBest(scored: readonly Scored[], isOpposite: boolean): Scored | undefined {
  return scored
    .filter(({ comparison }) => comparison.wording.isOpposite === isOpposite)
    .reduce<Scored | undefined>((best, one) => (best === undefined || one.score > best.score ? one : best), undefined);
}

function isContrasted(
  statement: Statement,
  made: Scored,
  reversed: Scored,
  polarity: Polarity,
  library: Library,
): boolean {
  if (reversed.score < made.score - CONTRAST_SLACK) return false;
  return findContrast(statement, reversed.comparison, polarity, library) >= LEAST_CONTRAST;
}

function toMatch(statement: Statement, claim: number, scored: readonly Scored[], library: Library): Match | undefined {
  const made = findBest(scored, false);
  const reversed = findBest(scored, true);
  const polarity = findPolarity(claim, library);
  const denial = reversed && { claim, score: reversed.score, best: reversed.comparison, denies: true };
  if (made === undefined) return denial;
  if (reversed && denial && isContrasted(statement, made, reversed, polarity, library)) return denial;
  if (lacksNegation(statement, made.comparison, polarity)) return undefined;
  const denies = isNegated(statement, made.comparison, polarity, library);
  return { claim, score: made.score, best: made.comparison, denies };
}

/** Every claim that the statement could be about, best first, with no threshold applied. */
export function findMatches(statement: Statement, library: Library): Match[] {
  const byClaim = new Map<number, Scored[]>();
  for (const candidate of findCandidates(statement, library)) {
    const comparison = compare(statement, candidate, library);
    if (comparison === undefined) continue;
    const list = byClaim.get(comparison.wording.claim) ?? [];
    list.push({ comparison, score: toProbability(comparison.features) });
    byClaim.set(comparison.wording.claim, list);
  }
  const matches = [...byClaim].flatMap(([claim, scored]) => toMatch(statement, claim, scored, library) ?? []);
  return matches.sort((a, b) => b.score - a.score || a.claim - b.claim);
}
