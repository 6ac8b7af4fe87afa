// Written by npm run retrieval -- --fit; what each feature means stands in rank-features.ts. Do not edit by hand.
import type { RankFeatures } from './rank-features';

export const RANK_WEIGHTS: Readonly<Record<keyof RankFeatures, number>> = {
  best: 6.59,
  score: 2.48,
  phrasing: 1.83,
  claim: 0.35,
  told: -2.81,
  letters: 2.93,
  lettersOfClaim: 1.88,
  pairs: 1.01,
  rarest: 1.82,
  names: 1.3,
  beginnings: 1.53,
};
