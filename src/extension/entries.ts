import type { Claim } from '../core/claim';
import type { ClaimRow } from './calls';

/** The entries with these ids, by id; unknown ids are left out. */
export function findEntries(claimIds: Iterable<string>, claims: readonly Claim[]): Readonly<Record<string, Claim>> {
  const wanted = new Set(claimIds);
  return Object.fromEntries(claims.filter((claim) => wanted.has(claim.id)).map((claim) => [claim.id, claim]));
}

/** What a list of all claims needs of each: without what only the engine and a whole entry need. */
export function toClaimRows(claims: readonly Claim[]): ClaimRow[] {
  return claims.map(({ id, claim, verdict, record, topics, phrasings, about }) => ({
    id,
    claim,
    verdict,
    record,
    topics,
    phrasings,
    about,
  }));
}
