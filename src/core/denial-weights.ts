// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.33;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 1.1,
  leaning: 1.17,
  contrast: 0,
  negated: 3,
  affirmed: 0.45,
  shared: 0.16,
  doubt: 2.97,
  verbatim: 2.51,
};
