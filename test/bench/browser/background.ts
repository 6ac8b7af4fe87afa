/// <reference types="chrome" />
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Claim } from '../../../src/core/claim';
import { ROOT, toDist } from '../../browser/harness/project';
import { build } from '../engine';
import type { Figure } from '../goals';
import { makeClaims } from '../made-claims';
import { findMedian, type Setting, wait } from './setting';

const ROUNDS = 7;
const BLOCKS = [{ kind: 'paragraph', text: 'Einstein called compound interest the eighth wonder of the world.' }];

/** The built extension with a library of so many claims in the place of its own. Answers its folder. */
export function makeLargePackage(own: readonly Claim[], size: number): string {
  const folder = join(ROOT, `.cache/bench-${size}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(toDist('chromium', 'product'), folder, { recursive: true });
  const { claims } = makeClaims(own, size, join(process.cwd(), '../shared/eval/retrieval'));
  for (const { name, bytes } of build(claims)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Megabytes that the background of an extension keeps, once all that can go has gone. NaN where it does not run. */
export async function findWorkerHeap(browser: Browser, origin: string): Promise<number> {
  const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target?.worker();
  if (worker === null || worker === undefined) return Number.NaN;
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

async function stopWorker(browser: Browser, origin: string): Promise<void> {
  for (const target of browser.targets()) {
    if (target.type() === 'service_worker' && target.url().startsWith(origin)) await (await target.worker())?.close();
  }
  await wait(300);
}

function ask(page: Page): Promise<number> {
  return page.evaluate(async (blocks) => {
    const before = performance.now();
    await chrome.runtime.sendMessage({ v: 1, call: 'check', args: [blocks] });
    return performance.now() - before;
  }, BLOCKS);
}

/** Milliseconds from a question to its answer when the background has to be started for it. */
async function findCold(setting: Setting, page: Page, origin: string): Promise<number> {
  await stopWorker(setting.session.browser, origin);
  return ask(page);
}

/** Heap and cold start of a background with this library, the start of a background that does nothing beside it. */
export async function measureBackground(setting: Setting, size: number): Promise<Figure[]> {
  const { browser, origin } = setting.session;
  const page = await setting.session.openSurface('options/options.html');
  const beside = await browser.newPage();
  await beside.goto(`${setting.emptyOrigin}page.html`);
  await ask(page);
  const heap = await findWorkerHeap(browser, origin);
  const [cold, empty, warm]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await findCold(setting, beside, setting.emptyOrigin));
    cold.push(await findCold(setting, page, origin));
    warm.push(await ask(page));
  }
  await page.close();
  await beside.close();
  const claims = `${size.toLocaleString('en')} claims`;
  return [
    { goal: 'P12', what: `heap of the background, ${claims}`, value: heap, unit: 'MB', pass: 8, aim: 5 },
    {
      goal: 'P13',
      what: `first answer of a stopped background, ${claims}, beyond an empty one's`,
      value: findMedian(cold) - findMedian(empty),
      unit: 'ms',
      pass: 100,
      aim: 40,
      note: `an empty one ${findMedian(empty).toFixed(0)}, ours ${findMedian(cold).toFixed(0)}, awake ${findMedian(warm).toFixed(1)}`,
    },
  ];
}
