// npm run explain -- "A sentence." ["The headline"]: every claim that was considered, its features, and what decided.
import { join } from 'node:path';
import { readArticle } from '../../src/core/article';
import type { Block } from '../../src/core/block';
import { check } from '../../src/core/check';
import { createLibrary } from '../../src/core/library';
import { findMatches } from '../../src/core/match';
import { findNear } from '../../src/core/near';
import { findQuotations } from '../../src/core/quotations';
import { THRESHOLD } from '../../src/core/sureness';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';

const [sentence, headline] = process.argv.slice(3).filter((argument) => !argument.startsWith('--'));
if (sentence === undefined) {
  console.error('Say which sentence to explain: npm run explain -- "A sentence."');
  process.exit(2);
}
const { claims } = checkEntries(
  readClaimFiles(join(process.cwd(), 'src/claims')).entries,
  process.argv.includes('--drafts'),
);
const library = createLibrary(claims);
const title: Block[] = headline === undefined ? [] : [{ kind: 'title', text: headline }];
const blocks: Block[] = [...title, { kind: 'paragraph', text: sentence }];

const article = readArticle(blocks, findQuotations(blocks), library);
const near = findNear(article, library);
for (const [at, statement] of article.statements.entries()) {
  console.log(`\n${statement.text}\n  terms: ${statement.terms.map((term) => term.value).join(' ')}`);
  for (const { claim, score, best, features, denies } of findMatches(statement, near[at] ?? [], library)) {
    const shown = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(
      `  ${score.toFixed(3)} ${score >= THRESHOLD ? 'flagged' : 'quiet  '} ${library.heads[claim]?.id}${denies ? ' (denied)' : ''}`,
    );
    console.log(`        nearest ${best.wording.kind}: ${best.wording.sequence.join(' ')}`);
    console.log(`        ${shown.join(', ')}`);
  }
}
for (const flag of check(blocks, library).flags) console.log('\nflag', flag);
