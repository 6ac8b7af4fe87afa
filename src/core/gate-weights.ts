// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.88;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.00,
  elsewhere: 0.27,
  lent: 0.00,
  respelled: 7.53,
  density: 2.99,
  pairs: 2.56,
  breadth: 2.63,
  support: 0.91,
  lookalike: -0.91,
  opposite: 0.24,
  anchorsHere: 3.64,
  anchorsClose: 1.65,
  numbersClash: -0.18,
  past: 1.29,
};
