// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -7.8;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: -0.6,
  elsewhere: -4.69,
  lent: 0.59,
  respelled: 0.0,
  density: 1.26,
  pairs: 2.46,
  breadth: 1.91,
  support: -0.37,
  lookalike: 0.43,
  opposite: 2.07,
  anchorsHere: 3.5,
  numbersClash: -0.1,
  past: 1.62,
};
