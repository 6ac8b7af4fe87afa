// npm run fit: fits the gate's weights and writes src/core/gate-weights.ts. --drafts counts unreviewed claims as well.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Features } from '../../src/core/features';
import { createLibrary } from '../../src/core/library';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { findNewsRows } from './news-rows';
import { findOwnRows, type Row } from './rows';

type Weights = Record<keyof Features, number>;
interface Model {
  readonly bias: number;
  readonly weights: Weights;
}

/** Which way each feature may count: more of it can only speak for the claim, or only against it, whatever a small sample says. */
const SIGNS: Readonly<Record<keyof Features, 1 | -1>> = {
  coverage: 1,
  elsewhere: 1,
  lent: 1,
  respelled: 1,
  density: 1,
  pairs: 1,
  breadth: 1,
  support: 1,
  lookalike: -1,
  opposite: 1,
  anchorsHere: 1,
  anchorsClose: 1,
  numbersClash: -1,
  past: 1,
};
/** Pull towards zero: keeps a feature that the data hardly speaks of from growing. */
const RIDGE = 0.0001;
const ROUNDS = 6000;
const STEP = 0.6;

function toProbability({ bias, weights }: Model, features: Features): number {
  let sum = bias;
  for (const name of Object.keys(weights) as (keyof Features)[]) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

function toAllowed(name: keyof Features, weight: number): number {
  return SIGNS[name] === 1 ? Math.max(0, weight) : Math.min(0, weight);
}

/** Logistic regression by gradient descent with momentum, each weight kept to its sign; rows weigh as they are given. */
function findModel(rows: readonly Row[]): Model {
  const names = Object.keys(rows[0]?.features ?? {}) as (keyof Features)[];
  const share = 1 / rows.reduce((sum, row) => sum + row.weight, 0);
  let model: Model = { bias: 0, weights: Object.fromEntries(names.map((name) => [name, 0])) as Weights };
  const speed = Object.fromEntries(['bias', ...names].map((name) => [name, 0])) as Record<string, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Object.fromEntries(['bias', ...names].map((name) => [name, 0])) as Record<string, number>;
    for (const row of rows) {
      const error = (toProbability(model, row.features) - (row.isRight ? 1 : 0)) * row.weight * share;
      slope.bias = (slope.bias ?? 0) + error;
      for (const name of names) slope[name] = (slope[name] ?? 0) + error * row.features[name];
    }
    for (const name of ['bias', ...names]) {
      const pull = name === 'bias' ? 0 : RIDGE * model.weights[name as keyof Features];
      speed[name] = 0.9 * (speed[name] ?? 0) - STEP * ((slope[name] ?? 0) + pull);
    }
    model = {
      bias: model.bias + (speed.bias ?? 0),
      weights: Object.fromEntries(
        names.map((name) => [name, toAllowed(name, model.weights[name] + (speed[name] ?? 0))]),
      ) as Weights,
    };
  }
  return model;
}

function showThresholds(model: Model, rows: readonly Row[]): void {
  for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]) {
    const passed = rows.filter((row) => toProbability(model, row.features) >= threshold);
    const right = passed.filter((row) => row.isRight).length;
    const all = rows.filter((row) => row.isRight).length;
    console.log(`  at ${threshold}: ${right} of ${all} right passed, ${passed.length - right} wrong`);
  }
}

/** Of the rows that get about this probability, how many are right: near the same figure, if the gate is calibrated. */
function showReliability(model: Model, rows: readonly Row[]): void {
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const from = tenth / 10;
    const inside = rows.filter((row) => {
      const probability = toProbability(model, row.features);
      return probability >= from && (probability < from + 0.1 || tenth === 9);
    });
    const weigh = (some: readonly Row[]) => some.reduce((sum, row) => sum + row.weight, 0);
    const right = weigh(inside.filter((row) => row.isRight));
    const share = inside.length === 0 ? '-' : (right / weigh(inside)).toFixed(2);
    console.log(`  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}: ${share} right (${inside.length} rows)`);
  }
}

function toTable({ bias, weights }: Model): string {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`);
  return `// Written by npm run fit; what each feature means stands in features.ts. Do not edit by hand.
import type { Features } from './features';

export const BIAS = ${bias.toFixed(2)};
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
${lines.join('\n')}
};
`;
}

const { claims } = checkEntries(
  readClaimFiles(join(process.cwd(), 'src/claims')).entries,
  process.argv.includes('--drafts'),
);
const own = findOwnRows(claims);
const news = findNewsRows(join(process.cwd(), '../shared/eval'), createLibrary(claims));
const rows = [...own, ...news];
const model = findModel(rows);
console.log(`${rows.length} rows, ${rows.filter((row) => row.isRight).length} of them right`);
showThresholds(model, own);
showThresholds(model, news);
console.log('reliability');
showReliability(model, rows);
console.log(toTable(model));
if (process.argv.includes('--write')) writeFileSync(join(process.cwd(), 'src/core/gate-weights.ts'), toTable(model));
if (process.argv.includes('--misses')) {
  const wrong = rows.filter((row) => !row.isRight && toProbability(model, row.features) >= 0.8);
  for (const row of wrong)
    console.log(toProbability(model, row.features).toFixed(3), row.what, JSON.stringify(row.features));
}
