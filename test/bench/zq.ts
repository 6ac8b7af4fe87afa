import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/core/check';
import { createLibrary } from '../../src/core/library';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';

const { claims } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries, false);
const library = createLibrary(claims);
const lines = readFileSync(process.argv[3] ?? '', 'utf8')
  .trim()
  .split('\n');
let bad = 0;
for (const text of lines) {
  const { flags } = check([{ kind: 'paragraph', text }], library);
  for (const f of flags)
    if (f.verdict !== 'supported') {
      bad += f.stance === 'rebutted' ? 0 : 1;
      console.log(f.score, f.stance, f.claimId, f.verdict, '|', text);
    }
}
console.log(lines.length, 'sentences', bad, 'flagged');
