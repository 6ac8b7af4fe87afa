// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -9.37;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.37,
  lent: 0.0,
  respelled: 5.33,
  density: 2.21,
  pairs: 2.15,
  breadth: 2.85,
  support: 1.31,
  lookalike: -2.12,
  leaning: 0.7,
  opposite: 0.13,
  anchorsHere: 3.46,
  anchorsClose: 0.87,
  numbersClash: -0.95,
  past: 1.38,
};
