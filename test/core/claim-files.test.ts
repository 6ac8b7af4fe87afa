import { join } from 'node:path';
import type { Claim, Entry } from '../../src/core/claim';
import {
  createEntryReader,
  findClaimFile,
  listClaimFiles,
  SHARED_PATHS,
  toClaimFiles,
  toClaimPath,
} from '../../src/core/claim-files';
import { createLibrary } from '../../src/core/library';
import { fromPhrasingFile, toPhrasingFile } from '../../src/core/phrasing-file';
import { fromShortUrl, toShortUrl } from '../../src/core/source-url';
import { readClaimFiles } from '../../src/library/claim-file';
import { BRIDGE, TREATY } from './sample-library';

const claims = readClaimFiles(join(__dirname, '../../src/claims')).entries.map(({ value }) => value as Claim);

/** What a reader is shown of a claim, told apart from how it is written into files. */
function toEntry({ opposites: _, lookalikes: __, anchors: ___, about, ...entry }: Claim): Entry {
  return { ...entry, about: { people: about.people, places: about.places } };
}

test('the texts of every claim come back from their files as they were written', () => {
  const library = createLibrary(claims);
  const files = toClaimFiles(claims, library);
  const read = (wanted: string) => JSON.parse(files.find(({ path }) => path === wanted)?.json ?? '');
  const readFile = createEntryReader(SHARED_PATHS.map(read), library);
  const back = listClaimFiles(claims.length).flatMap((file) => readFile(read(toClaimPath(file)), file));
  expect(back).toEqual(claims.map(toEntry));
});

describe('files that are not those of the library', () => {
  const library = createLibrary([BRIDGE, TREATY]);
  const [texts, ...shared] = toClaimFiles([BRIDGE, TREATY], library).map(({ json }) => JSON.parse(json));
  const [phrasings, columns] = shared;
  const other = toClaimFiles([TREATY], createLibrary([TREATY])).map(({ json }) => JSON.parse(json));
  const sourced = { ...columns, urls: [['a.example/1'], []] };
  test.each<[string, unknown, readonly unknown[]]>([
    ['nothing for texts', null, shared],
    ['texts of other claims', other[0], shared],
    ['texts that are none', { length: 2 }, shared],
    ['nothing for phrasings', texts, [null, columns]],
    ['phrasings of other claims', texts, [other[1], columns]],
    ['phrasings of other words', texts, [{ ...phrasings, picks: [['0'], ['0']] }, columns]],
    ['nothing for columns', texts, [phrasings, null]],
    ['columns of other claims', texts, [phrasings, other[2]]],
    ['columns of other sources', texts, [phrasings, sourced]],
    ['columns that are none', texts, [phrasings, { ...columns, kinds: 'xx' }]],
    ['no columns', texts, [phrasings, {}]],
  ])('are refused, and it is said so: %s', (_, json, both) => {
    expect(() => createEntryReader(both, library)(json, 0)).toThrow('do not fit the library');
  });
});

test('only the entries that are wanted are put together', () => {
  const library = createLibrary([BRIDGE, TREATY]);
  const [texts, ...shared] = toClaimFiles([BRIDGE, TREATY], library).map(({ json }) => JSON.parse(json));
  const found = createEntryReader(shared, library)(texts, 0, new Set([TREATY.id, 'nobody']));
  expect(found).toEqual([toEntry(TREATY)]);
});

test.each([
  'the Romans built the bridge|at Harrowmere|',
  'the_Romans_ built the bridge_ at Harrowmere_',
  '=the Romans built the ^bridge at Harrowmere',
  ' the  Romans built\tthe bridge at Harrowmere ',
  '“The ROMANS”—they didn’t build (the bridge) at 12,5 % of HarrowMere’s £7m in 1980s-style!',
  'İstanbul’s Romans built the straße to Harrowmere, said eighty-seven of them in nineteen forty',
  'in World War Two the U.S. took the bridge at Harrowmere 🌉',
  'of the',
  '…',
])('a phrasing comes back to the letter: %s', (odd) => {
  const claim = { ...BRIDGE, phrasings: [...BRIDGE.phrasings, odd, ...BRIDGE.phrasings] };
  const library = createLibrary([claim]);
  const file = JSON.parse(JSON.stringify(toPhrasingFile([claim], library)));
  expect(fromPhrasingFile(file, library)(0)).toEqual([claim.claim, ...claim.phrasings]);
});

test('all but a few phrasings are kept as spellings of the words in the library', () => {
  const library = createLibrary(claims);
  const { picks } = toPhrasingFile(claims, library);
  const whole = picks.flat().filter((pick) => pick.startsWith('='));
  expect(whole.length).toBeLessThan(picks.flat().length / 50);
});

test('each claim is in the file that is named for it', () => {
  const files = toClaimFiles(claims, createLibrary(claims));
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

  test.each([
    ['https://paper.example/1234', 'paper.example/1234'],
    ['data:text/html,<b>|^{}', '\u0084data:text/html,<b>|^{}'],
    ['http://burn-the-bridge.example', '\u0084http://\u008013\u0080.example'],
    ['paper.example', '\u0084paper.example'],
    ['', '\u0084'],
  ])('is whole again, too, where it has none of them, or begins otherwise: %s', (url, short) => {
    expect(fromShortUrl(toShortUrl(url, title), title)).toBe(url);
    expect(toShortUrl(url, title)).toBe(short);
  });

  test('is refused where it has the marks that we write', () => {
    expect(() => toShortUrl('https://paper.example/\u0080', title)).toThrow('control characters');
  });
});
