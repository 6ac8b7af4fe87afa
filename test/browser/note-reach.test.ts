/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { findViolations } from './harness/axe-check';
import { findPoint, waitForMarks } from './harness/drawn-marks';
import { callPage, inCard, openNote, pressInNote, waitForSaid } from './harness/note-card';
import { findLayer, waitForNote } from './harness/open-note';
import { BROWSER_KINDS } from './harness/project';
import { openSamplePage } from './harness/sample-page';
import { readFixture, useStage } from './harness/stage';

const EINSTEIN = 'Einstein called compound interest';
const SLAVES = 'the Emancipation Proclamation freed all';
/** Near the passage, and no mark. */
const BESIDE = 'The curator, Amit Rao';

jest.setTimeout(120_000);

const pause = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));

/** The focus inside our element: what a screen reader would call it. */
const findFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
    const active = host?.shadowRoot?.activeElement;
    const name = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    return active === null || active === undefined
      ? `page: ${document.activeElement?.localName}`
      : `${active.localName}: ${name.trim()}`;
  });

describe.each(BROWSER_KINDS)('reaching the note in %s', (kind) => {
  const stage = useStage(kind);

  const openSample = (): Promise<Page> => openSamplePage(stage);
  const focusLastLink = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const links = document.querySelectorAll<HTMLElement>('a[href]');
      links[links.length - 1]?.focus();
    });

  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('Tab goes through the note in the order in which it is read, and from its end to the next mark', async () => {
    const page = await openSample();
    await focusLastLink(page);
    await page.keyboard.press('Tab');
    const first = await findFocus(page);
    await page.keyboard.press('Enter');
    const order: string[] = [await findFocus(page)];
    while (order.length < 20 && order.at(-1) !== 'button: Copy as a footnote') {
      await page.keyboard.press('Tab');
      order.push(await findFocus(page));
    }
    const links = order.filter((each) => each.startsWith('a: ')).length;
    expect(links).toBeGreaterThanOrEqual(2);
    expect(order.filter((each) => !each.startsWith('a: '))).toEqual([
      expect.stringMatching(/^div: Note from Footnote: /),
      'button: Close',
      'summary: Context and sources',
      'button: Why this flag',
      'button: Not this claim: take the mark away from this passage',
      'button: Hide this claim everywhere',
      'button: Copy as a footnote',
    ]);
    expect(order.slice(3, 3 + links).every((each) => each.startsWith('a: '))).toBe(true);
    await page.keyboard.press('Tab');
    const second = await findFocus(page);
    expect(second).toMatch(/^button: .+: “/);
    expect(second).not.toBe(first);
    await waitForNote(page, true);
    await page.keyboard.press('Enter');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await findFocus(page)).toBe(second);
  });

  test('keys alone hide a mark and bring it back, and the focus is never lost', async () => {
    const page = await openSample();
    await focusLastLink(page);
    await page.keyboard.press('Tab');
    const first = await findFocus(page);
    await page.keyboard.press('Enter');
    for (let left = 20; left > 0 && !(await findFocus(page)).startsWith('button: Not this claim'); left -= 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await waitForSaid(page, 'The mark is gone from this passage.');
    expect(await findFocus(page)).toBe('button: Undo');
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
    expect(await findFocus(page)).toMatch(/^button: .+: “/);
    expect(await findFocus(page)).not.toBe(first);
  });

  test('a screen reader is told what there is, and what a key has done', async () => {
    const page = await openSample();
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      return (host?.shadowRoot?.querySelector('section [role="status"]')?.textContent ?? '') !== '';
    });
    const told = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const root = host?.shadowRoot;
      const button = root?.querySelector('section li:last-child button');
      return {
        section: root?.querySelector('section')?.getAttribute('aria-label'),
        status: root?.querySelector('section [role="status"]')?.textContent,
        button: button?.textContent,
        description: button?.getAttribute('aria-description'),
        popup: button?.getAttribute('aria-haspopup'),
      };
    });
    expect(told).toEqual({
      section: 'Notes from Footnote',
      status: '7 passages with notes from Footnote, listed at the end of the page.',
      button: 'No good evidence found: “Einstein called compound interest the eighth wonder of the world”',
      description: expect.stringMatching(/^No such remark by Einstein/),
      popup: 'dialog',
    });
    await openNote(page, EINSTEIN);
    const card = await inCard(page, (each) => ({
      role: each.getAttribute('role'),
      name: each.getAttribute('aria-label'),
      described: each.querySelector(`#${each.getAttribute('aria-describedby')}`)?.textContent,
      languages: [each.lang, each.querySelector<HTMLElement>('.note-record')?.lang],
    }));
    expect(card).toEqual({
      role: 'dialog',
      name: 'Note from Footnote: No good evidence found',
      described: expect.stringMatching(/No such remark by Einstein/),
      languages: ['en-GB', 'en'],
    });
  });

  test('Escape keeps a note closed for as long as the pointer rests on its mark', async () => {
    const page = await openSample();
    const { x, y } = await findPoint(page, EINSTEIN);
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y);
    await waitForNote(page, true);
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
    await page.mouse.move(x + 1, y);
    await page.mouse.move(x + 2, y);
    await pause(page);
    expect((await findLayer(page))?.note).toBeUndefined();
    await page.mouse.move(5, 5);
    await pause(page);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 1, y);
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
  });

  test('a reader who wants notes at a press only is left alone by the pointer', async () => {
    const page = await openSample();
    await stage.session.inExtension(() => chrome.storage.local.set({ opening: 'press' }));
    await page.bringToFront();
    const { x, y } = await findPoint(page, EINSTEIN);
    await pause(page);
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y);
    await pause(page);
    expect((await findLayer(page))?.note).toBeUndefined();
    await page.mouse.click(x, y);
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
  });

  test('going to the next mark by key goes into its note; Escape leads back to where the focus was', async () => {
    const page = await openSample();
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'own';
      document.querySelector('article')?.prepend(field);
      field.focus();
    });
    await stage.session.inExtension(() => undefined);
    await page.bringToFront();
    const isInNote = async (): Promise<boolean> => (await findLayer(page))?.isFocusInNote ?? false;
    expect(await callPage(stage.session, 'step', 'next')).toBe(true);
    const first = (await waitForNote(page, true))?.note;
    expect(await isInNote()).toBe(true);
    expect(await callPage(stage.session, 'step', 'next')).toBe(true);
    expect((await findLayer(page))?.note).not.toBe(first);
    expect(await isInNote()).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  test('a finger opens a note, scrolls without closing it, and closes it by a tap elsewhere', async () => {
    const page = await openSample();
    const { x, y } = await findPoint(page, EINSTEIN);
    await page.touchscreen.tap(x, y);
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
    await pause(page);
    expect((await findLayer(page))?.note).toContain('Einstein');
    const { x: besideX, y: besideY } = await findPoint(page, BESIDE);
    await pause(page);
    expect((await findLayer(page))?.note).toContain('Einstein');
    await page.touchscreen.tap(besideX, besideY);
    await waitForNote(page, false);
    const slaves = await findPoint(page, SLAVES);
    await page.touchscreen.tap(slaves.x, slaves.y);
    expect((await waitForNote(page, true))?.note).toContain('Why this flag');
    await page.touchscreen.tap(slaves.x, slaves.y);
    await waitForNote(page, false);
  });

  test.each([
    ['a phone', 320, 640],
    ['a window at 200% zoom', 550, 450],
    ['a phone on its side', 640, 320],
  ])('on %s the note is in view, off its passage, and all of it can be reached', async (_name, width, height) => {
    const page = await openSample();
    await page.setViewport({ width, height });
    await openNote(page, EINSTEIN);
    await pressInNote(page, 'Context and sources');
    const { card, lines, wide } = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const element = host?.shadowRoot?.querySelector('[popover]');
      const active = [...CSS.highlights].find(([name]) => name.includes('-active-'))?.[1];
      const range = [...(active ?? [])][0] as Range | undefined;
      const toBox = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
      return {
        card: toBox(element?.getBoundingClientRect() ?? new DOMRect()),
        lines: [...(range?.getClientRects() ?? [])].map(toBox),
        wide: (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
      };
    });
    expect(wide).toBeLessThanOrEqual(0);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(height);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.bottom <= card.top || line.top >= card.bottom).toBe(true);
    await pressInNote(page, 'Why this flag');
    await waitForSaid(page, 'The words that led there:');
  });

  test('in a page that scrolls sideways the note above its passage stays in view, and close to it', async () => {
    const page = await openSample();
    await page.evaluate(() => {
      const wide = document.body.appendChild(document.createElement('div'));
      wide.style.cssText = 'width: 3000px; height: 1px';
    });
    const { x, y } = await findPoint(page, EINSTEIN);
    await page.evaluate(() => scrollBy({ top: -250, behavior: 'instant' }));
    await page.mouse.click(x, y + 250);
    await waitForNote(page, true);
    const { card, top } = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const box = host?.shadowRoot?.querySelector('[popover]')?.getBoundingClientRect() ?? new DOMRect();
      const active = [...CSS.highlights].find(([name]) => name.includes('-active-'))?.[1];
      const range = [...(active ?? [])][0] as Range | undefined;
      return { card: { top: box.top, bottom: box.bottom }, top: range?.getBoundingClientRect().top ?? 0 };
    });
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(top);
    expect(top - card.bottom).toBeLessThanOrEqual(8);
  });

  test('in a right-to-left page the note begins where the line does, and reads in its own direction', async () => {
    const page = await stage.open(readFixture('right-to-left'));
    await waitForMarks(page, 2);
    await page.bringToFront();
    await openNote(page, 'American troops liberated Auschwitz');
    const seen = await inCard(page, (card) => {
      const { left, right } = card.getBoundingClientRect();
      return { left, right, width: innerWidth, direction: getComputedStyle(card).direction };
    });
    expect(seen.direction).toBe('ltr');
    expect(seen.left).toBeGreaterThanOrEqual(0);
    expect(seen.right).toBeLessThanOrEqual(seen.width);
    expect(await findViolations(page)).toEqual([]);
  });

  test('axe has nothing to say of any state of the note', async () => {
    const page = await openSample();
    await openNote(page, EINSTEIN);
    for (const label of ['Context and sources', 'Why this flag', 'Report a wrong flag', 'Copy as a footnote']) {
      await pressInNote(page, label);
      expect([label, await findViolations(page)]).toEqual([label, []]);
    }
    await pressInNote(page, 'Not this claim: take the mark away from this passage');
    await waitForSaid(page, 'The mark is gone');
    expect(await findViolations(page)).toEqual([]);
  });

  test('no page met an error', () => {
    expect(stage.errors).toEqual([]);
    expect(stage.server.findLeaks()).toEqual([]);
  });
});
