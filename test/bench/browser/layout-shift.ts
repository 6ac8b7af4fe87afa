import type { Browser } from 'puppeteer-core';
import { wait } from './setting';

interface Watching extends Window {
  standing?: number;
  shifts?: { readonly startTime: number; readonly value: number }[];
}

const SETTLING_MS = 2_500;

/** Runs in the page before anything else: notes every layout shift, and when our element came into the page. */
function watchShifts(): void {
  const watching = window as Watching;
  const shifts: { readonly startTime: number; readonly value: number }[] = [];
  watching.shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(entry as unknown as { startTime: number; value: number });
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (added.some(({ nodeName }) => /^[a-z]{8}-x$/i.test(nodeName))) watching.standing ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/**
 * The layout shift of a page from the moment that something of ours stands in it; 0 where nothing ever does. Pages move by themselves
 * while they load, more in one visit than in another: that is none of our doing.
 */
export async function findLayoutShift(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(url, { waitUntil: 'load' });
  await wait(SETTLING_MS);
  const shift = await page.evaluate(() => {
    const { shifts = [], standing = Number.POSITIVE_INFINITY } = window as Watching;
    return shifts.reduce((sum, { startTime, value }) => (startTime >= standing ? sum + value : sum), 0);
  });
  await page.close();
  return shift;
}
