// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.32;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 1.15,
  leaning: 1.19,
  contrast: 0,
  negated: 3.05,
  affirmed: 0.34,
  shared: 0.17,
  doubt: 3,
  verbatim: 2.45,
};
