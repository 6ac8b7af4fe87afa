import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { Claim } from '../../src/core/claim';

/** A library that does the same job: the claims nearest to a sentence. */
export interface Peer {
  readonly name: string;
  /** How many sentences are tried; the rest is extrapolated. At least ten. */
  readonly sample: (claims: number) => number;
  readonly build: (claims: readonly Claim[]) => (sentence: string) => unknown;
}

const STOP_WORDS = new Set(
  `a about after all also an and any are as at be because been before being but by can could did do does for from had has have he
   her him his how if in into is it its just like may more most no not now of on one only or other our out over said she should so
   some such than that the their them then there these they this those to two under up was we were what when where which while
   who will with would you your`.split(/\s+/),
);

function toStem(word: string): string | null {
  const lower = word.toLowerCase();
  return STOP_WORDS.has(lower) ? null : stemmer(lower);
}

function toDocuments(claims: readonly Claim[]): { id: number; claim: string }[] {
  return claims.map(({ claim }, id) => ({ id, claim }));
}

const FUSE: Peer = {
  name: 'Fuse.js, plain',
  sample: (claims) => (claims > 50_000 ? 2 : 10),
  build: (claims) => {
    const fuse = new Fuse(claims.map(({ claim }) => claim));
    return (sentence) => fuse.search(sentence);
  },
};

const MINISEARCH: Peer = {
  name: 'MiniSearch, default',
  sample: (claims) => (claims > 50_000 ? 20 : 100),
  build: (claims) => {
    const search = new MiniSearch({ fields: ['claim'] });
    search.addAll(toDocuments(claims));
    return (sentence) => search.search(sentence)[0];
  },
};

const MINISEARCH_STEMMED: Peer = {
  name: 'MiniSearch, stop words and stems',
  sample: (claims) => (claims > 50_000 ? 40 : 300),
  build: (claims) => {
    const search = new MiniSearch({ fields: ['claim'], processTerm: toStem });
    search.addAll(toDocuments(claims));
    return (sentence) => search.search(sentence)[0];
  },
};

const FLEXSEARCH: Peer = {
  name: 'FlexSearch, suggest',
  sample: (claims) => (claims > 50_000 ? 40 : 300),
  build: (claims) => {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    claims.forEach(({ claim }, id) => {
      index.add(id, claim);
    });
    return (sentence) => index.search(sentence, { limit: 20, suggest: true });
  },
};

export const SLOW_PEERS: readonly Peer[] = [FUSE];
export const PEERS: readonly Peer[] = [MINISEARCH_STEMMED, FLEXSEARCH, MINISEARCH];
