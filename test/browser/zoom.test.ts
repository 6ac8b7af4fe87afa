/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { waitForMarks } from './harness/drawn-marks';
import { callPage, pressInNote } from './harness/note-card';
import { waitForNote } from './harness/open-note';
import { waitForStatus } from './harness/popup-view';
import { BROWSER_KINDS } from './harness/project';
import type { Popup } from './harness/session';
import { readSample, useStage } from './harness/stage';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('with scroll bars and at twice the size in %s', (kind) => {
  const stage = useStage(kind, 'test', { scrollBars: true });

  /** The browser's own zoom, of the tab in front. */
  const zoom = async (page: Page, factor: number): Promise<void> => {
    await stage.session.inExtension(() => undefined);
    await page.bringToFront();
    const before = await page.evaluate(() => devicePixelRatio);
    await stage.session.inExtension(async (wanted: number) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.setZoom(tab?.id ?? -1, wanted);
    }, factor);
    await page.waitForFunction((ratio) => devicePixelRatio !== ratio, {}, before);
  };
  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });
  const openSample = async (): Promise<Page> => {
    const page = await stage.open(readSample());
    await waitForMarks(page, 7);
    await page.bringToFront();
    return page;
  };
  const readOverrun = (popup: Popup): Promise<number> =>
    popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  /** The width of the popup once the browser has done with sizing its window. */
  const readWidth = async (popup: Popup, before = Number.NaN): Promise<number> => {
    const width = await popup.evaluate(() => innerWidth);
    if (width === before) return width;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return readWidth(popup, width);
  };

  test('nothing runs out of the popup sideways when a long list brings a scroll bar', async () => {
    const popup = await stage.session.openPopup(await openSample());
    await waitForStatus(popup, 'flagged');
    expect(await readOverrun(popup)).toBe(0);
    // Nor does the popup itself become wider or narrower by it.
    const width = await readWidth(popup);
    await popup.click('#switch');
    await waitForStatus(popup, 'off');
    expect(await readWidth(popup)).toBe(width);
    await popup.click('#switch');
    await waitForStatus(popup, 'flagged');
    expect(await readWidth(popup)).toBe(width);
    await popup.close();
  });

  test('nothing runs out of the popup sideways at twice the size', async () => {
    await openSample();
    const tabId = await stage.session.inExtension(async () => (await chrome.tabs.query({})).at(-1)?.id ?? -1);
    const surface = await stage.session.openSurface(`popup/popup.html?tab=${tabId}`);
    await surface.waitForSelector('#page[data-status="flagged"]');
    await zoom(surface, 2);
    const over = () =>
      surface.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBe(0);
    await surface.bringToFront();
    await zoom(surface, 1);
    await surface.close();
  });

  test('the note is whole, in view and off its passage at twice the size', async () => {
    const page = await openSample();
    await zoom(page, 2);
    expect(await callPage(stage.session, 'step', 'next')).toBe(true);
    await waitForNote(page, true);
    await pressInNote(page, 'Context and sources').catch(() => undefined);
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const card = host?.shadowRoot?.querySelector('[popover]');
      const { left, top, right, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
      const active = [...CSS.highlights].find(([name]) => name.includes('-active-'))?.[1];
      const range = [...(active ?? [])][0] as Range | undefined;
      const lines = [...(range?.getClientRects() ?? [])];
      return {
        inView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        sideways: (card?.scrollWidth ?? 0) - (card?.clientWidth ?? 0),
        covers: lines.filter((line) => line.bottom > top + 1 && line.top < bottom - 1).length,
        lines: lines.length,
      };
    });
    expect(seen).toEqual({ inView: true, sideways: 0, covers: 0, lines: expect.any(Number) });
    expect(seen.lines).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await zoom(page, 1);
  });

  test('no page met an error', () => {
    expect(stage.errors).toEqual([]);
  });
});
