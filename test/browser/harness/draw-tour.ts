import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Frame, toAnimatedWebp } from './animated-webp';
import { findPoint, waitForMarks } from './drawn-marks';
import { startNewsServer } from './news-server';
import { findControl } from './note-card';
import { waitForNote } from './open-note';
import { waitForStatus } from './popup-view';
import { ROOT, toDist } from './project';
import { openSession } from './session';

const SIZE = { width: 760, height: 540 };
const FOLDER = join(ROOT, 'dist/screenshots');
/** As much as a page may well weigh for a picture that moves. */
const MOST_BYTES = 400_000;
const WORDS = 'Einstein called compound interest';
const [GLANCE, READ, STEP] = [1_600, 3_000, 70];
const STEPS = 6;
/** From the upper edge of the window to the words, in pixels. */
const ROOM_ABOVE = 60;

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a frame; of a part of the page, where nothing else has changed. */
type Take = (ms: number, part?: Part) => Promise<void>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws the short animation of the README in Chromium; answers its path. Throws where it has become too large. */
export async function drawTour(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startNewsServer();
  const session = await openSession('chromium', { dist: toDist('chromium', 'test'), proxyPort: server.port });
  const frames: Frame[] = [];
  try {
    const body = readFileSync(join(ROOT, 'test/pages/sample/page.html'));
    const page = await session.openPage(server.serve('www.csmonitor.com', '/world/2025/article', { body }));
    await page.setViewport(SIZE);
    await waitForMarks(page, 7);
    const take: Take = async (ms, part = { x: 0, y: 0, ...SIZE }) => {
      // A clip counts from the beginning of the document, a part from the window's.
      const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
      const clip = { ...part, x: part.x + left, y: part.y + top };
      const webp = await page.screenshot({ type: 'webp', quality: 70, clip, captureBeyondViewport: false });
      frames.push({ webp, ms, ...part });
    };
    const mark = await findHighPoint(page);
    const start = { x: 610, y: 470 };
    await movePointer(page, start);
    await take(GLANCE);
    await glide(page, start, mark, take);
    await waitForNote(page, true);
    await settle(page);
    await take(READ);
    await page.mouse.click(mark.x, mark.y);
    const more = await findControl(page, 'Context and sources');
    // Held by the click, the note has a way out that it did not have.
    await settle(page);
    await take(STEP);
    await glide(page, mark, { x: more.x - 40, y: more.y }, take);
    await page.mouse.click(more.x - 40, more.y);
    await settle(page);
    await take(READ);
    await page.keyboard.press('Escape');
    const popup = await session.openPopup(page);
    await waitForStatus(popup, 'flagged');
    const shot = join(FOLDER, 'popup-for-tour.png');
    await popup.screenshot(shot);
    await popup.close();
    await page.bringToFront();
    await hangPopup(page, readFileSync(shot, 'base64'));
    await take(READ);
  } finally {
    await session.close();
    await server.close();
  }
  const path = join(FOLDER, 'tour.webp');
  const tour = toAnimatedWebp(frames, SIZE.width, SIZE.height);
  if (tour.length > MOST_BYTES) throw new Error(`${tour.length} bytes are too many for a picture of a README`);
  writeFileSync(path, tour);
  return relative(ROOT, path);
}

/** The middle of the words, brought so far up that the whole note has room under them. */
async function findHighPoint(page: Page): Promise<Point> {
  const { x, y } = await findPoint(page, WORDS);
  const up = await page.evaluate((wanted) => {
    const before = scrollY;
    scrollBy({ top: wanted, behavior: 'instant' });
    return scrollY - before;
  }, y - ROOM_ABOVE);
  return { x, y: y - up };
}

/** What glides or comes late has done so after this. */
function settle(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}

/** A driver has no pointer that can be seen: one is drawn where it is. */
async function movePointer(page: Page, to: Point): Promise<void> {
  await page.mouse.move(to.x, to.y);
  await page.evaluate(({ x, y }) => {
    const old = document.querySelector<HTMLElement>('#pointer');
    const pointer = old ?? document.createElement('div');
    if (old === null) {
      pointer.id = 'pointer';
      // In the top layer, as the note is, and shown anew to lie above it.
      pointer.popover = 'manual';
      pointer.innerHTML =
        '<svg width="20" height="28" viewBox="0 0 20 28"><path d="M2 2v20l5-5 4 9 4-2-4-8h7z" fill="#111" stroke="#fff" stroke-width="2"/></svg>';
      document.body.append(pointer);
    }
    pointer.style.cssText = `position:fixed;inset:auto;margin:0;padding:0;border:0;background:none;pointer-events:none;left:${x}px;top:${y}px`;
    if (pointer.matches(':popover-open')) pointer.hidePopover();
    pointer.showPopover();
  }, to);
}

async function glide(page: Page, from: Point, to: Point, take: Take): Promise<void> {
  let before = from;
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    // Slower at both ends, as a hand is.
    const eased = share * share * (3 - 2 * share);
    const now = { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
    await movePointer(page, now);
    if (step < STEPS) await take(STEP, toPart(before, now));
    before = now;
  }
}

/** Both places of the pointer, the old and the new. */
function toPart(one: Point, other: Point): Part {
  const toEven = (value: number): number => Math.max(0, 2 * Math.floor(value / 2));
  const [x, y] = [toEven(Math.min(one.x, other.x) - 4), toEven(Math.min(one.y, other.y) - 4)];
  const width = Math.min(SIZE.width - x, toEven(Math.max(one.x, other.x) + 28 - x));
  return { x, y, width, height: Math.min(SIZE.height - y, toEven(Math.max(one.y, other.y) + 36 - y)) };
}

/** Over the page where a browser would show it. */
function hangPopup(page: Page, picture: string): Promise<void> {
  return page.evaluate(async (source) => {
    document.querySelector('#pointer')?.remove();
    const image = document.body.appendChild(document.createElement('img'));
    image.style.cssText =
      'position:fixed;inset:6px 14px auto auto;max-height:calc(100vh - 12px);object-fit:cover;object-position:0 0;border-radius:8px;box-shadow:0 4px 28px #0008;z-index:9';
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
  }, picture);
}
