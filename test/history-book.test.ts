import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/core/check';
import { createLibrary } from '../src/core/library';
import { readClaimFiles } from '../src/library/claim-file';
import { checkEntries } from '../src/library/claim-rules';

const { claims } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries);
const library = createLibrary(claims);
/** Sentences that any history book has, on what the claims are about: true, and none of them a claim in dispute. */
const sentences = readFileSync(join(process.cwd(), 'test/history-book.txt'), 'utf8').trim().split('\n');

test.each(sentences)('leaves a plain true sentence unaccused: %s', (text) => {
  const { flags } = check([{ kind: 'paragraph', text }], library);
  expect(flags.filter(({ verdict }) => verdict !== 'supported').map(({ claimId }) => claimId)).toEqual([]);
});
