// Written by npm run fit; what each feature means stands in denial-features.ts. Do not edit by hand.
import type { DenialFeatures } from './denial-features';

export const DENIAL_BIAS = -1.94;
export const DENIAL_WEIGHTS: Readonly<Record<keyof DenialFeatures, number>> = {
  nearer: 0.53,
  leaning: 0.78,
  contrast: 0,
  negated: 3.55,
  affirmed: 0.45,
  shared: 0.27,
  doubt: 3.44,
  verbatim: 3.44,
};
