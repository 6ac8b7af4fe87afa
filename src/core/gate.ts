import type { Features } from './features';

/**
 * The gate: logistic regression over the features, so that a person can read why a sentence passed.
 * Set by hand on the library's own phrasings, lookalikes and opposites; the weights are per unit of the feature.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  /** Share of the wording's rare words in one stretch of the sentence: the main evidence. */
  coverage: 9,
  /** The same, met outside that stretch. */
  elsewhere: 4,
  /** The same, met only in the headline or the sentences before. */
  lent: 4.5,
  /** The same, met in another spelling. */
  respelled: 6,
  /** Share of the stretch that is the claim's: a long sentence with the words scattered in it says something else. */
  density: 3,
  /** Share of the wording's neighbouring words that stand side by side here too. */
  pairs: 3,
  /** How much weight was met at all, whatever the wording's length: two rare words prove less than five. */
  breadth: 3,
  /** Share of what the claim cannot do without that the sentence has itself. */
  anchorsHere: 2,
  /** Both give numbers and agree on none. */
  numbersClash: -2.5,
  /** A sign of the past. */
  past: 0.4,
};
export const BIAS = -11.2;

/** Least probability that is shown. A wrong flag costs more than ten missed ones: raised until no lookalike of the library passes. */
export const THRESHOLD = 0.5;

/** Estimated probability, 0 to 1, that the statement is about the claim of the wording. */
export function toProbability(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}
