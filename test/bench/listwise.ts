import type { RankFeatures } from '../../src/core/rank-features';

/** What was asked: the shortlist's features, and which of them is sought. */
export interface Asking {
  readonly rows: readonly Readonly<Record<string, number>>[];
  readonly sought: readonly boolean[];
}

const ROUNDS = 400;
const STEP = 0.2;
const RIDGE = 0.001;
/** Moments of Adam (Kingma and Ba 2015). */
const FIRST = 0.9;
const SECOND = 0.999;

/** Slope of the listwise loss (softmax over a shortlist, the sought ones sharing one) for one asking. */
function addSlope(
  { rows, sought }: { rows: Float64Array[]; sought: readonly boolean[] },
  weights: Float64Array,
  slope: Float64Array,
): void {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const right = sought.filter(Boolean).length;
  rows.forEach((row, at) => {
    const error = (shares[at] as number) / whole - (sought[at] ? 1 / right : 0);
    row.forEach((value, column) => {
      (slope[column] as number) += error * value;
    });
  });
}

/** Weights of a linear order that puts the sought claims first as often as it can. */
export function findRankWeights(
  askings: readonly Asking[],
  names: readonly string[],
): Record<keyof RankFeatures, number> {
  const known = askings
    .filter(({ sought }) => sought.includes(true))
    .map(({ rows, sought }) => ({
      rows: rows.map((row) => Float64Array.from(names, (name) => row[name] ?? 0)),
      sought,
    }));
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(names.length);
    for (const asking of known) addSlope(asking, weights, slope);
    for (let at = 0; at < names.length; at += 1) {
      const pull = (slope[at] as number) / known.length + RIDGE * (weights[at] as number);
      first[at] = FIRST * (first[at] as number) + (1 - FIRST) * pull;
      second[at] = SECOND * (second[at] as number) + (1 - SECOND) * pull * pull;
      const mean = (first[at] as number) / (1 - FIRST ** round);
      const spread = Math.sqrt((second[at] as number) / (1 - SECOND ** round));
      (weights[at] as number) -= (STEP * mean) / (spread + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]])) as Record<keyof RankFeatures, number>;
}
