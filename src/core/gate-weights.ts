// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -8.71;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0,
  lent: 0,
  respelled: 4.65,
  density: 1.8,
  pairs: 1.72,
  breadth: 2.83,
  support: 0.41,
  lookalike: -1.61,
  leaning: 0.44,
  opposite: 0,
  anchorsHere: 3.54,
  anchorsClose: 1.25,
  numbersClash: 0,
  past: 1.31,
};
