import { type AnchorKeys, createAnchorKeys } from './anchor-keys';
import type { Claim } from './claim';
import { type ClaimIndex, createClaimIndex } from './claim-index';
import { type CompiledLibrary, fromCompiledLibrary, toCompiledLibrary } from './compiled';
import { SEATS } from './lexicon';
import { findSayings, type SayingRun } from './saying';
import { findTerms, type Term } from './terms';

/** One alternative of an anchor group: its words, which must be met in this order and nearly side by side. */
export type Anchor = readonly string[];

/** Everything that the engine needs to know, loaded once. */
export interface Library {
  readonly claims: readonly Claim[];
  readonly index: ClaimIndex;
  /** Number of each term of the index. */
  readonly termNumbers: ReadonlyMap<string, number>;
  /** For each claim, its anchor groups as terms. */
  readonly anchors: readonly (readonly (readonly Anchor[])[])[];
  /** The runs of words by which sayings are known, by the rarest word. */
  readonly sayings: ReadonlyMap<string, readonly SayingRun[]>;
  /** Which claims a word of an article makes worth a look. */
  readonly keys: AnchorKeys;
  /** Weight of a term by its value; 0 where no claim has it. */
  weigh(value: string): number;
  /** For each claim, the least share of a phrasing that must be met: more where its anchors had to be made up. */
  readonly leastCoverage: readonly number[];
}

/** Weight of terms of the index together; what is no term of it weighs nothing. */
export function sumWeights(numbers: Iterable<number>, library: Library): number {
  let sum = 0;
  for (const number of numbers) sum += library.index.weights[number] ?? 0;
  return sum;
}

/** The seats of government of the states among `alternatives`: "Russia" is met by "the Kremlin" as well. */
function findSeats(alternatives: readonly Anchor[]): Anchor[] {
  const states = new Set(alternatives.filter((anchor) => anchor.length === 1).map((anchor) => anchor[0]));
  return Object.entries(SEATS)
    .filter(([, state]) => states.has(state))
    .map(([seat]) => [seat]);
}

/** Groups that are made up for a claim without anchors, and how many of them are names at most. */
const MADE_GROUPS = 3;
const MADE_NAMES = 2;
/** Share of a claim's wordings that must have a word for it to be one. */
const MADE_SHARE = 0.6;

/** Least share of a phrasing that must be met at all: below it, anchors and one common word would do. */
const LEAST_MET = 0.4;
/** Least share of a phrasing that must be met where the anchors were made up: they say less than those an author chose. */
const MADE_COVERAGE = 0.6;

/** In how many wordings a word is taken to stand of which the library knows nothing. */
const UNKNOWN_FREQUENCY = 20;

/** Terms that stand side by side in a name make one anchor: "South China Sea". */
function findNames(terms: readonly Term[]): Term[][] {
  const names: Term[][] = [];
  for (const term of terms) {
    const last = names.at(-1)?.at(-1);
    if (!term.isName) continue;
    if (last !== undefined && term.word === last.word + 1) names.at(-1)?.push(term);
    else names.push([term]);
  }
  return names;
}

/**
 * Anchors for a claim that gives none (a library of the caller's own): its names, then its rarest words. Without any, half the news
 * would come through the gate, which was fitted on claims that have anchors.
 */
function makeAnchors(claim: Claim, index: ClaimIndex, numberOf: ReadonlyMap<string, number>): Anchor[][] {
  const weigh = (terms: readonly Term[]) =>
    Math.max(...terms.map(({ value }) => index.weights[numberOf.get(value) ?? -1] ?? 0));
  const heavier = (a: readonly Term[], b: readonly Term[]) => weigh(b) - weigh(a);
  const wordings = [claim.claim, ...claim.phrasings].map(
    (text) => new Set(findTerms(text).terms.map(({ value }) => value)),
  );
  // Where the caller gives phrasings, an anchor is a word that most of them have.
  const isShared = ({ value }: Term) =>
    wordings.filter((wording) => wording.has(value)).length >= MADE_SHARE * wordings.length;
  const terms = findTerms(claim.claim).terms.filter(isShared);
  const names = findNames(terms).sort(heavier).slice(0, MADE_NAMES);
  const others = terms.filter((term) => !term.isName && !term.isNumber).map((term) => [term]);
  const chosen = [...names, ...others.sort(heavier)].slice(0, MADE_GROUPS);
  return chosen.map((group) => {
    const anchor = group.map(({ value }) => value);
    return [anchor, ...findSeats([anchor])];
  });
}

function toAnchors(claim: Claim): Anchor[][] {
  return claim.anchors.map((group) => {
    const named = group.map((alternative) => findTerms(alternative).sequence);
    const known = named.filter((anchor) => anchor.length > 0);
    return [...known, ...findSeats(known)];
  });
}

/** For each term, in how many wordings it stands. */
function countWordings({ terms, wordings }: ClaimIndex): number[] {
  const counts = terms.map(() => 0);
  for (const wording of wordings) for (const term of wording.terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

function toLoaded({ claims, index }: Pick<Library, 'claims' | 'index'>): Library {
  const termNumbers = new Map(index.terms.map((term, number) => [term, number]));
  const weigh = (value: string) => index.weights[termNumbers.get(value) ?? -1] ?? 0;
  const anchors = claims.map((claim) =>
    claim.anchors.length > 0 ? toAnchors(claim) : makeAnchors(claim, index, termNumbers),
  );
  // A word that stands in no wording may stand in any article: it counts as fairly common.
  const wordingsWith = countWordings(index);
  const frequency = (word: string) => wordingsWith[termNumbers.get(word) ?? -1] ?? UNKNOWN_FREQUENCY;
  return {
    claims,
    index,
    termNumbers,
    weigh,
    leastCoverage: claims.map((claim) => (claim.anchors.length > 0 ? LEAST_MET : MADE_COVERAGE)),
    anchors,
    sayings: findSayings(claims, index, weigh),
    keys: createAnchorKeys(anchors, frequency),
  };
}

/** Compiles claims into a library that can be searched. */
export function createLibrary(claims: readonly Claim[]): Library {
  return toLoaded({ claims, index: createClaimIndex(claims) });
}

/** What to write to a file so that `toLibrary` gives the same library back. */
export function toCompiled({ claims, index }: Library): CompiledLibrary {
  return toCompiledLibrary(claims, index);
}

/**
 * Loads what `toCompiled` wrote.
 * @throws LibraryError where it is of another format, truncated, or does not fit its own index.
 */
export function toLibrary(json: unknown): Library {
  return toLoaded(fromCompiledLibrary(json));
}
