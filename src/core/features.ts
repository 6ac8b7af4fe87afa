import { isMet } from './anchors';
import type { Candidate } from './candidates';
import type { Wording } from './claim-index';
import type { Library } from './library';
import { findPassage, type Passage } from './passage';
import { findRespelled } from './spelling';
import type { Statement } from './statement';

/** What the gate looks at. Shares are 0 to 1; the meaning of each stands beside its weight in gate.ts. */
export interface Features {
  readonly coverage: number;
  readonly elsewhere: number;
  readonly lent: number;
  readonly respelled: number;
  readonly density: number;
  readonly pairs: number;
  readonly breadth: number;
  readonly anchorsHere: number;
  readonly numbersClash: number;
  readonly past: number;
}

/** A wording held against a statement. */
export interface Comparison {
  readonly wording: Wording;
  readonly passage: Passage;
  readonly features: Features;
}

function sumWeights(numbers: Iterable<number>, library: Library): number {
  let sum = 0;
  for (const number of numbers) sum += library.index.weights[number] ?? 0;
  return sum;
}

/** Share of the claim's anchor groups met by the statement itself; undefined where one is met neither there nor around it. */
export function findAnchorShare(statement: Statement, claim: number, library: Library): number | undefined {
  const groups = library.anchors[claim] ?? [];
  let met = 0;
  for (const group of groups) {
    if (group.some((anchor) => isMet(anchor, statement.places))) met += 1;
    else if (!group.some((anchor) => isMet(anchor, statement.around))) return undefined;
  }
  return groups.length === 0 ? 1 : met / groups.length;
}

/** Share of the wording's neighbouring pairs of words, stop words included, that the statement has: what tells a saying from its words. */
function findPairShare(statement: Statement, wording: Wording): number {
  const pairs = wording.sequence.length - 1;
  if (pairs < 1) return 0;
  let met = 0;
  for (let at = 0; at < pairs; at += 1) {
    const second = statement.places.get(wording.sequence[at + 1] ?? '') ?? [];
    const first = statement.places.get(wording.sequence[at] ?? '') ?? [];
    if (first.some((place) => second.includes(place + 1))) met += 1;
  }
  return met / pairs;
}

/** 1 where wording and passage both give numbers and share none of them, else 0. */
function findClash(statement: Statement, wording: Wording, passage: Passage, library: Library): number {
  const wanted = wording.terms.filter((number) => /^\d/.test(library.index.terms[number] ?? ''));
  if (wanted.length === 0) return 0;
  const given = statement.terms.slice(Math.max(0, passage.first - 3), passage.last + 4).filter((term) => term.isNumber);
  if (given.length === 0) return 0;
  return wanted.some((number) => statement.numbers.includes(number)) ? 0 : 1;
}

function findRespelledShare(
  statement: Statement,
  wording: Wording,
  missing: readonly number[],
  library: Library,
): number {
  const unknown = statement.terms
    .filter((term, place) => term.isName && statement.numbers[place] === -1)
    .map((term) => term.value);
  if (unknown.length === 0) return 0;
  const sought = missing.map((number) => library.index.terms[number] ?? '');
  const found = new Set(findRespelled(sought, unknown));
  return (
    sumWeights(
      missing.filter((number) => found.has(library.index.terms[number] ?? '')),
      library,
    ) / wording.weight
  );
}

/** Compares a statement with a candidate; undefined where nothing but stop words would meet. */
export function compare(statement: Statement, candidate: Candidate, library: Library): Comparison | undefined {
  const wording = library.index.wordings[candidate.wording];
  if (wording === undefined) return undefined;
  const anchorsHere = findAnchorShare(statement, wording.claim, library);
  if (anchorsHere === undefined) return undefined;
  const passage = findPassage(statement, wording, library);
  if (passage === undefined) return undefined;
  const own = new Set(statement.numbers);
  const missing = wording.terms.filter((number) => !own.has(number));
  const lent = missing.filter((number) => statement.context.has(number));
  return {
    wording,
    passage,
    features: {
      coverage: passage.coverage,
      elsewhere: Math.max(0, candidate.here - passage.coverage),
      lent: sumWeights(lent, library) / wording.weight,
      respelled: findRespelledShare(statement, wording, missing, library),
      density: passage.density,
      pairs: findPairShare(statement, wording),
      breadth: Math.min(
        1,
        sumWeights(new Set(passage.matched.map((place) => statement.numbers[place] ?? -1)), library) / 4,
      ),
      anchorsHere,
      numbersClash: findClash(statement, wording, passage, library),
      past: statement.isPast ? 1 : 0,
    },
  };
}
