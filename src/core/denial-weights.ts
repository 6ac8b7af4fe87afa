// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.94;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.52,
  leaning: 0.62,
  contrast: 0,
  negated: 3.46,
  affirmed: 0.59,
  shared: 0.33,
  doubt: 3.33,
  verbatim: 3.52,
};
