import { join } from 'node:path';
import type { Claim, Entry } from '../../src/core/claim';
import { findClaimFile, fromClaimFile, listClaimFiles, toClaimFiles, toClaimPath } from '../../src/core/claim-files';
import { fromShortUrl, toShortUrl } from '../../src/core/source-url';
import { readClaimFiles } from '../../src/library/claim-file';

const claims = readClaimFiles(join(__dirname, '../../src/claims')).entries.map(({ value }) => value as Claim);

/** What a reader is shown of a claim, told apart from how it is written into files. */
function toEntry({ opposites: _, lookalikes: __, anchors: ___, about, ...entry }: Claim): Entry {
  return { ...entry, about: { people: about.people, places: about.places } };
}

test('the texts of every claim come back from their files as they were written', () => {
  const files = toClaimFiles(claims);
  const heads = claims.map(({ id, verdict, about: { people } }) => ({
    id,
    verdict,
    ...(people.length > 0 && { people }),
  }));
  const back = listClaimFiles(claims.length).flatMap((file) => {
    const written = files.find(({ path }) => path === toClaimPath(file));
    return fromClaimFile(JSON.parse(written?.json ?? ''), file, heads);
  });
  expect(back).toEqual(claims.map(toEntry));
});

test('each claim is in the file that is named for it', () => {
  const files = toClaimFiles(claims);
  claims.forEach((claim, number) => {
    expect(files[findClaimFile(number)]?.json).toContain(JSON.stringify(claim.record));
  });
});

describe('an address whose words are those of the title', () => {
  const title = 'Don’t Burn the Bridge at Harrowmere: a History';
  test.each([
    'https://paper.example/2020/dont-burn-the-bridge-at-harrowmere-a-history-123.html',
    'https://paper.example/burn-the-bridge',
    'https://wiki.example/wiki/Burn_the_Bridge_at_Harrowmere',
    'https://paper.example/Dont-Burn-the-Bridge-at-Harrowmere-a-History',
  ])('is shorter in the package, and whole again for the reader: %s', (url) => {
    const short = toShortUrl(url, title);
    expect(short.length).toBeLessThan(url.length - 5);
    expect(fromShortUrl(short, title)).toBe(url);
  });

  test.each(['https://paper.example/1234', 'data:text/html,<b>|^{}', 'not an address', ''])(
    'stays as it is where it has none of them: %s',
    (url) => {
      expect(toShortUrl(url, title)).toBe(url);
      expect(fromShortUrl(url, title)).toBe(url);
    },
  );

  test('is refused where it has the marks that we write', () => {
    expect(() => toShortUrl('https://paper.example/\u0080', title)).toThrow('control characters');
  });
});
