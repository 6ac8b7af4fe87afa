import { findContrast, findNegated, lacksNegation, sharesNegation } from './denial';
import { DOUBT_TERMS } from './doubt';
import type { Comparison } from './features';
import { findLeaning } from './leaning';
import type { Library } from './library';
import type { Statement } from './statement';
import { NEGATORS } from './stopwords';

/** What tells a denial of a claim from the claim. From 0 to 1, or from -1 to 1 where a feature has two sides; more speaks for a denial. */
export interface DenialFeatures {
  /** How much nearer the nearest opposite is than the nearest phrasing; one that says no where the statement says yes is not near. */
  readonly nearer: number;
  /** The words that are met are those of the opposites rather than of the phrasings. */
  readonly leaning: number;
  /** Weight of met words that only the nearest opposite has, less that of those that only the nearest phrasing has. */
  readonly contrast: number;
  /** It negates what the nearest phrasing affirms; less where no word of it is negated and the claim is often made with a negation. */
  readonly negated: number;
  /** It affirms what the nearest phrasing negates. */
  readonly affirmed: number;
  /** It negates what the nearest opposite negates. */
  readonly shared: number;
  /** It has words of doubt that the nearest phrasing has not; less where the claim is often made with such words. */
  readonly doubt: number;
  /** It repeats an opposite nearly word for word (1), or a phrasing (-1), with the same negations. */
  readonly verbatim: number;
}

/** The nearest phrasing and the nearest opposite; one of them may be missing. */
export interface Sides {
  readonly made?: Comparison;
  readonly reversed?: Comparison;
}

/** Weight of words of one side's own that counts in full: two rare words. */
const FULL_CONTRAST = 2;

function toShare(weight: number): number {
  return Math.min(1, weight / FULL_CONTRAST);
}

/** Nearness from which on a wording is repeated rather than resembled. */
const NEARLY_VERBATIM = 0.65;

function toVerbatim(nearness: number): number {
  return Math.max(0, nearness - NEARLY_VERBATIM) / (1 - NEARLY_VERBATIM);
}

/** Whether statement and wording negate alike: "Obama was not born in Kenya" has all the words of its contrary. */
function negatesAlike(statement: Statement, comparison: Comparison, library: Library): boolean {
  return findNegated(statement, comparison, library) === 'nothing' && !lacksNegation(statement, comparison);
}

/** Share of the claim's phrasings in which some word is of a set, doubled: from one half on, the claim itself is made with such words. */
function findOwnShare(words: ReadonlySet<string>, { wording }: Comparison, library: Library): number {
  const phrasings = library.findWordings(wording.claim).phrasing;
  const having = phrasings.filter(({ sequence }) => sequence.some((value) => words.has(value)));
  return Math.min(1, (2 * having.length) / Math.max(1, phrasings.length));
}

function toNegated(statement: Statement, made: Comparison, library: Library): number {
  const negated = findNegated(statement, made, library);
  if (negated === 'nothing') return 0;
  return negated === 'word' ? 1 : 1 - findOwnShare(NEGATORS, made, library);
}

/** How far from the passage a word of doubt still speaks of it, in words. */
const DOUBT_REACH = 8;

/** Whether words of doubt stand in or near the passage that the nearest wording has not. */
function hasDoubt({ terms }: Statement, { wording, passage }: Comparison): boolean {
  const from = (terms[passage.first]?.word ?? 0) - DOUBT_REACH;
  const to = (terms[passage.last]?.word ?? 0) + DOUBT_REACH;
  return terms.some(
    ({ value, word }) => word >= from && word <= to && DOUBT_TERMS.has(value) && !wording.sequence.includes(value),
  );
}

/** Words that set a statement against another, without a negation. */
const TURNING = /\b(?:only|but|although|though|unlike|instead|rather|contrary|despite|whereas)\b/i;

/** Whether a statement that has these features shows by some word that it answers a claim, and does not just say what is so. */
export function isAnswering({ negated, text }: Statement, features: DenialFeatures): boolean {
  return features.doubt > 0 || features.shared > 0 || negated.length > 0 || TURNING.test(text);
}

/** Says how a statement stands to what the claim's phrasings say and what its opposites say. */
export function toDenialFeatures(statement: Statement, { made, reversed }: Sides, library: Library): DenialFeatures {
  const one = reversed ?? made;
  const toNearness = (side: Comparison | undefined) =>
    side !== undefined && negatesAlike(statement, side, library) ? side.nearness : 0;
  const leaning =
    one === undefined ? 0 : findLeaning(statement, one.passage, one.wording.claim, ['opposite'], 'phrasing', library);
  return {
    nearer: toNearness(reversed) - toNearness(made),
    leaning,
    contrast:
      toShare(reversed === undefined ? 0 : findContrast(statement, reversed, 'phrasing', library)) -
      toShare(made === undefined ? 0 : findContrast(statement, made, 'opposite', library)),
    negated: made === undefined ? 0 : toNegated(statement, made, library),
    affirmed: made !== undefined && lacksNegation(statement, made) ? 1 : 0,
    shared:
      reversed !== undefined && reversed.wording.negated.length > 0 && sharesNegation(statement, reversed) ? 1 : 0,
    doubt: one !== undefined && hasDoubt(statement, made ?? one) ? 1 - findOwnShare(DOUBT_TERMS, one, library) : 0,
    verbatim: toVerbatim(toNearness(reversed)) - toVerbatim(toNearness(made)),
  };
}
