import type { Library } from './library';
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

/** BM25 (Robertson and Zaragoza 2009); the constants are those that did best on the development sets (matching notes, B1). */
const K1 = 0.9;
const B = 0.4;
/** What a term counts for that stands only beside the text: the nearest sentences, the ones further off, the speaker (matching notes, B4). */
const BEFORE = [0.3, 0.2, 0.1];
const AFTER = 0.3;
const SPEAKER = 0.5;

function addTerms(weights: Map<number, number>, text: string, weight: number, library: Library): void {
  for (const { value } of findTerms(text).terms) {
    const number = library.termNumbers.get(value);
    if (number !== undefined && (weights.get(number) ?? 0) < weight) weights.set(number, weight);
  }
}

function toWeights(query: Query, library: Library): Map<number, number> {
  const weights = new Map<number, number>();
  addTerms(weights, query.text, 1, library);
  if (query.speaker !== undefined) addTerms(weights, query.speaker, SPEAKER, library);
  for (const sentence of query.after ?? []) addTerms(weights, sentence, AFTER, library);
  [...(query.before ?? [])].reverse().forEach((sentence, distance) => {
    addTerms(weights, sentence, BEFORE[distance] ?? 0, library);
  });
  return weights;
}

/** Mean length of the wordings of a library, in terms. */
function findMeanLength(library: Library): number {
  const { wordings } = library.index;
  return wordings.reduce((sum, wording) => sum + wording.terms.length, 0) / Math.max(1, wordings.length);
}

/** Orders claims by how well their best wording answers the text; at most `most`, no gate. */
export function rank(query: Query, library: Library, most = 20): Ranked[] {
  const { postings, wordings } = library.index;
  const mean = findMeanLength(library);
  const scores = new Map<number, number>();
  for (const [number, weight] of toWeights(query, library)) {
    const having = postings[number] ?? [];
    const rarity = Math.log(1 + (wordings.length - having.length + 0.5) / (having.length + 0.5));
    for (const at of having) {
      const length = wordings[at]?.terms.length ?? mean;
      const gain = (weight * rarity * (K1 + 1)) / (1 + K1 * (1 - B + (B * length) / mean));
      scores.set(at, (scores.get(at) ?? 0) + gain);
    }
  }
  const byClaim = new Map<number, number>();
  for (const [at, score] of scores) {
    const claim = wordings[at]?.kind === 'phrasing' ? (wordings[at]?.claim ?? -1) : -1;
    if (claim >= 0 && score > (byClaim.get(claim) ?? 0)) byClaim.set(claim, score);
  }
  return [...byClaim]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([claim, score]) => ({ id: library.claims[claim]?.id ?? '', score: Math.round(score * 1000) / 1000 }));
}
