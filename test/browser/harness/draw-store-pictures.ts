import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findPoint, waitForMarks } from './drawn-marks';
import { type NewsServer, startNewsServer } from './news-server';
import { waitForNote } from './open-note';
import { waitForStatus } from './popup-view';
import { ROOT, toDist } from './project';
import { openSession, type Session } from './session';

const FOLDER = join(ROOT, 'dist/store');
/** What both stores ask for. */
const SIZE = { width: 1280, height: 800 };
const HOST = 'www.csmonitor.com';
const WORDS = 'Einstein called compound interest';

/** Draws the pictures that a store shows, 1280 by 800, in Chromium; answers the paths. */
export async function drawStorePictures(): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const paths = [...(await drawTheme(false)), ...(await drawTheme(true))];
  return paths.map((path) => relative(ROOT, path));
}

async function drawTheme(dark: boolean): Promise<readonly string[]> {
  const server = await startNewsServer();
  const session = await openSession('chromium', { dist: toDist('chromium', 'test'), proxyPort: server.port, dark });
  const paths: string[] = [];
  const draw = async (page: Page, name: string): Promise<void> => {
    const path = join(FOLDER, `${name}-${dark ? 'dark' : 'light'}.png`);
    await pause(page);
    await page.screenshot({ path: path as `${string}.png` });
    paths.push(path);
  };
  try {
    const article = await openArticle(session, server);
    const { x, y } = await findPoint(article, WORDS);
    await article.mouse.click(x, y);
    await waitForNote(article, true);
    await draw(article, '1-note');
    await draw(await openWithPopup(session, server), '2-popup');
    for (const [name, path] of [
      ['3-library', 'catalogue/catalogue.html#alaska-was-leased'],
      ['4-options', 'options/options.html#marks-heading'],
      ['5-verdicts', 'guide/guide.html'],
    ] as const) {
      const page = await session.openSurface(path);
      await page.setViewport(SIZE);
      await page.waitForSelector('html[data-ready]');
      // The part that is named comes to the top once everything has its size; in the library the search stays in sight.
      await page.evaluate(() =>
        (document.querySelector(`h2[id="${location.hash.slice(1)}"]`) ?? document.body).scrollIntoView(),
      );
      await draw(page, name);
    }
  } finally {
    await session.close();
    await server.close();
  }
  return paths;
}

async function openArticle(session: Session, server: NewsServer): Promise<Page> {
  const body = readFileSync(join(ROOT, 'test/pages/sample/page.html'));
  const page = await session.openPage(server.serve(HOST, '/world/2025/article', { body }));
  await page.setViewport(SIZE);
  await waitForMarks(page, 7);
  return page;
}

/** The popup hangs over the page where a browser would show it: a driver can draw each of them, not the two together. */
async function openWithPopup(session: Session, server: NewsServer): Promise<Page> {
  const article = await openArticle(session, server);
  const popup = await session.openPopup(article);
  await waitForStatus(popup, 'flagged');
  const path = join(FOLDER, 'popup.png');
  await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await popup.screenshot(path);
  await popup.close();
  const source = `data:image/png;base64,${readFileSync(path, 'base64')}`;
  await article.evaluate(async (src: string) => {
    const picture = document.body.appendChild(document.createElement('img'));
    picture.style.cssText =
      'position:fixed;inset:8px 24px auto auto;border-radius:8px;box-shadow:0 4px 28px #0008;z-index:9';
    picture.src = src;
    await picture.decode();
  }, source);
  return article;
}

/** Whatever glides into its place has done so after this. */
async function pause(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}
