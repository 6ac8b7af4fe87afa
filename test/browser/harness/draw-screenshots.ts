import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findPoint, waitForMarks } from './drawn-marks';
import { startNewsServer } from './news-server';
import { waitForNote } from './open-note';
import { type BrowserKind, ROOT, toDist } from './project';
import { openSession, type Session } from './session';

const FOLDER = join(ROOT, 'dist/screenshots');
const WORDS = 'Einstein called compound interest';

type Draw = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

/** Draws every surface in these browsers, light and dark; answers the paths. */
export async function drawScreenshots(kinds: readonly BrowserKind[]): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const paths: string[] = [];
  for (const kind of kinds) {
    for (const dark of [false, true]) paths.push(...(await drawAll(kind, dark)));
  }
  return paths.map((path) => relative(ROOT, path));
}

async function drawAll(kind: BrowserKind, dark: boolean): Promise<readonly string[]> {
  const server = await startNewsServer();
  const session = await openSession(kind, { dist: toDist(kind, 'test'), proxyPort: server.port, dark });
  const paths: string[] = [];
  const toPath = (name: string): string => {
    const path = join(FOLDER, `${name}-${dark ? 'dark' : 'light'}-${kind}.png`);
    paths.push(path);
    return path;
  };
  const draw = async (page: Page, name: string, fullPage = false): Promise<void> => {
    // Whatever glides into its place has done so after this.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await page.screenshot({ path: toPath(name) as `${string}.png`, fullPage });
  };
  try {
    const sample = readFileSync(join(ROOT, 'test/pages/sample/page.html'));
    const page = await session.openPage(server.serve('www.csmonitor.com', '/world/2025/article', { body: sample }));
    await waitForMarks(page, 7);
    const { x, y } = await findPoint(page, WORDS);
    await page.mouse.click(x, y);
    await waitForNote(page, true);
    await draw(page, 'note');
    await page.evaluate(openDetails);
    await draw(page, 'note-more');
    const popup = await session.openPopup(page);
    await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    await popup.screenshot(toPath('popup'));
    await popup.close();
    await drawOwnPages(session, draw);
  } finally {
    await session.close();
    await server.close();
  }
  return paths;
}

/** Each of the extension's pages as long as it is, but the library: that is drawn as it opens, and with an entry open. */
async function drawOwnPages(session: Session, draw: Draw): Promise<void> {
  for (const name of ['options', 'guide', 'welcome', 'catalogue']) {
    const surface = await session.openSurface(`${name}/${name}.html`);
    await surface.waitForSelector('html[data-ready]');
    await draw(surface, name, name !== 'catalogue');
    if (name !== 'catalogue') continue;
    await surface.click('.entry summary');
    await draw(surface, 'entry');
  }
}

/** Opens "Context and sources" of the open note; runs in the page. */
function openDetails(): void {
  const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
  host?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
}
