// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.99;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.44,
  leaning: 0.68,
  contrast: 0,
  negated: 3.51,
  affirmed: 0.55,
  shared: 0.34,
  doubt: 3.38,
  verbatim: 3.46,
};
