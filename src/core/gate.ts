import type { DenialFeatures } from './denial-features';
import { DENIAL_BIAS, DENIAL_WEIGHTS } from './denial-weights';
import type { Features } from './features';
import { BIAS, WEIGHTS } from './gate-weights';

/**
 * The gate: logistic regression over the features, small enough for a person to read why a sentence passed.
 * @returns the estimated probability, 0 to 1, that the statement is about the claim.
 */
export function toProbability(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The second question: does a statement that is about the claim deny it? Logistic regression again.
 * @returns the estimated probability, 0 to 1, that it denies the claim.
 */
export function toDenialProbability(features: DenialFeatures): number {
  let sum = DENIAL_BIAS;
  for (const [name, weight] of Object.entries(DENIAL_WEIGHTS)) sum += weight * features[name as keyof DenialFeatures];
  return 1 / (1 + Math.exp(-sum));
}
