// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.76;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.0,
  lent: 1.0,
  respelled: 6.75,
  density: 1.47,
  pairs: 3.02,
  breadth: 1.88,
  support: 0.0,
  lookalike: -0.11,
  opposite: 0.82,
  anchorsHere: 6.21,
  numbersClash: -0.23,
  past: 1.48,
};
