// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -11.62;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0.64,
  lent: 0.03,
  respelled: 5.23,
  density: 1.53,
  pairs: 2.2,
  breadth: 2.08,
  enough: 3.2,
  length: 0.94,
  support: 0.26,
  lookalike: -2.8,
  leaning: 0.6,
  opposite: 0.1,
  anchorsHere: 4.23,
  anchorsClose: 0.71,
  strangers: -0.7,
  strangersHere: -0.72,
  numbersClash: -0.52,
  past: 1.51,
};
