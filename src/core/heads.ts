import type { Claim, Verdict } from './claim';

/** What a check needs of a claim; all else is text for its note. */
export interface ClaimHead {
  readonly id: string;
  readonly verdict: Verdict;
  /** Whom the claim is about; absent where nobody is named. */
  readonly people?: readonly string[];
  /** The author gave no anchors: they were made up. */
  readonly isMade?: boolean;
}

/** The heads of all claims in columns, which pack better than one after another. */
export interface PackedHeads {
  readonly ids: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly people: readonly (readonly string[])[];
  /** Numbers of the claims whose anchors were made up. */
  readonly made: readonly number[];
}

export function packHeads(claims: readonly Claim[]): PackedHeads {
  return {
    ids: claims.map(({ id }) => id),
    verdicts: claims.map(({ verdict }) => verdict),
    people: claims.map(({ about }) => about.people),
    made: claims.flatMap(({ anchors }, claim) => (anchors.length === 0 ? [claim] : [])),
  };
}

/** The heads of claims in their order; undefined where this is no such thing, or not whole. */
export function unpackHeads(packed: unknown): ClaimHead[] | undefined {
  const { ids, verdicts, people, made } = (packed ?? {}) as PackedHeads;
  if (![ids, verdicts, people, made].every(Array.isArray) || !people.every(Array.isArray)) return undefined;
  if (verdicts.length !== ids.length || people.length !== ids.length) return undefined;
  if (!ids.every((id) => typeof id === 'string')) return undefined;
  const areMade = new Set(made);
  return ids.map((id, claim): ClaimHead => {
    const [verdict = 'unsupported', own = []] = [verdicts[claim], people[claim]];
    return { id, verdict, ...(own.length > 0 && { people: own }), ...(areMade.has(claim) && { isMade: true }) };
  });
}
