import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/core/block';
import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';
import { type Article, isRight, type Passage, readLines, toArticleBlocks, toPassageBlocks } from './news-data';
import { findBests, type Row } from './rows';

/** Passages of ordinary articles that a person read and found to repeat, report or deny the claim: `article-id claim-id`. */
function readTrue(path: string): ReadonlySet<string> {
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split('\n')) : new Set();
}

/** What a row of the news counts for: it is what readers meet, and a few hundred of them stand against thousands of our own wordings. */
const NEWS_WEIGHT = 8;

/** Rows from the development passages, where they are present: right entries as positives, everything else as negatives. */
export function findNewsRows(folder: string, claims: readonly Claim[]): Row[] {
  if (!existsSync(join(folder, 'news-dev.jsonl'))) return [];
  const rows: Row[] = [];
  const library = createLibrary(claims);
  /** What the record supports is not marked: no reader has judged whether a passage repeats it. */
  const findMarked = (blocks: readonly Block[]) =>
    findBests(blocks, library).filter((best) => claims[best.claim]?.verdict !== 'supported');
  for (const passage of readLines<Passage>(join(folder, 'news-dev.jsonl'))) {
    for (const best of findBests(toPassageBlocks(passage), library)) {
      const claim = claims[best.claim];
      const right = claim !== undefined && isRight(claim, passage.must ?? []);
      if (!right && claim?.verdict === 'supported') continue;
      rows.push({
        features: best.features,
        isRight: right,
        weight: (right ? 2 : 1) * NEWS_WEIGHT,
        what: `${passage.id} ${claim?.id}: ${best.text}`,
      });
    }
  }
  for (const passage of readLines<Passage>(join(folder, 'news-dev-negatives.jsonl'))) {
    for (const best of findMarked(toPassageBlocks(passage))) {
      rows.push({
        features: best.features,
        isRight: false,
        weight: 2 * NEWS_WEIGHT,
        what: `${passage.id} ${claims[best.claim]?.id}: ${best.text}`,
      });
    }
  }
  const known = readTrue(join(process.cwd(), 'test/bench/ordinary-read.txt'));
  for (const article of readLines<Article>(join(folder, 'ordinary-dev.jsonl'))) {
    for (const best of findMarked(toArticleBlocks(article))) {
      const id = claims[best.claim]?.id ?? '';
      const what = `${article.id} ${id}: ${best.text}`;
      rows.push({ features: best.features, isRight: known.has(`${article.id} ${id}`), weight: NEWS_WEIGHT, what });
    }
  }
  return rows;
}
