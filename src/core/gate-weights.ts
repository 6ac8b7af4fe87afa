// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = -10.56;
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.0,
  elsewhere: 0.0,
  lent: 0.89,
  respelled: 8.28,
  density: 1.94,
  pairs: 2.85,
  breadth: 1.88,
  support: 0.0,
  lookalike: -0.82,
  opposite: 1.36,
  anchorsHere: 4.98,
  anchorsClose: 1.87,
  numbersClash: -1.02,
  past: 1.38,
};
