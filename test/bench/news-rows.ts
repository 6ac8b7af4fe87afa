import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';
import { type Article, isRight, type Passage, readLines, toArticleBlocks, toPassageBlocks } from './news-data';
import { findBests, type Row } from './rows';

/** Passages of ordinary articles that a person read and found to repeat, report or deny the claim: `article-id claim-id`. */
function readTrue(path: string): ReadonlySet<string> {
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split('\n')) : new Set();
}

/** Rows from the development passages, where they are present: right entries as positives, everything else as negatives. */
export function findNewsRows(folder: string, claims: readonly Claim[]): Row[] {
  if (!existsSync(join(folder, 'news-dev.jsonl'))) return [];
  const rows: Row[] = [];
  const library = createLibrary(claims);
  for (const passage of readLines<Passage>(join(folder, 'news-dev.jsonl'))) {
    for (const best of findBests(toPassageBlocks(passage), library)) {
      const claim = claims[best.claim];
      const right = claim !== undefined && isRight(claim, passage.must ?? []);
      rows.push({
        features: best.features,
        isRight: right,
        weight: right ? 2 : 1,
        what: `${passage.id} ${claim?.id}: ${best.text}`,
      });
    }
  }
  for (const passage of readLines<Passage>(join(folder, 'news-dev-negatives.jsonl'))) {
    for (const best of findBests(toPassageBlocks(passage), library)) {
      rows.push({
        features: best.features,
        isRight: false,
        weight: 2,
        what: `${passage.id} ${claims[best.claim]?.id}: ${best.text}`,
      });
    }
  }
  const known = readTrue(join(process.cwd(), 'test/bench/ordinary-read.txt'));
  for (const article of readLines<Article>(join(folder, 'ordinary-dev.jsonl'))) {
    for (const best of findBests(toArticleBlocks(article), library)) {
      const id = claims[best.claim]?.id ?? '';
      if (known.has(`${article.id} ${id}`)) continue;
      rows.push({ features: best.features, isRight: false, weight: 1, what: `${article.id} ${id}: ${best.text}` });
    }
  }
  return rows;
}
