import type { Claim } from '../core/claim';

/** The entries with these ids, by id; unknown ids are left out. */
export function findEntries(claimIds: Iterable<string>, claims: readonly Claim[]): Readonly<Record<string, Claim>> {
  const wanted = new Set(claimIds);
  return Object.fromEntries(claims.filter((claim) => wanted.has(claim.id)).map((claim) => [claim.id, claim]));
}
