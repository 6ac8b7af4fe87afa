import { findAnchorsClose, findUnknownNames } from './anchors-close';
import type { Candidate } from './candidates';
import type { Wording, WordingKind } from './claim-index';
import { toEquivalents } from './equivalents';
import { findLeaning } from './leaning';
import { type Library, sumWeights } from './library';
import { findPassage, type Passage } from './passage';
import { findRespelled } from './spelling';
import type { Statement } from './statement';
import { findStrangers } from './strangers';

/** What the gate looks at: how a statement stands to a claim. Shares from 0 to 1, but where it says otherwise. */
export interface Features {
  /** Share of the best phrasing's rare words in one stretch of the sentence. */
  readonly coverage: number;
  /** The same, met outside that stretch. */
  readonly elsewhere: number;
  /** The same, met only in the headline or the sentences before. */
  readonly lent: number;
  /** The same, met in another spelling. */
  readonly respelled: number;
  /** Share of the stretch that is the phrasing's: a long sentence with the words scattered in it says something else. */
  readonly density: number;
  /** Share of the phrasing's neighbouring words that stand side by side here too, stop words included. */
  readonly pairs: number;
  /** How much weight was met at all, whatever the phrasing's length: two rare words prove less than five. */
  readonly breadth: number;
  /** The same where little was met: one rare word and a common one make no claim, whatever else speaks for it. */
  readonly enough: number;
  /** How long the wording is: of a longer one more can be met. */
  readonly length: number;
  /** How near the next best phrasings come: a claim in other words resembles several of them. */
  readonly support: number;
  /** How much nearer the nearest lookalike is than this wording; from -1 to 1. */
  readonly lookalike: number;
  /** The words that are met are those of the claim rather than of its lookalikes; from -1 to 1. */
  readonly leaning: number;
  /** How near the nearest opposite comes. */
  readonly opposite: number;
  /** Share of what the claim cannot do without that the sentence has itself. */
  readonly anchorsHere: number;
  /** Share of the same met in the stretch itself or a few words around it. */
  readonly anchorsClose: number;
  /** Share of the names in and beside the stretch that no wording of the claim has. */
  readonly strangers: number;
  /** How many such names the sentence has. */
  readonly strangersHere: number;
  /** Both give numbers and agree on none. */
  readonly numbersClash: number;
  /** A sign of the past. */
  readonly past: number;
}

/** A wording held against a statement. */
export interface Comparison {
  readonly wording: Wording;
  readonly passage: Passage;
  /** Share of the wording's weight that the whole statement has, and that the context lends. */
  readonly here: number;
  readonly lent: number;
  readonly pairs: number;
  /** 0 to 1: how much statement and wording are the same, by weight and by neighbouring words. */
  readonly nearness: number;
}

/** Weight of met words from which on more proves no more: about four rare words. */
const FULL_BREADTH = 4;
/** And up to which every bit counts more. */
const ENOUGH = 1.6;
/** Terms of a wording from which on it is long. */
const FULL_LENGTH = 10;
/** So many strange names in a sentence count in full. */
const MANY_STRANGERS = 4;

/** Share of the wording's neighbouring pairs of words, stop words included, that the statement has: what tells a saying from its words. */
function findPairShare(statement: Statement, wording: Wording): number {
  const pairs = wording.sequence.length - 1;
  if (pairs < 1) return 0;
  let met = 0;
  for (let at = 0; at < pairs; at += 1) {
    const second = statement.places().get(wording.sequence[at + 1] ?? '') ?? [];
    const first = statement.places().get(wording.sequence[at] ?? '') ?? [];
    if (first.some((place) => second.includes(place + 1))) met += 1;
  }
  return met / pairs;
}

/** 1 where wording and passage both give numbers and share none of them, else 0. */
function findClash(statement: Statement, wording: Wording, passage: Passage, library: Library): number {
  const wanted = wording.terms.filter((number) => /^\d/.test(library.words[number] ?? ''));
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
  const unknown = findUnknownNames(statement);
  if (unknown.length === 0) return 0;
  const sought = missing.map((number) => library.words[number] ?? '');
  const found = new Set(findRespelled(sought, unknown));
  return (
    sumWeights(
      missing.filter((number) => found.has(library.words[number] ?? '')),
      library,
    ) / wording.weight
  );
}

/** Weight of shared words against weight of all words of wording and stretch, with neighbouring words as the smaller part. */
function toNearness(passage: Passage, pairs: number): number {
  const { coverage, density } = passage;
  const jaccard = coverage === 0 || density === 0 ? 0 : 1 / (1 / coverage + 1 / density - 1);
  return 0.7 * jaccard + 0.3 * pairs;
}

/** Compares a statement with a candidate; undefined where nothing but stop words would meet. */
export function compare(statement: Statement, candidate: Candidate, library: Library): Comparison | undefined {
  const { wording } = candidate;
  const passage = findPassage(statement, wording, toEquivalents(wording.claim, library), library);
  if (passage === undefined) return undefined;
  const own = new Set(statement.numbers);
  const lent = wording.terms.filter((number) => !own.has(number) && statement.context.has(number));
  const pairs = findPairShare(statement, wording);
  return {
    wording,
    passage,
    here: candidate.here,
    lent: sumWeights(lent, library) / wording.weight,
    pairs,
    nearness: toNearness(passage, pairs),
  };
}

/** Phrasings, beside the best one, whose nearness is averaged. */
const SUPPORTERS = 2;

function findNearest(comparisons: readonly Comparison[], kind: WordingKind): number {
  return Math.max(0, ...comparisons.filter(({ wording }) => wording.kind === kind).map(({ nearness }) => nearness));
}

function findSupport(comparisons: readonly Comparison[], best: Comparison): number {
  const others = comparisons
    .filter((one) => one !== best && one.wording.kind === best.wording.kind)
    .map(({ nearness }) => nearness);
  const nearest = others.sort((a, b) => b - a).slice(0, SUPPORTERS);
  return nearest.reduce((sum, nearness) => sum + nearness, 0) / SUPPORTERS;
}

/** The features of a claim with `best` as its wording; `comparisons` are all of that claim with this statement. */
export function toFeatures(
  statement: Statement,
  best: Comparison,
  comparisons: readonly Comparison[],
  anchorsHere: number,
  library: Library,
): Features {
  const { wording, passage } = best;
  const own = new Set(statement.numbers);
  const missing = wording.terms.filter((number) => !own.has(number));
  const met = sumWeights(new Set(passage.matched.map((place) => statement.numbers[place] ?? -1)), library);
  const strangers = findStrangers(statement, wording.claim, passage, library);
  return {
    coverage: passage.coverage,
    elsewhere: Math.max(0, best.here - passage.coverage),
    lent: best.lent,
    respelled: findRespelledShare(statement, wording, missing, library),
    density: passage.density,
    pairs: best.pairs,
    breadth: Math.min(1, met / FULL_BREADTH),
    enough: Math.min(1, met / ENOUGH),
    length: Math.min(1, wording.terms.length / FULL_LENGTH),
    support: findSupport(comparisons, best),
    lookalike: findNearest(comparisons, 'lookalike') - best.nearness,
    leaning: findLeaning(statement, passage, wording.claim, ['phrasing', 'opposite'], 'lookalike', library),
    opposite: findNearest(comparisons, wording.kind === 'opposite' ? 'phrasing' : 'opposite'),
    anchorsHere,
    anchorsClose: findAnchorsClose(statement, wording.claim, passage, library),
    strangers: strangers.close,
    strangersHere: Math.min(1, strangers.count / MANY_STRANGERS),
    numbersClash: findClash(statement, wording, passage, library),
    past: statement.isPast ? 1 : 0,
  };
}
