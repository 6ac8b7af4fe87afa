/** A row to learn from: features by name, the answer, and how much it counts. */
export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly isRight: boolean;
  readonly weight: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Pull towards zero: keeps a feature that the data hardly speaks of from growing. */
const RIDGE = 0.0001;
const ROUNDS = 4000;
const STEP = 0.6;
const MOMENTUM = 0.9;

export function toProbability({ bias, weights }: Model, features: Example['features']): number {
  let sum = bias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Which way each feature may count: 1 speaks for, -1 against, 0 either way. */
export type Signs = Readonly<Record<string, 1 | -1 | 0>>;

function toAllowed(sign: number, weight: number): number {
  if (sign === 0) return weight;
  return sign > 0 ? Math.max(0, weight) : Math.min(0, weight);
}

/** Logistic regression by gradient descent with momentum, each weight kept to its sign; rows weigh as they are given. */
export function findModel(examples: readonly Example[], signs: Signs): Model {
  const names = Object.keys(signs);
  const columns = examples.map(({ features }) => Float64Array.from(names, (name) => features[name] ?? 0));
  const share = 1 / examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(names.length);
  const speeds = new Float64Array(names.length + 1);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = new Float64Array(names.length + 1);
    examples.forEach(({ isRight, weight }, at) => {
      const row = columns[at] as Float64Array;
      const sum = row.reduce((total, value, column) => total + value * (weights[column] as number), bias);
      const error = (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)) * weight * share;
      row.forEach((value, column) => {
        (slopes[column] as number) += error * value;
      });
      (slopes[names.length] as number) += error;
    });
    names.forEach((name, column) => {
      const slope = (slopes[column] as number) + RIDGE * (weights[column] as number);
      speeds[column] = MOMENTUM * (speeds[column] as number) - STEP * slope;
      weights[column] = toAllowed(signs[name] ?? 0, (weights[column] as number) + (speeds[column] as number));
    });
    speeds[names.length] = MOMENTUM * (speeds[names.length] as number) - STEP * (slopes[names.length] as number);
    bias += speeds[names.length] as number;
  }
  return { bias, weights: Object.fromEntries(names.map((name, column) => [name, weights[column] ?? 0])) };
}

/** How many right and wrong rows pass at each threshold. */
export function showThresholds(model: Model, examples: readonly Example[]): void {
  const all = examples.filter(({ isRight }) => isRight).length;
  for (const threshold of [0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const passed = examples.filter(({ features }) => toProbability(model, features) >= threshold);
    const right = passed.filter(({ isRight }) => isRight).length;
    console.log(
      `  at ${threshold}: ${right} of ${all} right passed, ${passed.length - right} of ${examples.length - all} wrong`,
    );
  }
}

/** Of the rows that get about this probability, how many are right: near the same figure, if the model is calibrated. */
export function showReliability(model: Model, examples: readonly Example[]): void {
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const from = tenth / 10;
    const inside = examples.filter(({ features }) => {
      const probability = toProbability(model, features);
      return probability >= from && (probability < from + 0.1 || tenth === 9);
    });
    const weigh = (some: readonly Example[]) => some.reduce((sum, { weight }) => sum + weight, 0);
    const right = weigh(inside.filter(({ isRight }) => isRight));
    const share = inside.length === 0 ? '-' : (right / weigh(inside)).toFixed(2);
    console.log(`  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}: ${share} right (${inside.length} rows)`);
  }
}
