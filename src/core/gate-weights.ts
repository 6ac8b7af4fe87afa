// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.46;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.14,
  lent: 0.01,
  respelled: 5.07,
  density: 2.13,
  pairs: 2.11,
  breadth: 2.92,
  support: 1.23,
  lookalike: -2.3,
  leaning: 0.75,
  opposite: 0.0,
  anchorsHere: 3.32,
  anchorsClose: 1.15,
  numbersClash: -0.51,
  past: 1.37,
};
