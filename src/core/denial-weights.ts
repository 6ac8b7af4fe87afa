// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.85;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.5,
  leaning: 0.79,
  contrast: 0,
  negated: 3.46,
  affirmed: 0.53,
  shared: 0.25,
  doubt: 3.6,
  verbatim: 3.5,
};
