import { join } from 'node:path';
import { check } from '../src/core/check';
import { createLibrary } from '../src/core/library';
import { readClaimFiles } from '../src/library/claim-file';
import { checkEntries } from '../src/library/claim-rules';

const files = readClaimFiles(join(process.cwd(), 'src/claims'));
const { claims, problems } = checkEntries(files.entries);
const library = createLibrary(claims);

test('the claims keep every rule of the editorial guide that a program can check', () => {
  const lines = [...files.problems, ...problems].map(({ file, line, message }) => `${file}:${line}: ${message}`);
  expect(lines).toEqual([]);
});

test('there are at least 60 claims that a second reader has confirmed', () => {
  expect(claims.length).toBeGreaterThanOrEqual(60);
});

test.each(claims.flatMap((claim) => claim.lookalikes.map((text): [string, string] => [claim.id, text])))(
  '%s is not seen in: %s',
  (id, text) => {
    const { flags } = check([{ kind: 'paragraph', text }], library);
    expect(flags.filter((flag) => flag.claimId === id || !flag.quiet)).toEqual([]);
  },
);

test.each(claims.flatMap((claim) => claim.phrasings.map((text): [string, string] => [claim.id, text])))(
  '%s is seen in: %s',
  (id, text) => {
    const { flags } = check([{ kind: 'paragraph', text: `${text}.` }], library);
    expect(flags.map((flag) => flag.claimId)).toContain(id);
  },
);

test.each(claims.flatMap((claim) => claim.opposites.map((text): [string, string] => [claim.id, text])))(
  '%s is not made by: %s',
  (id, text) => {
    const { flags } = check([{ kind: 'paragraph', text: `${text}.` }], library);
    const own = flags.filter((flag) => flag.claimId === id && !flag.quiet);
    expect(own.filter((flag) => flag.stance !== 'rebutted')).toEqual([]);
  },
);
