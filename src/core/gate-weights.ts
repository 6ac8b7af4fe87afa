// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -8.62;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0,
  elsewhere: 0.03,
  lent: 0,
  respelled: 4.77,
  density: 1.6,
  pairs: 1.71,
  breadth: 2.89,
  support: 0.53,
  lookalike: -1.69,
  leaning: 0.48,
  opposite: 0,
  anchorsHere: 3.48,
  anchorsClose: 1.22,
  numbersClash: -0.46,
  past: 1.35,
};
