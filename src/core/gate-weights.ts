// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -8.63;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0,
  lent: 0.3,
  respelled: 4.9,
  density: 1.75,
  pairs: 1.94,
  breadth: 2.73,
  support: 0.6,
  lookalike: -1.61,
  leaning: 0.52,
  opposite: 0,
  anchorsHere: 3.34,
  anchorsClose: 1.19,
  numbersClash: -0.22,
  past: 1.33,
};
