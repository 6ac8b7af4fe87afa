import type { Claim } from '../core/claim';
import { findTerms } from '../core/terms';

/** Two wordings of different entries that mean the same to the engine. */
export interface Overlap {
  readonly wording: string;
  readonly id: string;
  readonly other: string;
  readonly otherId: string;
}

/** Word order and stop words do not make two wordings different. */
function toKey(wording: string): string {
  const values = findTerms(wording).terms.map(({ value }) => value);
  return [...new Set(values)].sort().join(' ');
}

/** Lists the phrasings that another entry has with the same words: a sentence that uses them would find either. */
export function findOverlaps(claims: readonly Claim[]): Overlap[] {
  const first = new Map<string, { id: string; wording: string }>();
  return claims.flatMap(({ id, phrasings }) =>
    phrasings.flatMap((wording): Overlap[] => {
      const key = toKey(wording);
      const met = first.get(key);
      if (met === undefined) {
        first.set(key, { id, wording });
        return [];
      }
      return met.id === id ? [] : [{ wording, id, other: met.wording, otherId: met.id }];
    }),
  );
}
