// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.48;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.22,
  lent: 0.0,
  respelled: 6.14,
  density: 2.13,
  pairs: 2.12,
  breadth: 2.63,
  support: 0.79,
  lookalike: -2.78,
  leaning: 0.51,
  opposite: 0.28,
  anchorsHere: 3.36,
  anchorsClose: 1.21,
  numbersClash: -0.35,
  past: 1.4,
};
