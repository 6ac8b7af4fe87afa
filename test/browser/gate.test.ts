/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { toArticlePage } from './harness/article-page';
import { waitForMarks, waitForNoMarks } from './harness/drawn-marks';
import { waitForSummary } from './harness/page-summary';
import { BROWSER_KINDS, toDist } from './harness/project';
import { HOSTS, readFixture, readSample, useStage } from './harness/stage';

jest.setTimeout(120_000);

const SITE_OFF = `site:${HOSTS.news}`;
const NOTHING_KNOWN = toArticlePage('A bridge', 'The bridge was painted green. '.repeat(60));

/** Which of our further scripts are in a page: those that have left what they are for in the world of the first. Chromium only. */
async function listLate(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const names = ['reader', 'display'];
  const found = await Promise.all(
    worlds.flatMap((contextId) =>
      names.map(async (name) => {
        const expression = `Reflect.has(globalThis, Symbol.for('footnote ${name}'))`;
        return (await session.send('Runtime.evaluate', { expression, contextId })).result.value === true ? name : '';
      }),
    ),
  );
  await session.detach();
  return found.filter((name) => name !== '');
}

/** Another page at another address without loading, as the pages of some sites do it. Runs in the page. */
function turnInto(path: string, html: string): void {
  history.pushState(null, '', path);
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  document.head.innerHTML = head.innerHTML;
  document.body.innerHTML = body.innerHTML;
}

describe.each(BROWSER_KINDS)('what every page pays for in %s', (kind) => {
  const stage = useStage(kind);
  const put = (stored: Record<string, string>) =>
    stage.session.inExtension((items) => chrome.storage.local.set(items), stored);
  const take = (key: string) => stage.session.inExtension((one) => chrome.storage.local.remove(one), key);

  test('the script in every page is a small part of all that may run in one', () => {
    const size = (name: string): number => readFileSync(join(toDist(kind, 'product'), name)).length;
    expect(size('content.js')).toBeLessThan(4_000);
    expect(size('content.js') + size('gate.js')).toBeLessThan(16_000);
    expect(size('content.js') + size('gate.js') + size('reader.js')).toBeLessThan(48_000);
  });

  test('a page that becomes an article is read and marked, and one that stops being one is left', async () => {
    const page = await stage.open(readFixture('section-front'));
    expect((await waitForSummary(stage.session, page))?.state).toBe('not-an-article');
    await page.evaluate(turnInto, '/world/2026/a-story', readSample());
    await waitForMarks(page);
    await page.evaluate(turnInto, '/', readFixture('section-front'));
    await page.bringToFront();
    await waitForNoMarks(page);
  });

  test('a site that is switched on under an open page is read then, and left once it is off again', async () => {
    await put({ [SITE_OFF]: 'off' });
    const page = await stage.open(readSample());
    expect(await waitForSummary(stage.session, page, 8)).toBeUndefined();
    await take(SITE_OFF);
    await waitForMarks(page);
    await put({ [SITE_OFF]: 'off' });
    await page.bringToFront();
    await waitForNoMarks(page);
    expect((await waitForSummary(stage.session, page))?.state).toBe('off');
    await take(SITE_OFF);
  });

  test('a page says no more than that it has come, and what it has to be checked', async () => {
    await stage.session.inExtension(() => {
      const heard: [string | undefined, string][] = [];
      Reflect.set(globalThis, 'heard', heard);
      chrome.runtime.onMessage.addListener(({ call }, { url }) => void heard.push([url, call]));
    });
    /** The calls that reach the extension while a page is opened and read. */
    const hearFrom = async (html: string, isDone: (page: Page) => Promise<unknown>): Promise<string[]> => {
      const page = await stage.open(html);
      await isDone(page);
      const heard = await stage.session.inExtension(() => Reflect.get(globalThis, 'heard') as [string, string][]);
      return heard.filter(([url]) => url === page.url()).map(([, call]) => call);
    };
    const isRead = (page: Page) => waitForSummary(stage.session, page);
    expect(await hearFrom(NOTHING_KNOWN, isRead)).toEqual(['arrive', 'checkPage']);
    expect(await hearFrom(readFixture('section-front'), isRead)).toEqual(['arrive']);
    expect(await hearFrom(readSample(), waitForMarks)).toEqual(['arrive', 'checkPage', 'loadDisplay']);
  });

  if (kind === 'chromium') {
    test('what reads comes into articles only, and what draws where there is something to mark', async () => {
      const open = async (html: string): Promise<string[]> => {
        const page = await stage.open(html);
        await waitForSummary(stage.session, page);
        return listLate(page);
      };
      await put({ [SITE_OFF]: 'off' });
      expect(await open(readSample())).toEqual([]);
      await take(SITE_OFF);
      expect(await open(readFixture('section-front'))).toEqual([]);
      expect(await open(NOTHING_KNOWN)).toEqual(['reader']);
      const marked = await stage.open(readSample());
      await waitForMarks(marked);
      expect(await listLate(marked)).toEqual(['reader', 'display']);
    });
  }
});
