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

/** Orders claims by how well they answer a text, best first; at most `most`, no gate. */
export type Ranker = (query: Query, most?: number) => Ranked[];

/** BM25 (Robertson and Zaragoza 2009); the constants are those that did best on the development sets (npm run retrieval). */
const K1 = 0.9;
const B = 0.4;
/** What a term counts for that stands only beside the text: the nearest sentences, the ones further off, the speaker. */
const BEFORE = [0.3, 0.2, 0.1];
const AFTER = 0.3;
const SPEAKER = 0.5;
/** Claims that are looked at more closely. */
const SHORTLIST = 60;
/** What the closer look adds to the share of the best score: how much of the claim is met, and how alike the letters are. */
const COVERAGE_SHARE = 0.35;
const LETTERS_SHARE = 1.2;

/** A claim with all of its phrasings, as one document. */
interface Document {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  readonly letters: ReadonlySet<string>;
}

function findLetters(text: string): Set<string> {
  const plain = ` ${findTerms(text).sequence.join(' ')} `;
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= plain.length; at += 1) grams.add(plain.slice(at, at + 4));
  return grams;
}

function toDocument(texts: readonly string[]): Document {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    for (const { value } of findTerms(text).terms) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      length += 1;
    }
  }
  return { counts, length, letters: findLetters(texts.join('\n')) };
}

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

interface Collection {
  readonly documents: readonly Document[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly mean: number;
}

function createCollection({ claims }: Library): Collection {
  const documents = claims.map((claim) => toDocument([claim.claim, ...claim.phrasings]));
  const postings = new Map<string, number[]>();
  documents.forEach(({ counts }, at) => {
    for (const term of counts.keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  });
  const total = documents.reduce((sum, { length }) => sum + length, 0);
  return { documents, postings, mean: total / Math.max(1, documents.length) };
}

function toRarity(term: string, { documents, postings }: Collection): number {
  const having = postings.get(term)?.length ?? 0;
  return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
}

/** BM25 of every document that shares a term. */
function findScores(weights: ReadonlyMap<string, number>, collection: Collection): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of weights) {
    const rarity = toRarity(term, collection);
    for (const at of collection.postings.get(term) ?? []) {
      const document = collection.documents[at];
      const count = document?.counts.get(term) ?? 0;
      const size = 1 - B + (B * (document?.length ?? 0)) / collection.mean;
      scores.set(at, (scores.get(at) ?? 0) + (weight * rarity * count * (K1 + 1)) / (count + K1 * size));
    }
  }
  return scores;
}

/** Share of the document's rare words that the text has. */
function findCoverage(document: Document, weights: ReadonlyMap<string, number>, collection: Collection): number {
  let met = 0;
  let all = 0;
  for (const term of document.counts.keys()) {
    const rarity = toRarity(term, collection);
    all += rarity;
    met += rarity * (weights.get(term) ?? 0);
  }
  return all === 0 ? 0 : met / all;
}

/** Share of the four-letter pieces of the document that the text has: meets what a stemmer leaves apart. */
function findLikeness(document: Document, letters: ReadonlySet<string>): number {
  let met = 0;
  for (const gram of document.letters) if (letters.has(gram)) met += 1;
  return met / Math.max(1, Math.sqrt(document.letters.size * letters.size));
}

/** A post without what says nothing of its matter: addresses, handles, the signature; a hashtag is read as its words. */
function toPlainPost(text: string): string {
  return text
    .replace(/https?:\S+|\bpic\.twitter\.com\S+|\bwww\.\S+/g, ' ')
    .replace(/\s[—–-]\s[^—–\n]{1,60}\(@\w+\).{0,40}$/u, ' ')
    .replace(/@\w+/g, ' ')
    .replace(/#(\w+)/g, (_, tag: string) => ` ${tag.replace(/([a-z])([A-Z0-9])|(\d)([A-Za-z])/g, '$1$3 $2$4')} `);
}

/** Makes a ranker for a library. */
export function createRanker(library: Library): Ranker {
  const collection = createCollection(library);
  return (asked, most = 20) => {
    const query = { ...asked, text: toPlainPost(asked.text) };
    const weights = toWeights(query);
    const letters = findLetters(query.text);
    const shortlist = [...findScores(weights, collection)]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, SHORTLIST);
    const top = shortlist[0]?.[1] ?? 1;
    const ranked = shortlist.map(([at, score]) => {
      const document = collection.documents[at];
      const closer =
        document === undefined
          ? 0
          : COVERAGE_SHARE * findCoverage(document, weights, collection) +
            LETTERS_SHARE * findLikeness(document, letters);
      return { at, score: score / top + closer };
    });
    return ranked
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, most)
      .map(({ at, score }) => ({ id: library.claims[at]?.id ?? '', score: Math.round(score * 1000) / 1000 }));
  };
}
