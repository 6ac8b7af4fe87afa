import { type Collection, type Document, findBeginnings, findLetters, findPairs, toRarity } from './collection';
import { findTerms, type Terms } from './terms';

/** What the closer look at a claim sees; shares from 0 to 1, but where it says otherwise. */
export interface RankFeatures {
  /** Its BM25 as a share of the best one's. */
  readonly best: number;
  /** Its BM25 by the square root of the text's length, a tenth of it. */
  readonly score: number;
  /** Share of the rare words of its best phrasing that the text or what stands around it has. */
  readonly phrasing: number;
  /** The same of its own sentence. */
  readonly claim: number;
  /** Share of the text's rare words that the claim has. */
  readonly told: number;
  /** How alike the letters are: cosine over pieces of four letters, by their rarity. */
  readonly letters: number;
  /** Share of the claim's letter pieces that the text has. */
  readonly lettersOfClaim: number;
  /** Rarity of the neighbouring words they share, a sixtieth of it. */
  readonly pairs: number;
  /** Rarity of the rarest shared word, a tenth of it. */
  readonly rarest: number;
  /** Share of the claim's names that the text or what stands around it has. */
  readonly names: number;
  /** Rarity of the beginnings of words they share, a sixtieth of it. */
  readonly beginnings: number;
}

/** A text read for ranking. */
export interface Asked {
  readonly terms: ReadonlySet<string>;
  /** What each term counts for, those that stand around the text included. */
  readonly weights: ReadonlyMap<string, number>;
  readonly letters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** In terms. */
  readonly length: number;
}

export function toAsked(text: string, weights: ReadonlyMap<string, number>): Asked {
  const read: readonly Terms[] = [findTerms(text)];
  const values = read.flatMap(({ terms }) => terms.map(({ value }) => value));
  return {
    terms: new Set(values),
    weights,
    letters: findLetters(read),
    pairs: findPairs(read),
    beginnings: findBeginnings(read),
    length: values.length,
  };
}

type Weigh = (one: string) => number;

function sum(of: Iterable<string>, weigh: Weigh): number {
  let total = 0;
  for (const one of of) total += weigh(one);
  return total;
}

function toShare(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Looks at one document of a collection closely. `score` is its BM25, `top` that of the best. */
export function toRankFeatures(
  asked: Asked,
  document: Document,
  { score, top }: { readonly score: number; readonly top: number },
  collection: Collection,
): RankFeatures {
  const rarity: Weigh = (term) => toRarity(collection.postings.get(term)?.length ?? 0, collection);
  const met: Weigh = (term) => rarity(term) * (asked.weights.get(term) ?? 0);
  const covered = (terms: ReadonlySet<string>) => toShare(sum(terms, met), sum(terms, rarity));
  const ofLetters: Weigh = (piece) => toRarity(collection.letters.get(piece) ?? 0, collection);
  const shared = (own: ReadonlySet<string>, others: ReadonlySet<string>) => [...own].filter((one) => others.has(one));
  const letters = sum(shared(document.letters, asked.letters), ofLetters);
  const lettersOfClaim = sum(document.letters, ofLetters);
  const words = shared(asked.terms, new Set(document.counts.keys()));
  const among = (counts: ReadonlyMap<string, number>) => (one: string) => toRarity(counts.get(one) ?? 0, collection);
  return {
    best: toShare(score, top),
    score: score / Math.sqrt(asked.length + 1) / 10,
    phrasing: Math.max(0, ...document.phrasings.map(covered)),
    claim: covered(document.claim),
    told: toShare(sum(words, rarity), sum(asked.terms, rarity)),
    letters: toShare(letters, Math.sqrt(lettersOfClaim * sum(asked.letters, ofLetters))),
    lettersOfClaim: toShare(letters, lettersOfClaim),
    pairs: sum(shared(document.pairs, asked.pairs), among(collection.pairs)) / 60,
    rarest: Math.max(0, ...words.map(rarity)) / 10,
    names: covered(document.names),
    beginnings: sum(shared(document.beginnings, asked.beginnings), among(collection.beginnings)) / 60,
  };
}
