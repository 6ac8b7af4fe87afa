/// <reference types="chrome" />
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageSummary, SummaryFlag } from '../../../src/core/summary';
import { installBrowsers, toInstallLine } from './find-browser';
import { type NewsServer, startNewsServer } from './news-server';
import { findSummary, waitForSummary } from './page-summary';
import { ROOT, toDist } from './project';
import { openSession, type Session } from './session';
import { HELP, InputError, readStartOptions, type StartOptions } from './start-options';

const SAMPLE = join(ROOT, 'test/pages/sample/page.html');
/** A host of the news list, so that Footnote is there by itself. */
const NEWS_HOST = 'www.csmonitor.com';

/** `npm start`. `folder` is where the person typed it. Answers the exit code. */
export async function start(args: readonly string[], folder: string, build: () => void): Promise<number> {
  try {
    const options = readStartOptions(args, folder, SAMPLE);
    if (options.help) {
      console.log(HELP);
      return 0;
    }
    const missing = installBrowsers([options.browser]);
    if (missing.length > 0) throw new InputError(`No ${options.browser} found. Run: ${toInstallLine(missing)}`);
    build();
    await run(options);
    return 0;
  } catch (trouble) {
    if (!(trouble instanceof InputError)) throw trouble;
    console.error(trouble.message);
    return 2;
  }
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

async function run({ browser, open }: StartOptions): Promise<void> {
  const server = 'html' in open ? await startNewsServer() : undefined;
  const headless = !hasDisplay();
  const session = await openSession(browser, {
    dist: toDist(browser, 'product'),
    headless,
    ...(server === undefined ? {} : { proxyPort: server.port }),
  });
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  try {
    const page = await session.openPage(toAddress(open, server)).catch(() => {
      throw new InputError(`${'url' in open ? open.url : 'The article'} could not be opened.`);
    });
    const summary = await readPage(session, page, headless);
    await page.bringToFront();
    if (headless) {
      printSummary(summary);
      console.log(`Screenshot: ${relative(ROOT, await drawPage(session, page, summary))}`);
      return;
    }
    console.log('Hover over a marked passage, or press the Footnote button in the toolbar. Close the browser to end.');
    await closed;
  } finally {
    if (session.browser.connected) await session.close();
    await server?.close();
  }
}

function toAddress(open: StartOptions['open'], server: NewsServer | undefined): string {
  if ('url' in open) return open.url;
  return server?.serve(NEWS_HOST, '/world/2025/article', { body: open.html }) ?? '';
}

/** Waits until Footnote has read the page. Where it is not there by itself, its button is pressed for this one page. */
async function readPage(session: Session, page: Page, headless: boolean): Promise<PageSummary | undefined> {
  const found = await waitForSummary(session, page, 12);
  if (found?.state === 'read' || !headless) return found;
  const { host } = new URL(page.url());
  console.log(
    found === undefined
      ? `${host} is not on the list of news hosts, so Footnote is not there by itself.`
      : `Footnote did not take this page for an article (${found.state}).`,
  );
  console.log('Pressing its toolbar button and "Read this page", as a reader would.');
  const popup = await session.openPopup(page);
  await popup.evaluate(async () => {
    for (let left = 40; left > 0 && document.querySelector('#read-once') === null; left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await popup.click('#read-once');
  for (let left = 40; left > 0; left -= 1) {
    const summary = await findSummaryQuietly(session, page);
    if (summary?.state === 'read') return summary;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return findSummary(session, page);
}

async function findSummaryQuietly(session: Session, page: Page): Promise<PageSummary | undefined> {
  return findSummary(session, page).catch(() => undefined);
}

function printSummary(summary: PageSummary | undefined): void {
  if (summary?.state !== 'read') {
    console.log(`Nothing was read (${summary?.state ?? 'Footnote is not in this page'}).`);
    return;
  }
  const flags = summary.flags.filter(({ quiet }) => !quiet);
  for (const flag of flags) printFlag(flag);
  console.log(
    `\n${flags.length} flagged; ${summary.statements} statements about the past checked against ${summary.claims} claims. ` +
      'No flag does not mean that a statement is true.',
  );
}

function printFlag({ passage, claim, verdict, stance, speaker, relay }: SummaryFlag): void {
  const who = [speaker, relay === undefined ? undefined : `via ${relay}`]
    .filter((part) => part !== undefined)
    .join(', ');
  console.log(
    `\n"${passage}"\n  claim:   ${claim}\n  verdict: ${verdict}\n  stance:  ${stance}${who === '' ? '' : `\n  speaker: ${who}`}`,
  );
}

/** Opens the first note and draws the page; answers the path of the picture. */
async function drawPage(session: Session, page: Page, summary: PageSummary | undefined): Promise<string> {
  const first = summary?.flags.find(({ quiet }) => !quiet);
  if (first !== undefined) {
    await session.inExtension(async (flagId: string) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.sendMessage(tab?.id ?? -1, { v: 1, call: 'reveal', args: [flagId] }, { frameId: 0 });
    }, first.id);
  }
  const folder = join(ROOT, 'dist/screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `start-${session.kind}.png`);
  // Smooth scrolling and the note's opening have ended after this.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}
