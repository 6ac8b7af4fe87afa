// npm run score: how often the engine is right. Figures first; with --misses every case that went against one; with --keep the
// figures that the options show are written anew.
import { join } from 'node:path';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { scoreNews } from './news-data';
import { scoreOwnData } from './own-data';
import { writeScorecard } from './scorecard';

const withDrafts = process.argv.includes('--drafts');
const { claims } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries, withDrafts);
const figures = [...scoreOwnData(claims), ...scoreNews(join(process.cwd(), '../shared/eval'), claims)];

console.log(`${claims.length} claims`);
for (const { name, right, of, misses } of figures) {
  const share = of === 0 ? '' : ` (${((100 * right) / of).toFixed(1)} %)`;
  console.log(`${name}: ${right} of ${of}${share}`);
  if (process.argv.includes('--misses')) for (const miss of misses) console.log(`    ${miss}`);
}

if (process.argv.includes('--keep')) {
  if (withDrafts) throw new Error('The options show what is shipped: --keep without --drafts.');
  writeScorecard(join(process.cwd(), 'src/options/scorecard.ts'), figures, claims.length);
}
