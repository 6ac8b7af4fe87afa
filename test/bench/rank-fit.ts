import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCollection } from '../../src/core/collection';
import { findShortlist } from '../../src/core/rank';
import { RANK_WEIGHTS } from '../../src/core/rank-weights';
import { type Asking, findRankWeights } from './listwise';
import { findAveragePrecision, type QuerySet, toClaim, toQuery } from './retrieval-data';

interface Case extends Asking {
  readonly ids: readonly string[];
  readonly rel: readonly string[];
}

function findCases({ entries, queries }: QuerySet): Case[] {
  const collection = createCollection(entries.map(toClaim));
  return queries.map((sought) => {
    const list = findShortlist(toQuery(sought), collection);
    const ids = list.map(({ at }) => entries[at]?.id ?? '');
    return {
      ids,
      rel: sought.rel,
      rows: list.map(({ features }) => ({ ...features })),
      sought: ids.map((id) => sought.rel.includes(id)),
    };
  });
}

function findMean(cases: readonly Case[], weights: Readonly<Record<string, number>>): number {
  const each = cases.map(({ rows, ids, rel }) => {
    const scores = rows.map((row) =>
      Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (row[name] ?? 0), 0),
    );
    const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return findAveragePrecision(
      order.map((at) => ids[at] ?? ''),
      rel,
    );
  });
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

/** Parts into which the queries fall, each judged by weights that were fitted on the others. */
const FOLDS = 3;

/** Fits the weights of the order, says how it does on queries that a fit has not seen, and writes them. */
export function fitRank(sets: readonly QuerySet[]): void {
  const cases = sets.map(findCases);
  const names = Object.keys(RANK_WEIGHTS);
  const unseen = sets.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = findRankWeights(
      cases.flatMap((all) => all.filter((_, at) => at % FOLDS !== fold)),
      names,
    );
    cases.forEach((all, set) => {
      unseen[set] =
        (unseen[set] ?? 0) +
        findMean(
          all.filter((_, at) => at % FOLDS === fold),
          weights,
        ) /
          FOLDS;
    });
  }
  for (const [set, { name }] of sets.entries()) {
    console.log(`${name}: MAP@5 ${unseen[set]?.toFixed(3)} on queries that the fit has not seen (${FOLDS} folds)`);
  }
  const lines = Object.entries(findRankWeights(cases.flat(), names)).map(
    ([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`,
  );
  const table = `// Written by npm run retrieval -- --fit; what each feature means stands in rank-features.ts. Do not edit by hand.
import type { RankFeatures } from './rank-features';

export const RANK_WEIGHTS: Readonly<Record<keyof RankFeatures, number>> = {
${lines.join('\n')}
};
`;
  console.log(table);
  writeFileSync(join(process.cwd(), 'src/core/rank-weights.ts'), table);
}
