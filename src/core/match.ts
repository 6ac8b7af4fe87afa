import { findCandidates } from './candidates';
import type { WordingKind } from './claim-index';
import { lacksNegation } from './denial';
import { isAnswering, type Sides, toDenialFeatures } from './denial-features';
import { type Comparison, compare, type Features, toFeatures } from './features';
import { toDenialProbability, toProbability } from './gate';
import type { Library } from './library';
import type { Near } from './near';
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

/** A nearness from which on statement and wording are the same. */
const SAME = 0.999;
/** How likely it is at least that what repeats a wording word for word is about its claim, however short it is. */
const REPEATED = 0.95;

/** Everything that one claim has to say to a statement. */
export interface Hearing {
  readonly claim: number;
  readonly comparisons: readonly Comparison[];
  /** Share of the claim's anchor groups that the statement meets itself. */
  readonly anchorsHere: number;
}

/** What each of the claims near a statement has to say to it; those with no wording that is worth a comparison are left out. */
export function findHearings(statement: Statement, near: readonly Near[], library: Library): Hearing[] {
  return near.flatMap(({ claim, anchorsHere }) => {
    const candidates = findCandidates(statement, claim, library);
    const comparisons = candidates.flatMap((candidate) => compare(statement, candidate, library) ?? []);
    return comparisons.length === 0 ? [] : [{ claim, comparisons, anchorsHere }];
  });
}

/** The likeliest wording of one kind for a claim. */
export function findBest(
  statement: Statement,
  hearing: Hearing,
  kind: WordingKind,
  library: Library,
): Scored | undefined {
  const least = library.findLeastCoverage(hearing.claim);
  let best: Scored | undefined;
  for (const comparison of hearing.comparisons) {
    if (comparison.wording.kind !== kind || comparison.passage.coverage + comparison.lent < least) continue;
    const features = toFeatures(statement, comparison, hearing.comparisons, hearing.anchorsHere, library);
    const score = Math.max(toProbability(features), comparison.nearness >= SAME ? REPEATED : 0);
    if (best === undefined || score > best.score) best = { comparison, features, score };
  }
  return best;
}

/** The nearest wording of a kind. */
function findNearest({ comparisons }: Hearing, kind: WordingKind): Comparison | undefined {
  let nearest: Comparison | undefined;
  for (const one of comparisons)
    if (one.wording.kind === kind && one.nearness > (nearest?.nearness ?? -1)) nearest = one;
  return nearest;
}

/** The nearest phrasing and opposite of a claim, from which a denial is told. */
export function findSides(hearing: Hearing): Sides {
  const made = findNearest(hearing, 'phrasing');
  const reversed = findNearest(hearing, 'opposite');
  return { ...(made && { made }), ...(reversed && { reversed }) };
}

/** Nearly word for word: a nearness that no two wordings of a claim have to each other. */
const NEARLY_SAME = 0.8;

/** Whether it is, nearly word for word, what an author wrote down as something else. */
function isLookalike(hearing: Hearing, { made, reversed }: Sides): boolean {
  const lookalike = findNearest(hearing, 'lookalike');
  if (lookalike === undefined || lookalike.nearness < NEARLY_SAME) return false;
  return [made, reversed].every(
    (side) =>
      side === undefined ||
      lookalike.nearness > side.nearness ||
      // "Fans of the Minnesota Vikings wore horned helmets" has the whole of "Vikings wore horned helmets" in it.
      (lookalike.nearness === side.nearness && lookalike.wording.weight > side.wording.weight),
  );
}

/** From this probability of a denial on a statement denies the claim, and below that one it makes it. Between them it is anybody's guess. */
const DENIES = 0.5;
const MAKES = 0.4;

/**
 * Whether a statement denies the claim; undefined where it cannot be told, or where it only says what is so instead: whoever writes that
 * Obama was born in Honolulu answers nobody.
 */
function findDenies(statement: Statement, sides: Sides, library: Library): boolean | undefined {
  const isOpposite = (sides.reversed?.nearness ?? 0) >= SAME;
  const isPhrasing = (sides.made?.nearness ?? 0) >= SAME;
  if (isOpposite !== isPhrasing) return isOpposite;
  const features = toDenialFeatures(statement, sides, library);
  const probability = toDenialProbability(features);
  if (probability < MAKES) return false;
  if (!isAnswering(statement, features)) return undefined;
  return probability >= DENIES ? true : undefined;
}

function toMatch(statement: Statement, hearing: Hearing, library: Library): Match | undefined {
  const made = findBest(statement, hearing, 'phrasing', library);
  const reversed = findBest(statement, hearing, 'opposite', library);
  const sides = findSides(hearing);
  const denies = findDenies(statement, sides, library);
  if (denies === undefined) return undefined;
  const likelier = denies ? (reversed ?? made) : (made ?? reversed);
  if (likelier === undefined) return undefined;
  if (isLookalike(hearing, sides)) return undefined;
  // "Russia attacked Georgia" makes no claim that it never attacked, and news that says so is no denial either.
  if (likelier === made && lacksNegation(statement, made.comparison)) return undefined;
  const { comparison, features } = likelier;
  const score = Math.max(made?.score ?? 0, reversed?.score ?? 0);
  return { claim: hearing.claim, score, best: comparison, features, denies };
}

/** Every claim that the statement could be about, best first, with no threshold applied. */
export function findMatches(statement: Statement, near: readonly Near[], library: Library): Match[] {
  const matches = findHearings(statement, near, library).flatMap(
    (hearing) => toMatch(statement, hearing, library) ?? [],
  );
  return matches.sort((a, b) => b.score - a.score || a.claim - b.claim);
}
