// npm run fit: fits the gate and the denial model and writes their weights. --drafts counts unreviewed claims as well.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DenialFeatures } from '../../src/core/denial-features';
import type { Features } from '../../src/core/features';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { findModel, type Model, showReliability, showThresholds, toProbability } from './logistic';
import { findNewsRows } from './news-rows';
import { findOwnRows } from './rows';

/** Which way each feature may count: more of it can only speak for the claim, or only against it, whatever a small sample says. */
const GATE_SIGNS: Readonly<Record<keyof Features, 1 | -1>> = {
  coverage: 1,
  elsewhere: 1,
  lent: 1,
  respelled: 1,
  density: 1,
  pairs: 1,
  breadth: 1,
  enough: 1,
  length: 1,
  support: 1,
  lookalike: -1,
  leaning: 1,
  opposite: 1,
  anchorsHere: 1,
  anchorsClose: 1,
  strangers: -1,
  strangersHere: -1,
  numbersClash: -1,
  past: 1,
};
const DENIAL_SIGNS: Readonly<Record<keyof DenialFeatures, 1 | -1>> = {
  nearer: 1,
  leaning: 1,
  contrast: 1,
  negated: 1,
  affirmed: 1,
  shared: 1,
  doubt: 1,
  verbatim: 1,
};

function toTable({ bias, weights }: Model, { type, file, prefix }: Record<'type' | 'file' | 'prefix', string>): string {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`);
  return `// Written by npm run fit; what each feature means stands in ${file}.ts. Do not edit by hand.
import type { ${type} } from './${file}';

export const ${prefix}BIAS = ${bias.toFixed(2)};
export const ${prefix}WEIGHTS: Readonly<Record<keyof ${type}, number>> = {
${lines.join('\n')}
};
`;
}

const { claims } = checkEntries(
  readClaimFiles(join(process.cwd(), 'src/claims')).entries,
  process.argv.includes('--drafts'),
);
const { about, denials } = findOwnRows(claims);
const news = findNewsRows(join(process.cwd(), '../shared/eval'), claims);
const rows = [...about, ...news];
const gate = findModel(rows, GATE_SIGNS);
console.log(
  `gate: ${rows.length} rows, ${rows.filter((row) => row.isRight).length} of them right; own rows, then news`,
);
showThresholds(gate, about);
showThresholds(gate, news);
console.log('reliability of the gate');
showReliability(gate, rows);
const denial = findModel(denials, DENIAL_SIGNS);
console.log(`denial: ${denials.length} rows, ${denials.filter((row) => row.isRight).length} of them denials`);
showThresholds(denial, denials);
console.log('reliability of the denial');
showReliability(denial, denials);

const tables = {
  'gate-weights.ts': toTable(gate, { type: 'Features', file: 'features', prefix: '' }),
  'denial-weights.ts': toTable(denial, { type: 'DenialFeatures', file: 'denial-features', prefix: 'DENIAL_' }),
};
for (const [name, table] of Object.entries(tables)) {
  console.log(table);
  if (process.argv.includes('--write')) writeFileSync(join(process.cwd(), 'src/core', name), table);
}
if (process.argv.includes('--misses')) {
  for (const row of rows.filter((one) => !one.isRight && toProbability(gate, one.features) >= 0.8))
    console.log(toProbability(gate, row.features).toFixed(3), row.what, JSON.stringify(row.features));
  for (const row of denials.filter((one) => one.isRight !== toProbability(denial, one.features) >= 0.5))
    console.log(
      row.isRight ? 'denial' : 'claim',
      toProbability(denial, row.features).toFixed(3),
      row.what,
      JSON.stringify(row.features),
    );
}
