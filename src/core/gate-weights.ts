// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -11.84;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0.74,
  lent: 0,
  respelled: 5.33,
  density: 1.68,
  pairs: 2.23,
  breadth: 2.3,
  enough: 3.39,
  length: 0.7,
  support: 0.15,
  lookalike: -2.73,
  leaning: 0.69,
  opposite: 0.09,
  anchorsHere: 4.03,
  anchorsClose: 0.8,
  strangers: -0.62,
  strangersHere: -0.76,
  numbersClash: -0.43,
  past: 1.53,
};
