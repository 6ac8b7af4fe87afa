import { readSiteText, toSiteEdit, toSiteText } from '../../src/extension/site-list';
import type { SiteState } from '../../src/extension/site-switch';

const sites = new Map<string, SiteState>([
  ['b.example', 'on'],
  ['*.a.example', 'off'],
  ['live.a.example', 'on'],
  ['a.example', 'off'],
  ['xn--bcher-kva.example', 'off'],
]);

describe('the list of sites as text', () => {
  test('has a line for each choice, the hosts beside their site', () => {
    expect(toSiteText(sites)).toBe(
      'off *.a.example\noff a.example\non live.a.example\non b.example\noff xn--bcher-kva.example\n',
    );
  });

  test('comes back as it went', () => {
    const read = readSiteText(toSiteText(sites));
    expect('sites' in read && toSiteText(read.sites)).toBe(toSiteText(sites));
  });

  test('may have capitals, spaces, remarks, empty lines, and the line ends and mark of another system', () => {
    const read = readSiteText('\ufeff# mine\r\n\r\n  OFF   *.A.example \r\non bücher.example');
    expect('sites' in read && [...read.sites]).toEqual([
      ['*.a.example', 'off'],
      ['xn--bcher-kva.example', 'on'],
    ]);
  });

  test('is empty when there is nothing', () => {
    expect(toSiteText(new Map())).toBe('');
    expect(readSiteText('')).toEqual({ sites: new Map() });
  });

  test('is refused whole for a broken line, which is named', () => {
    expect(
      readSiteText('off a.example\nmaybe b.example\noff https://c.example/\noff\non a.example\non d.example e'),
    ).toEqual({
      broken: [
        { line: 2, text: 'maybe b.example', trouble: 'form' },
        { line: 3, text: 'off https://c.example/', trouble: 'site' },
        { line: 4, text: 'off', trouble: 'form' },
        { line: 5, text: 'on a.example', trouble: 'twice' },
        { line: 6, text: 'on d.example e', trouble: 'form' },
      ],
    });
  });

  test('is refused when it is too long to keep', () => {
    const text = Array.from({ length: 10_001 }, (_, at) => `off a${at}.example`).join('\n');
    expect(readSiteText(text)).toEqual({ tooMany: 10_001 });
  });
});

test('an edit leaves alone what it did not touch', () => {
  const after = new Map<string, SiteState>([...sites].filter(([site]) => site !== 'a.example'));
  after.set('b.example', 'off').set('new.example', 'on');
  const { set, remove } = toSiteEdit(sites, after);
  expect([...set]).toEqual([
    ['b.example', 'off'],
    ['new.example', 'on'],
  ]);
  expect(remove).toEqual(['a.example']);
});
