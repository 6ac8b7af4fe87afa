import Fuse from 'fuse.js';
import type { Topic, Verdict } from '../core/claim';
import type { ClaimRow } from '../extension/calls';

/** What a person is looking for; what is left out narrows nothing. */
export interface Query {
  readonly text: string;
  readonly topic?: Topic | undefined;
  readonly verdict?: Verdict | undefined;
}

/** How far a word may be from the one that is meant: enough for a slip of the pen, too little for another word. */
const LOOSENESS = 0.25;

/**
 * A search over all claims: every word of the text has to be met, each with a slip or two, in the claim, its record, its wordings,
 * its people or places. The best first; without a text, in the library's order.
 */
export function createSearch(claims: readonly ClaimRow[]): (query: Query) => readonly ClaimRow[] {
  const fuse = new Fuse(claims, {
    keys: [
      { name: 'claim', weight: 3 },
      { name: 'record', weight: 1 },
      { name: 'phrasings', weight: 2 },
      { name: 'about.people', weight: 2 },
      { name: 'about.places', weight: 1 },
    ],
    threshold: LOOSENESS,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  return ({ text, topic, verdict }) => {
    const wanted = text.trim();
    const found = wanted === '' ? claims : fuse.search(wanted).map(({ item }) => item);
    return found.filter(
      (row) =>
        (topic === undefined || row.topics.includes(topic)) && (verdict === undefined || row.verdict === verdict),
    );
  };
}
