/// <reference types="chrome" />
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { TOPICS } from '../../src/core/claim';
import { findViolations } from './harness/axe-check';
import { findPoint, waitForCount, waitForMarks } from './harness/drawn-marks';
import { findLayer, waitForNote } from './harness/open-note';
import { waitForPopup } from './harness/popup-view';
import { BROWSER_KINDS } from './harness/project';
import { readSample, useStage } from './harness/stage';

/** By the clock of the page: a tab behind another is drawn by no frame that could be waited for. */
const BEHIND = { polling: 100 };
const MARKS = 7;
const SITES = 10_000;
const HIDDEN = 5_000;

jest.setTimeout(180_000);

describe.each(BROWSER_KINDS)('settings in %s', (kind) => {
  const stage = useStage(kind);

  const openOptions = async (): Promise<Page> => {
    const options = await stage.session.openSurface('options/options.html');
    await options.waitForSelector('html[data-ready]');
    return options;
  };
  const isChecked = (page: Page, id: string): Promise<boolean> =>
    page.$eval(`#${id}`, (input) => (input as HTMLInputElement).checked);
  const waitUntilChecked = (page: Page, id: string, checked: boolean) =>
    page.waitForFunction(
      (each, on) => document.querySelector<HTMLInputElement>(`#${each}`)?.checked === on,
      BEHIND,
      id,
      checked,
    );
  /** Gives a file to a page as its file chooser would. */
  const give = async (page: Page, text: string, place = '#all-file'): Promise<void> => {
    const path = join(tmpdir(), `footnote-${kind}-settings.txt`);
    writeFileSync(path, text);
    const input = (await page.$(place)) as Awaited<ReturnType<typeof page.$<'input'>>>;
    await input?.uploadFile(path);
  };
  const waitForMessage = (page: Page, part: string, place = '#all-message') =>
    page.waitForFunction(
      (wanted, from) => document.querySelector(from)?.textContent?.includes(wanted),
      {},
      part,
      place,
    );
  const readStored = () => stage.session.inExtension(() => chrome.storage.local.get(null));
  /** What "Save to a file" would save. */
  const readExport = (page: Page, button = '#all-export'): Promise<string> =>
    page.evaluate(async (pressed) => {
      const made = new Promise<Blob>((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob | MediaSource) => {
          URL.createObjectURL = make;
          resolve(blob as Blob);
          return make.call(URL, blob);
        };
      });
      document.querySelector<HTMLElement>(pressed)?.click();
      return (await made).text();
    }, button);

  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('a verdict and an area that are switched off take their marks away at once, in page and popup, and bring them back', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, MARKS);
    const options = await openOptions();
    await options.click('#verdict-contradicted');
    const fewer = (await waitForCount(page, 1, MARKS - 1)).length;
    expect(fewer).toBe(3);
    const popup = await stage.session.openPopup(page);
    expect((await waitForPopup(popup, ({ rows }) => rows.length > 0)).rows.length).toBe(fewer);
    await popup.close();
    await options.bringToFront();
    await options.click('#topic-quotations');
    const quoted = (await waitForCount(page, 0, fewer - 1)).length;
    expect(quoted).toBeLessThan(fewer);
    await options.bringToFront();
    await options.click('#verdict-contradicted');
    await options.click('#topic-quotations');
    await waitForCount(page, MARKS, MARKS);
  });

  test('a note opens under a resting pointer, and only when pressed once that is chosen, in a page that is open already', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, MARKS);
    const { x, y } = await findPoint(page, 'Einstein called compound interest');
    const rest = async (): Promise<void> => {
      await page.bringToFront();
      await page.mouse.move(5, 5);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
    };
    await rest();
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
    const options = await openOptions();
    await options.click('#opening-press');
    await options.waitForFunction(async () => (await chrome.storage.local.get('opening')).opening === 'press');
    const noteOfRest = async (): Promise<string> => {
      await page.keyboard.press('Escape');
      await rest();
      // Many times as long as the usual rest.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
      return (await findLayer(page))?.note ?? '';
    };
    // The page hears of it from the background, which may have to start first.
    for (let tries = 0; tries < 4 && (await noteOfRest()) !== ''; tries += 1);
    expect(await noteOfRest()).toBe('');
    await page.mouse.click(x, y);
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
  });

  test('what is changed in one tab shows in another at once', async () => {
    const one = await openOptions();
    const other = await openOptions();
    await one.bringToFront();
    for (const id of ['verdict-disputed', 'topic-nato', 'opening-press', 'sureness-fewer', 'verdict-supported']) {
      const was = await isChecked(one, id);
      await one.click(`#${id}`);
      await waitUntilChecked(other, id, !was);
    }
    await one.click('#unsourced');
    await other.waitForFunction(() => document.querySelector('#unsourced[aria-checked="true"]') !== null, BEHIND);
  });

  test('settings at their largest come back from a file as they were, without loss', async () => {
    const lines = [
      'sureness more',
      'supported on',
      'unsourced on',
      'opening press',
      ...TOPICS.map((topic) => `topic ${topic} off`),
      'verdict disputed off',
      ...Array.from({ length: HIDDEN }, (_, at) => `hidden claim-${at}`),
      ...Array.from({ length: SITES }, (_, at) => `${at % 2 ? 'on' : 'off'} site-${at}.example.com`),
    ];
    const options = await openOptions();
    await give(options, `# Mine\n${lines.join('\n')}\n`);
    await waitForMessage(options, '10,000 sites and 5,000 hidden claims');
    await waitUntilChecked(options, 'opening-press', true);
    await options.waitForSelector('#hidden-more:not([hidden])');
    const saved = await readExport(options);
    expect(saved.trim().split('\n').sort()).toEqual([...lines].sort());
    const stored = await readStored();
    await stage.session.inExtension(() => chrome.storage.local.clear());
    await waitUntilChecked(options, 'opening-usual', true);
    await give(options, saved);
    await waitUntilChecked(options, 'opening-press', true);
    expect(await readStored()).toEqual(stored);
  });

  test('a broken file is refused whole, with the line that is wrong; nothing is changed', async () => {
    const options = await openOptions();
    await options.click('#verdict-misleading');
    await options.waitForFunction(async () => Object.keys(await chrome.storage.local.get(null)).length === 1);
    const before = await readStored();
    await give(options, 'sureness more\noff *.example.com\nhidden <img>\nopening never\n');
    await waitForMessage(options, 'Nothing was changed');
    const message = await options.$eval('#all-message', (line) => line.textContent ?? '');
    expect(message).toContain('Line 3, “hidden <img>”');
    expect(message).toContain('Line 4, “opening never”');
    expect(message).not.toContain('Line 1');
    expect(await readStored()).toEqual(before);
    expect(await options.$eval('#all-undo', (undo) => (undo as HTMLElement).hidden)).toBe(true);
  });

  test('a list of 5,000 sites is added from a file and comes back in one, and a broken one is refused whole', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at % 2 ? 'on' : 'off'} site-${at}.example.com`);
    await stage.session.inExtension(() => chrome.storage.local.set({ 'site:own.example.org': 'off' }));
    const options = await openOptions();
    await give(options, `${lines.join('\r\n')}\r\n`, '#sites-file');
    await waitForMessage(options, '5,000', '#sites-message');
    await options.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#sites')?.value.includes('site-4999.example.com') === true,
    );
    const saved = await readExport(options, '#sites-export');
    // What was there before stays: an import takes nothing away.
    expect(saved.trim().split('\n').sort()).toEqual([...lines, 'off own.example.org'].sort());
    const before = await readStored();
    expect(Object.keys(before).length).toBe(5_001);
    await give(options, 'off other.example\noff https://c.example/\nmaybe d.example\n', '#sites-file');
    await waitForMessage(options, 'Line 2, “off https://c.example/”', '#sites-message');
    await waitForMessage(options, 'Line 3, “maybe d.example”', '#sites-message');
    expect(await readStored()).toEqual(before);
  });

  test('everything can be reset, and the reset undone', async () => {
    await stage.session.inExtension(() =>
      chrome.storage.local.set({
        sureness: 'more',
        'hidden:a-claim': true,
        'site:a.example': 'off',
        'topic:nato': 'off',
      }),
    );
    const options = await openOptions();
    await options.click('#all-reset');
    await waitUntilChecked(options, 'sureness-usual', true);
    await options.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#sites')?.value === '');
    await options.click('#all-undo');
    await waitUntilChecked(options, 'sureness-more', true);
    expect(await readStored()).toMatchObject({ 'hidden:a-claim': true, 'site:a.example': 'off', 'topic:nato': 'off' });
  });

  test('a hidden claim is named by its sentence and can be shown again', async () => {
    await stage.session.inExtension(() => chrome.storage.local.set({ 'hidden:alaska-was-leased': true }));
    const options = await openOptions();
    expect(await options.$eval('#hidden-list', (list) => list.textContent)).toContain('Alaska');
    expect(await findViolations(options)).toEqual([]);
    await options.click('#hidden-list button');
    await options.waitForSelector('#hidden-none:not([hidden])');
    expect(await readStored()).toEqual({});
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
