// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -2.04;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.0,
  leaning: 1.23,
  contrast: 0.0,
  negated: 4.09,
  affirmed: 0.62,
  shared: 0.71,
  doubt: 3.59,
  verbatim: 2.18,
};
