// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -8.43;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0.06,
  lent: 0,
  respelled: 4.81,
  density: 1.62,
  pairs: 1.91,
  breadth: 2.78,
  support: 0.76,
  lookalike: -1.68,
  leaning: 0.49,
  opposite: 0,
  anchorsHere: 3.3,
  anchorsClose: 1.1,
  numbersClash: -0.33,
  past: 1.28,
};
