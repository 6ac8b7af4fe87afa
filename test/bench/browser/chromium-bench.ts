/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import type { Figure } from '../goals';
import { showRow, showTitle, toNumber } from '../goals';
import { costOf, type OpenOptions, type PageCost } from './chromium-page';
import { findLayoutShift } from './layout-shift';
import { type BenchPage, makeBig, makeFront } from './pages';
import { restIn } from './rest';
import { findMean, findMedian, PLACES, type Place, type Setting, wait } from './setting';

const SITE_OFF = `site:${PLACES.footnote}`;

function visit(setting: Setting, page: BenchPage, place: Place, options?: OpenOptions): Promise<PageCost> {
  return costOf(setting.session.browser, setting.serve(page, place), options);
}

/** What set off the script of a page, the costliest first. */
function toCauses({ parts }: PageCost): string {
  const causes = [...parts].sort((a, b) => b[1] - a[1]).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  return causes.slice(0, 4).join(', ');
}

function showCosts(pages: readonly BenchPage[], costs: readonly PageCost[]): void {
  showTitle('Pages in Chromium: thread time of the main thread in ms, heap in MB after collection');
  showRow('', 'script', 'longest', 'set off by');
  costs.forEach((cost, at) => {
    showRow(pages[at]?.name.slice(0, 46) ?? '', toNumber(cost.script), toNumber(cost.longestSlice), toCauses(cost));
  });
}

/** News pages with Footnote, with an empty extension and with nothing, each in turn. */
export async function measureNews(setting: Setting, pages: readonly BenchPage[]): Promise<Figure[]> {
  const [first] = pages;
  if (first !== undefined) await visit(setting, first, 'footnote');
  const own: PageCost[] = [];
  const heaps: number[] = [];
  const bare: PageCost[] = [];
  const shifts: number[] = [];
  for (const page of pages) {
    own.push(await visit(setting, page, 'footnote'));
    heaps.push((await visit(setting, page, 'empty', { trace: false })).heap);
    bare.push(await visit(setting, page, 'nothing'));
    shifts.push(await findLayoutShift(setting.session.browser, setting.serve(page)));
  }
  showCosts(pages, own);
  const scripts = own.map(({ script }, at) => script - (bare[at]?.script ?? 0));
  const extra = own.map(({ heap }, at) => heap - (heaps[at] ?? 0));
  const long = own.map(({ longestTask }) => longestTask);
  const of = `of ${pages.length} pages`;
  return [
    { goal: 'P6', what: `script on a news page, mean ${of}`, value: findMean(scripts), unit: 'ms', pass: 15, aim: 8 },
    { goal: 'P6', what: `script on a news page, worst ${of}`, value: Math.max(...scripts), unit: 'ms', pass: 40 },
    {
      goal: 'P7',
      what: "longest task that runs script, the page's own layout counted in",
      value: Math.max(...long),
      unit: 'ms',
      pass: 50,
    },
    {
      goal: 'P7',
      what: 'longest stretch of script',
      value: Math.max(...own.map(({ longestSlice }) => longestSlice)),
      unit: 'ms',
      pass: 8,
      aim: 4,
    },
    {
      goal: 'P11',
      what: 'heap of a tab over an empty content script, median',
      value: findMedian(extra),
      unit: 'MB',
      pass: 0.3,
      aim: 0.1,
    },
    {
      goal: 'P18',
      what: 'layout shift once something of ours is in the page, worst',
      value: Math.max(...shifts),
      unit: '',
      pass: 0,
    },
  ];
}

/** A page that is no article, and an article on a site that is switched off: the least of three visits. */
export async function measureIdle(setting: Setting, article: BenchPage): Promise<Figure[]> {
  const least = async (page: BenchPage, place: Place): Promise<PageCost> => {
    const [first, ...more] = [await visit(setting, page, place), await visit(setting, page, place)];
    more.push(await visit(setting, page, place));
    return more.reduce((one, other) => (other.script < one.script ? other : one), first);
  };
  const front = await least(makeFront(), 'footnote');
  const empty = await least(article, 'empty');
  await setting.session.inExtension((key: string) => chrome.storage.local.set({ [key]: 'off' }), SITE_OFF);
  const off = await least(article, 'footnote');
  const left = await restIn(setting, article, 5_000);
  await setting.session.inExtension((key: string) => chrome.storage.local.remove(key), SITE_OFF);
  return [
    {
      goal: '-',
      what: 'script on a page that is no article',
      value: front.script,
      unit: 'ms',
      pass: 3,
      note: toCauses(front),
    },
    {
      goal: 'P14',
      what: 'script on a site that is off',
      value: off.script,
      unit: 'ms',
      pass: 1.5,
      note: `an empty content script: ${toNumber(empty.script)}; ${toCauses(off)}`,
    },
    { goal: 'P14', what: 'observers on a site that is off', value: left.observers, unit: '', pass: 0 },
    {
      goal: 'P14',
      what: 'times that script runs in five seconds on a site that is off, once loaded',
      value: left.times,
      unit: '',
      pass: 0,
    },
  ];
}

/** Goes on adding a paragraph every half second; runs in the page. */
function startAdding(seconds: number): void {
  let left = seconds * 2;
  const timer = setInterval(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `At ${left} minutes past, officials said that the council had met and that nothing had been decided in 1867.`;
    document.querySelector('article, main, body')?.append(paragraph);
    left -= 1;
    if (left <= 0) clearInterval(timer);
  }, 500);
}

/** The page of 100,000 nodes, and one that goes on adding paragraphs for so many minutes. */
export async function measureHard(setting: Setting, article: BenchPage, minutes: number): Promise<Figure[]> {
  const big = makeBig();
  const own = await visit(setting, big, 'footnote', { mostMs: 40_000 });
  showCosts([big], [own]);
  const during = async (page: Page): Promise<void> => {
    await page.evaluate(startAdding, minutes * 60);
    // Not waited for in the page: the driver gives up on what takes three minutes.
    await wait(minutes * 60_000);
  };
  const still = { quietMs: 2_500, mostMs: 10_000, during };
  const live = await visit(setting, article, 'footnote', still);
  const alone = await visit(setting, article, 'nothing', still);
  const minute = (live.script - alone.script) / minutes;
  const at = 'on a page of 100,000 nodes';
  return [
    { goal: 'P17', what: `script in all ${at}`, value: own.script, unit: 'ms', pass: 500, aim: 150 },
    { goal: 'P7', what: `longest stretch of script ${at}`, value: own.longestSlice, unit: 'ms', pass: 8, aim: 4 },
    {
      goal: 'P7',
      what: 'longest stretch of script while a page adds two paragraphs a second',
      value: live.longestSlice,
      unit: 'ms',
      pass: 8,
      aim: 4,
    },
    {
      goal: '-',
      what: 'script a minute while a page adds two paragraphs a second',
      value: minute,
      unit: 'ms',
      pass: 600,
      note: `from ${toNumber(minutes)} minutes; 1 % of the time`,
    },
  ];
}
