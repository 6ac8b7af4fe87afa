import { findAdded, isCovered, isEverySite, toOrigin, toSiteOfOrigin } from '../../src/extension/origins';

test('a permission is asked for one site with everything under it', () => {
  expect(toOrigin('news.example')).toBe('*://*.news.example/*');
  expect(toOrigin('127.0.0.1')).toBe('*://127.0.0.1/*');
});

describe('a match pattern', () => {
  const cases: [origin: string, host: string, covered: boolean][] = [
    ['*://*.news.example/*', 'news.example', true],
    ['*://*.news.example/*', 'www.news.example', true],
    ['*://*.news.example/*', 'evilnews.example', false],
    ['*://*.news.example/*', 'news.example.evil.test', false],
    ['*://news.example/*', 'www.news.example', false],
    ['https://news.example/*', 'news.example', true],
    ['*://*/*', 'any.example', true],
    ['<all_urls>', 'any.example', true],
    ['https://*/*', 'any.example', true],
    ['file:///*', 'any.example', false],
    ['nonsense', 'any.example', false],
  ];
  test.each(cases)('%s for %s: %j', (origin, host, covered) => {
    expect(isCovered(host, origin)).toBe(covered);
  });

  test('tells its site', () => {
    expect(toSiteOfOrigin('*://*.news.example/*')).toBe('news.example');
    expect(toSiteOfOrigin('*://*/*')).toBeUndefined();
    expect(isEverySite('*://*.news.example/*')).toBe(false);
  });
});

test('what the person added is told from what came with the package', () => {
  // Chromium lists the hosts of the manifest's content scripts among the granted ones.
  const granted = ['*://*.b.example/*', '*://*.bundled.example/*', '*://*/*', 'file:///*'];
  expect(findAdded(granted, ['*://*.bundled.example/*'])).toEqual(['*://*.b.example/*', '*://*/*']);
});
