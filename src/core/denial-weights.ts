// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -2.01;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.0,
  leaning: 1.04,
  contrast: 0.09,
  negated: 4.28,
  affirmed: 1.16,
  shared: 0.45,
  doubt: 3.48,
  verbatim: 2.36,
};
