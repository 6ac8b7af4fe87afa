import type { Features } from './features';
import { BIAS, WEIGHTS } from './gate-weights';

/**
 * Least probability that is shown. A wrong flag costs more than ten missed ones: chosen on the library's own lookalikes and on
 * ordinary news (npm run score), where a lower one lets in sentences that share a claim's words and say something else.
 */
export const THRESHOLD = 0.5;

/** What a reader may choose instead: fewer and surer marks, or more. Measured in the same run as THRESHOLD. */
export const SURENESS = { fewer: 0.8, usual: THRESHOLD, more: 0.35 } as const;
export type Sureness = keyof typeof SURENESS;

/**
 * The gate: logistic regression over the features, small enough for a person to read why a sentence passed.
 * @returns the estimated probability, 0 to 1, that the statement is about the claim.
 */
export function toProbability(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}
