import type { Entry } from './claim';
import { type Collection, createCollection, toRarity } from './collection';
import { toPlainPost } from './post';
import { type RankFeatures, toAsked, toRankFeatures } from './rank-features';
import { RANK_WEIGHTS } from './rank-weights';
import { findTerms } from './terms';

/** A text to rank claims for, with what stands around it. */
export interface Query {
  readonly text: string;
  /** Sentences before, nearest last; sentences after, nearest first. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly speaker?: string;
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Orders claims by how well they answer a text, best first; at most `most`, no gate. */
export type Ranker = (query: Query, most?: number) => Ranked[];

/** BM25 (Robertson and Zaragoza 2009); the constants are those that did best on the development sets (npm run retrieval). */
const K1 = 0.9;
const B = 0.4;
/** What a term counts for that stands only beside the text: the nearest sentences, the ones further off, the speaker. */
const BEFORE = [0.3, 0.2, 0.1];
const AFTER = 0.3;
const SPEAKER = 0.5;
/** Claims that are looked at more closely: of more, hardly any is the right one (npm run retrieval, R@20 against R@100). */
const SHORTLIST = 100;

function addTerms(weights: Map<string, number>, text: string, weight: number): void {
  for (const { value } of findTerms(text).terms) if ((weights.get(value) ?? 0) < weight) weights.set(value, weight);
}

function toWeights(query: Query): Map<string, number> {
  const weights = new Map<string, number>();
  addTerms(weights, query.text, 1);
  if (query.speaker !== undefined) addTerms(weights, query.speaker, SPEAKER);
  for (const sentence of query.after ?? []) addTerms(weights, sentence, AFTER);
  [...(query.before ?? [])].reverse().forEach((sentence, distance) => {
    addTerms(weights, sentence, BEFORE[distance] ?? 0);
  });
  return weights;
}

/** BM25 of every document that shares a term. */
function findScores(weights: ReadonlyMap<string, number>, collection: Collection): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of weights) {
    const having = collection.postings.get(term) ?? [];
    const rarity = toRarity(having.length, collection);
    for (const at of having) {
      const document = collection.documents[at];
      const count = document?.counts.get(term) ?? 0;
      const size = 1 - B + (B * (document?.length ?? 0)) / collection.mean;
      scores.set(at, (scores.get(at) ?? 0) + (weight * rarity * count * (K1 + 1)) / (count + K1 * size));
    }
  }
  return scores;
}

/** A claim of the shortlist, by its number in the library, with what the closer look sees. */
export interface Shortlisted {
  readonly at: number;
  readonly features: RankFeatures;
}

/** Claims by BM25 alone, best first: their numbers in the library. */
export function findNearest(
  asked: Query,
  collection: Collection,
  most = SHORTLIST,
): { readonly at: number; readonly score: number }[] {
  return [...findScores(toWeights(asked), collection)]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([at, score]) => ({ at, score }));
}

/** The claims nearest by BM25, best first, each looked at closely. */
export function findShortlist(asked: Query, collection: Collection, most = SHORTLIST): Shortlisted[] {
  const query = { ...asked, text: toPlainPost(asked.text) };
  const nearest = findNearest(query, collection, most);
  const top = nearest[0]?.score ?? 1;
  const read = toAsked(query.text, toWeights(query));
  return nearest.flatMap(({ at, score }) => {
    const document = collection.documents[at];
    return document === undefined ? [] : [{ at, features: toRankFeatures(read, document, { score, top }, collection) }];
  });
}

/** How far up a claim stands: the linear model over the closer look. */
export function toScore(features: RankFeatures): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(RANK_WEIGHTS)) sum += weight * features[name as keyof RankFeatures];
  return sum;
}

/** Makes a ranker for claims: BM25 chooses a shortlist, a linear model over the closer look orders it. */
export function createRanker(claims: readonly Entry[]): Ranker {
  const collection = createCollection(claims);
  return (query, most = 20) =>
    findShortlist(query, collection)
      .map(({ at, features }) => ({ at, score: toScore(features) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, most)
      .map(({ at, score }) => ({ id: claims[at]?.id ?? '', score: Math.round(score * 1000) / 1000 }));
}
