// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.06;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.0,
  lent: 0.28,
  respelled: 7.9,
  density: 2.06,
  pairs: 2.32,
  breadth: 2.5,
  support: 0.0,
  lookalike: -0.81,
  opposite: 1.18,
  anchorsHere: 3.54,
  anchorsClose: 1.55,
  numbersClash: -0.0,
  past: 1.45,
};
