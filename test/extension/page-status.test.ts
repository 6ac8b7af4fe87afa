import type { PageSummary, SummaryFlag } from '../../src/core/summary';
import type { Sureness } from '../../src/core/sureness';
import { findBarrier, findShownFlags, toPageStatus } from '../../src/extension/page-status';
import { DEFAULTS } from '../../src/extension/settings-shape';

const toFlag = (claimId: string, position: number, quiet = false): SummaryFlag => ({
  id: `${claimId}-${position}`,
  claimId,
  verdict: quiet ? 'supported' : 'contradicted',
  block: 1,
  start: 0,
  end: 5,
  score: 0.9,
  stance: 'stated',
  matched: [],
  quiet,
  claim: 'A claim.',
  passage: 'A cla',
  position,
});
const page: PageSummary = {
  host: 'www.news.example',
  title: 'A title',
  state: 'read',
  blocks: 3,
  statements: 2,
  claims: 100,
  unsourced: 0,
  held: 0,
  flags: [toFlag('later', 0.8), toFlag('hidden', 0.5), toFlag('supported', 0.4, true), toFlag('first', 0.1)],
};

describe('the popup lists', () => {
  test('what is marked in the page, in the order of the page', () => {
    const shown = findShownFlags(page, { ...DEFAULTS, hiddenClaims: ['hidden'] });
    expect(shown.map((flag) => flag.claimId)).toEqual(['first', 'later']);
  });

  test('supported claims only when they were asked for', () => {
    const shown = findShownFlags(page, { ...DEFAULTS, showSupported: true });
    expect(shown.map((flag) => flag.claimId)).toEqual(['first', 'supported', 'hidden', 'later']);
  });
});

test('the popup lists no flag that is less sure than the reader wants', () => {
  const flags = [0.51, 0.7, 0.89, 0.9].map((score, at) => ({ ...toFlag(`claim-${score}`, at / 10), score }));
  const list = (sureness: Sureness): number[] =>
    findShownFlags({ ...page, flags }, { ...DEFAULTS, sureness }).map(({ score }) => score);
  expect(list('fewer')).toEqual([0.9]);
  expect(list('usual')).toEqual([0.7, 0.89, 0.9]);
  expect(list('more')).toEqual([0.51, 0.7, 0.89, 0.9]);
});

describe('where Footnote is not in a page, the popup says that it is', () => {
  const barriers: [url: string | undefined, barrier: string | undefined][] = [
    ['about:blank', 'browser'],
    ['chrome://settings', 'browser'],
    ['moz-extension://a/options.html', 'browser'],
    ['view-source:https://www.news.example/', 'browser'],
    ['data:text/html,hello', 'browser'],
    ['about:reader?url=https%3A%2F%2Fwww.news.example%2F', 'reader'],
    ['file:///home/a.html', 'file'],
    ['https://chromewebstore.google.com/detail/a', 'store'],
    ['https://chrome.google.com/webstore/detail/a', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://www.news.example/report.PDF', 'pdf'],
    ['https://www.news.example/a', undefined],
    [undefined, 'unknown'],
    ['', 'unknown'],
  ];
  test.each(barriers)('%j: %j', (url, barrier) => {
    expect(findBarrier(url)).toBe(barrier);
  });
});

test('a page that answers is shown by what it says, whatever its address', () => {
  expect(toPageStatus(page, 'unknown', findShownFlags(page, DEFAULTS))).toBe('flagged');
  expect(toPageStatus(page, 'unknown', [])).toBe('clear');
  for (const state of ['reading', 'not-an-article', 'off', 'failed'] as const) {
    expect(toPageStatus({ ...page, state }, undefined, [])).toBe(state);
  }
});

test('a page that does not answer is silent, and one without Footnote absent or barred', () => {
  expect(toPageStatus('silent', undefined, [])).toBe('silent');
  expect(toPageStatus('absent', undefined, [])).toBe('absent');
  expect(toPageStatus('absent', 'pdf', [])).toBe('barred');
});
