import type { Entry } from './claim';
import { findTerms, type Terms } from './terms';

/** A claim with all of its phrasings, as one document. */
export interface Document {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  /** Terms of the claim's own sentence, and of each phrasing. */
  readonly claim: ReadonlySet<string>;
  readonly phrasings: readonly ReadonlySet<string>[];
  readonly names: ReadonlySet<string>;
  /** Pieces of four letters of all its words. */
  readonly letters: ReadonlySet<string>;
  /** Neighbouring words, stop words included. */
  readonly pairs: ReadonlySet<string>;
  /** First four letters of each term. */
  readonly beginnings: ReadonlySet<string>;
}

/** The documents of a library with what is common among them. */
export interface Collection {
  readonly documents: readonly Document[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Mean length of a document, in terms. */
  readonly mean: number;
  /** How many documents have each letter piece, pair and beginning. */
  readonly letters: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlyMap<string, number>;
}

const PIECE = 4;

export function findLetters(texts: readonly Terms[]): Set<string> {
  const plain = ` ${texts.map(({ sequence }) => sequence.join(' ')).join(' ')} `;
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= plain.length; at += 1) pieces.add(plain.slice(at, at + PIECE));
  return pieces;
}

export function findPairs(texts: readonly Terms[]): Set<string> {
  return new Set(texts.flatMap(({ sequence }) => sequence.slice(1).map((word, at) => `${sequence[at]} ${word}`)));
}

export function findBeginnings(texts: readonly Terms[]): Set<string> {
  const values = texts.flatMap(({ terms }) => terms.map(({ value }) => value));
  return new Set(values.filter((value) => value.length >= PIECE).map((value) => value.slice(0, PIECE)));
}

function toValues({ terms }: Terms): Set<string> {
  return new Set(terms.map(({ value }) => value));
}

function toDocument(claim: string, phrasings: readonly string[]): Document {
  const read = [claim, ...phrasings].map(findTerms);
  const counts = new Map<string, number>();
  for (const { terms } of read) for (const { value } of terms) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [own, ...others] = read.map(toValues);
  return {
    counts,
    length: read.reduce((sum, { terms }) => sum + terms.length, 0),
    claim: own ?? new Set(),
    phrasings: others,
    names: new Set(read.flatMap(({ terms }) => terms.filter(({ isName }) => isName).map(({ value }) => value))),
    letters: findLetters(read),
    pairs: findPairs(read),
    beginnings: findBeginnings(read),
  };
}

function count(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

export function createCollection(claims: readonly Entry[]): Collection {
  const documents = claims.map((claim) => toDocument(claim.claim, claim.phrasings));
  const postings = new Map<string, number[]>();
  documents.forEach(({ counts }, at) => {
    for (const term of counts.keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  });
  const total = documents.reduce((sum, { length }) => sum + length, 0);
  return {
    documents,
    postings,
    mean: total / Math.max(1, documents.length),
    letters: count(documents.map(({ letters }) => letters)),
    pairs: count(documents.map(({ pairs }) => pairs)),
    beginnings: count(documents.map(({ beginnings }) => beginnings)),
  };
}

/** How rare a thing is of which `having` of all documents have one (idf of BM25). */
export function toRarity(having: number, { documents }: Collection): number {
  return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
}
