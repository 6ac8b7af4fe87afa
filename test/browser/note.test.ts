import type { Page } from 'puppeteer-core';
import { findViolations } from './harness/axe-check';
import { findPoint } from './harness/drawn-marks';
import { findLayer, waitForNote } from './harness/open-note';
import { BROWSER_KINDS } from './harness/project';
import { openSamplePage, SAMPLE_MARKS } from './harness/sample-page';
import { useStage } from './harness/stage';

const EINSTEIN = 'Einstein called compound interest';
const SHIP = 'Which ship in the case';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('the note in %s', (kind) => {
  const stage = useStage(kind);

  const openSample = (): Promise<Page> => openSamplePage(stage);
  const hover = async (page: Page, words: string): Promise<void> => {
    const { x, y } = await findPoint(page, words);
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y, { steps: 3 });
  };

  test('opens when the pointer rests on a mark, and says what the record shows', async () => {
    const page = await openSample();
    await hover(page, EINSTEIN);
    const layer = await waitForNote(page, true);
    expect(layer?.note).toContain('No good evidence found');
    expect(layer?.note).toContain('Joan Pell');
    expect(layer?.note).toContain('Footnote');
  });

  test('stays while the pointer is on it, and closes when the pointer leaves both', async () => {
    const page = await openSample();
    await hover(page, EINSTEIN);
    const box = (await waitForNote(page, true))?.box;
    if (box === undefined) throw new Error('no box');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect((await findLayer(page))?.note).toBeDefined();
    await hover(page, SHIP);
    expect((await waitForNote(page, false))?.note).toBeUndefined();
  });

  test('never covers the words that it is about', async () => {
    const page = await openSample();
    const point = await findPoint(page, EINSTEIN);
    await hover(page, EINSTEIN);
    const box = (await waitForNote(page, true))?.box;
    if (box === undefined) throw new Error('no box');
    const isInside = box.x < point.x && point.x < box.x + box.width && box.y < point.y && point.y < box.y + box.height;
    expect(isInside).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
  });

  test('opens at a click and stays until Escape', async () => {
    const page = await openSample();
    const { x, y } = await findPoint(page, EINSTEIN);
    await page.mouse.click(x, y);
    await waitForNote(page, true);
    await page.mouse.move(5, 5);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect((await findLayer(page))?.note).toBeDefined();
    await page.keyboard.press('Escape');
    expect((await waitForNote(page, false))?.note).toBeUndefined();
  });

  test('does not open for events that a page makes up', async () => {
    const page = await openSample();
    const { x, y } = await findPoint(page, EINSTEIN);
    await page.evaluate(
      (clientX, clientY) => {
        const target = document.elementFromPoint(clientX, clientY) ?? document.body;
        const options = { clientX, clientY, bubbles: true, composed: true };
        for (const type of ['pointermove', 'pointerdown', 'pointerup'])
          target.dispatchEvent(new PointerEvent(type, options));
        target.dispatchEvent(new MouseEvent('click', options));
        return new Promise((resolve) => setTimeout(resolve, 600));
      },
      x,
      y,
    );
    expect((await findLayer(page))?.note).toBeUndefined();
  });

  test('is reached by keyboard: Tab to a button, Enter into the note, Escape back to the button', async () => {
    const page = await openSample();
    const buttons = (await findLayer(page))?.buttons ?? [];
    expect(buttons).toHaveLength(SAMPLE_MARKS);
    // The list is last in the order of the page.
    await page.evaluate(() => {
      const links = document.querySelectorAll<HTMLElement>('a[href]');
      links[links.length - 1]?.focus();
    });
    await page.keyboard.press('Tab');
    const onButton = await waitForNote(page, true);
    expect(onButton?.focus).toMatch(/^button /);
    expect(onButton?.isFocusInNote).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      return host?.shadowRoot?.querySelector('[popover]')?.contains(host.shadowRoot.activeElement) ?? false;
    });
    await page.keyboard.press('Escape');
    const back = await waitForNote(page, false);
    expect(back?.focus).toBe(onButton?.focus);
  });

  test('goes through the marks in the order of the page with Tab', async () => {
    const page = await openSample();
    await page.evaluate(() => {
      const links = document.querySelectorAll<HTMLElement>('a[href]');
      links[links.length - 1]?.focus();
    });
    const met: (string | undefined)[] = [];
    for (let step = 0; step < SAMPLE_MARKS; step += 1) {
      await page.keyboard.press('Tab');
      met.push((await findLayer(page))?.focus);
    }
    expect(new Set(met).size).toBe(SAMPLE_MARKS);
    expect(met.every((focus) => focus?.startsWith('button'))).toBe(true);
  });

  test('has only https links, that open elsewhere without telling where from', async () => {
    const page = await openSample();
    await hover(page, EINSTEIN);
    await waitForNote(page, true);
    const links = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const found = host?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[popover] a') ?? [];
      return [...found].map(({ href, target, rel }) => ({ href, target, rel }));
    });
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(target).toBe('_blank');
      expect(rel).toContain('noreferrer');
    }
  });

  test('leaves axe nothing to complain of, page and open note together', async () => {
    const page = await openSample();
    await hover(page, EINSTEIN);
    await waitForNote(page, true);
    expect(await findViolations(page)).toEqual([]);
  });

  test('no page met an error', () => {
    expect(stage.errors).toEqual([]);
    expect(stage.server.findLeaks()).toEqual([]);
  });
});
