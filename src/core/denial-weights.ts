// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -2.0;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.0,
  leaning: 1.01,
  contrast: 0.08,
  negated: 4.31,
  affirmed: 1.17,
  shared: 0.44,
  doubt: 3.47,
  verbatim: 2.39,
};
