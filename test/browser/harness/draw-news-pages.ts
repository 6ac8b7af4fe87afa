import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { drawContactSheet } from './contact-sheet';
import { findPoint, waitForMarks } from './drawn-marks';
import { startNewsServer } from './news-server';
import { callPage } from './note-card';
import { waitForNote } from './open-note';
import { findNoteStand, readMarkContrast, toClashes } from './page-clash';
import { type BrowserKind, ROOT, toDist } from './project';
import { addPassages, PASSAGES, readStyledPages, type SavedPage } from './saved-page';
import { openSession, type Session } from './session';

const FOLDER = join(ROOT, 'dist/screenshots/pages');
const HOST = 'www.csmonitor.com';
/** The window of a desk, with the note of a passage that is clicked; and a narrow one, with the pointer at rest on a passage with a link. */
const VIEWS = [
  { name: 'desk', width: 1_100, height: 900, words: PASSAGES.plain, press: true },
  { name: 'narrow', width: 390, height: 780, words: 'American troops', press: false },
] as const;
type View = (typeof VIEWS)[number];

interface Picture {
  readonly path: string;
  /** What clashes, or that nothing does. */
  readonly caption: string;
}

export interface NewsPagesChoice {
  /** Folder of saved pages. */
  readonly folder: string;
  readonly most: number;
  readonly kinds: readonly BrowserKind[];
  /** The system's dark theme. */
  readonly dark: boolean;
}

/**
 * Opens saved pages of real sites with the extension on and sentences of ours in their articles, opens a note in each, and draws
 * it; in both windows. Writes a contact sheet for each browser, and answers a line for each picture.
 */
export async function drawNewsPages(choice: NewsPagesChoice): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const pages = readStyledPages(choice.folder, choice.most);
  const lines: string[] = [];
  for (const kind of choice.kinds) lines.push(...(await drawIn(kind, pages, choice.dark)));
  return lines;
}

async function drawIn(kind: BrowserKind, pages: readonly SavedPage[], dark: boolean): Promise<readonly string[]> {
  const server = await startNewsServer();
  const session = await openSession(kind, { dist: toDist(kind, 'test'), proxyPort: server.port, dark });
  const theme = dark ? '-dark' : '';
  const pictures: Picture[] = [];
  try {
    for (const { name, html } of pages) {
      const page = await session.openPage(server.serve(HOST, `/${name}`, { body: html }));
      for (const view of VIEWS) {
        const path = join(FOLDER, `${name}-${view.name}${theme}-${kind}.png`);
        pictures.push({ path, caption: await drawView(session, page, view, path) });
      }
      await page.close();
    }
    await drawContactSheet(session.browser, pictures, join(FOLDER, `sheet${theme}-${kind}.png`));
  } finally {
    await session.close();
    await server.close();
  }
  return pictures.map(({ path, caption }) => `${relative(ROOT, path)}: ${caption}`);
}

async function drawView(session: Session, page: Page, view: View, path: string): Promise<string> {
  try {
    await page.setViewport({ width: view.width, height: view.height });
    const isFirst = view === VIEWS[0];
    if (isFirst && !(await page.evaluate(addPassages))) return 'the page has no paragraphs';
    await waitForMarks(page, 3);
    await openNoteAt(session, page, view);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const stand = await findNoteStand(page);
    await page.screenshot({ path: path as `${string}.png` });
    const contrast = await readMarkContrast(page, view.words);
    const clashes = toClashes(stand, contrast);
    const [letters, line, own] = [contrast.letters, contrast.line, contrast.own].map((each) => each.toFixed(1));
    const facts = `${stand.ground}, ${stand.letters}, letters ${letters} (unmarked ${own}), line ${line}`;
    return `${clashes.length === 0 ? 'no clash' : clashes.join('; ')} (${facts})`;
  } catch (trouble) {
    await page.screenshot({ path: path as `${string}.png` });
    return `NOT DRAWN: ${String(trouble).split('\n')[0]}`;
  }
}

/** With the pointer, or, where something of the page lies on the passage, as the keys do. */
async function openNoteAt(session: Session, page: Page, { words, press }: View): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  const { x, y } = await findPoint(page, words);
  const isOnTop = await page.evaluate(
    (left, top, text) => document.elementFromPoint(left, top)?.textContent?.includes(text) ?? false,
    x,
    y,
    words,
  );
  if (!isOnTop) {
    await session.inExtension(() => undefined);
    await page.bringToFront();
    await callPage(session, 'step', 'next');
  } else if (press) {
    await page.mouse.click(x, y);
  } else {
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
  }
  await waitForNote(page, true);
}
