/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { toArticlePage } from './harness/article-page';
import { findPopupViolations, findViolations } from './harness/axe-check';
import { type DrawnMark, findPoint, waitForCount, waitForMarks, waitForNoMarks } from './harness/drawn-marks';
import { findLayer, waitForNote } from './harness/open-note';
import { waitForBadge, waitForSummary } from './harness/page-summary';
import { BROWSER_KINDS } from './harness/project';
import { useStage } from './harness/stage';

const FLOOD = 'It was the worst flood in the history of the valley';
const ROAD = 'No mayor had ever paved the road to the mill before 1911';
/** From sentences that make a claim outright to some that only come near one, and two that nobody could look up. */
const ARTICLE = `Betsy Ross sewed the first American flag, the guide began, and the party moved on to the second room.

Betsy Ross made a flag, said the label in the next case.

Cake, said Marie Antoinette, would do for people with no bread.

The queen said let them eat cake when told there was no bread in Paris.

Einstein thought highly of compound interest and its power.

Einstein kept a book on compound interest.

Auschwitz saw the Americans come as its liberators.

${FLOOD}. The water stood in the nave for a week.

${ROAD}. The mill burned down in the same year, and nobody built it up again.`;

/** Text that no claim is in, and the two statements. */
const QUIET = `The council met on Tuesday and talked about the bridge until the caretaker put out the lights.

${FLOOD}. The water stood in the nave for a week.

${ROAD}. The mill burned down in the same year, and nobody built it up again.

The next meeting is in May, and the chair asked for shorter speeches and a warmer room.`;

const isFaint = ({ look }: DrawnMark): boolean => look.startsWith('unsourced');
const toTexts = (marks: readonly DrawnMark[]): string[] =>
  marks.filter((mark) => !isFaint(mark)).map(({ text }) => text);

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('what a reader chooses to have marked in %s', (kind) => {
  const stage = useStage(kind);

  const openOptions = async (): Promise<Page> => {
    const options = await stage.session.openSurface('options/options.html');
    await options.waitForSelector('html[data-ready]');
    return options;
  };
  const openArticle = (text = ARTICLE): Promise<Page> => stage.open(toArticlePage('An evening at the museum', text));

  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('how sure to be: fewer takes marks away at once, more brings some, and badge and list follow', async () => {
    const page = await openArticle();
    const usual = toTexts((await waitForMarks(page)).marks);
    const options = await openOptions();
    expect(await options.$eval('#sureness-usual', (input) => (input as HTMLInputElement).checked)).toBe(true);
    await options.click('label[for="sureness-fewer"]');
    const fewer = toTexts(await waitForCount(page, 1, usual.length - 1));
    expect(usual).toEqual(expect.arrayContaining(fewer));
    expect(fewer.join()).toContain('Betsy Ross sewed the first American flag');
    await options.bringToFront();
    await options.click('#sureness-more');
    const more = toTexts(await waitForCount(page, usual.length + 1, 100));
    expect(more).toEqual(expect.arrayContaining(usual));
    expect((await waitForSummary(stage.session, page))?.flags).toHaveLength(more.length);
    expect((await findLayer(page))?.buttons).toHaveLength(more.length);
    await waitForBadge(stage.session, String(more.length));
    await options.bringToFront();
    await options.click('#sureness-usual');
    expect(toTexts(await waitForCount(page, usual.length, usual.length))).toEqual(usual);
  });

  test('a choice stays chosen, and shows in options that are opened later', async () => {
    await (await openOptions()).click('#sureness-fewer');
    await stage.session.inExtension(async () => {
      while ((await chrome.storage.local.get('sureness')).sureness !== 'fewer')
        await new Promise((go) => setTimeout(go, 20));
    });
    const later = await openOptions();
    expect(await later.$eval('#sureness-fewer', (input) => (input as HTMLInputElement).checked)).toBe(true);
    expect(await findViolations(later)).toEqual([]);
  });

  test('statements without a source are marked faintly when asked for, apart from the flags, and not before', async () => {
    const page = await openArticle();
    const before = (await waitForMarks(page)).marks;
    expect(before.filter(isFaint)).toEqual([]);
    const options = await openOptions();
    await options.click('#unsourced');
    const marks = await waitForCount(page, before.length + 2, before.length + 2);
    expect(marks.filter(isFaint).map(({ text }) => text)).toEqual([`${FLOOD}.`, `${ROAD}.`]);
    const summary = await waitForSummary(stage.session, page);
    expect([summary?.flags.length, summary?.unsourced]).toEqual([before.length, 2]);
    await waitForBadge(stage.session, String(before.length));
    const buttons = (await findLayer(page))?.buttons ?? [];
    expect(buttons).toHaveLength(before.length + 2);
    expect(buttons.slice(-2).join()).toMatch(/No source named: “It was.*No source named: “No mayor/);
    await options.bringToFront();
    await options.click('#unsourced');
    expect((await waitForCount(page, 1, before.length)).filter(isFaint)).toEqual([]);
    expect((await findLayer(page))?.buttons).toHaveLength(before.length);
  });

  test('the small note says what it means and links to searches, by pointer and by keyboard', async () => {
    const page = await openArticle(QUIET);
    await (await openOptions()).click('#unsourced');
    await waitForCount(page, 2, 2);
    const { x, y } = await findPoint(page, FLOOD);
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y, { steps: 3 });
    const layer = await waitForNote(page, true);
    expect(layer?.note).toContain('No entry, and the passage names no source.');
    expect(layer?.note).toContain('does not mean that it is wrong');
    expect(layer?.note).toContain('Footnote');
    const links = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      const found = host?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[popover] a') ?? [];
      return [...found].map(({ href, target, rel }) => [href, target, rel]);
    });
    const words = 'It+was+the+worst+flood+in+the+history+of+the+valley';
    expect(links).toEqual([
      [`https://en.wikipedia.org/w/index.php?search=${words}`, '_blank', 'noopener noreferrer'],
      [`https://www.loc.gov/search/?q=${words}`, '_blank', 'noopener noreferrer'],
      [`https://scholar.google.com/scholar?q=${words}`, '_blank', 'noopener noreferrer'],
    ]);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
    await page.mouse.move(5, 5);
    await page.keyboard.press('Tab');
    expect((await waitForNote(page, true))?.focus).toMatch(/^button No source named/);
    await page.keyboard.press('Escape');
    await waitForNote(page, false);
  });

  test('switched off again, they leave the page as it was', async () => {
    const page = await openArticle(QUIET);
    expect((await waitForSummary(stage.session, page))?.unsourced).toBe(2);
    const untouched = await page.evaluate(() => document.documentElement.outerHTML);
    const options = await openOptions();
    await options.click('#unsourced');
    await waitForCount(page, 2, 2);
    const { x, y } = await findPoint(page, ROAD);
    await page.mouse.click(x, y);
    await waitForNote(page, true);
    await options.bringToFront();
    await options.click('#unsourced');
    await page.bringToFront();
    await page.bringToFront();
    await waitForNoMarks(page);
    expect((await waitForNote(page, false))?.buttons).toEqual([]);
    await stage.session.inExtension(() => chrome.storage.local.set({ 'site:*.csmonitor.com': 'off' }));
    await page.waitForFunction(() => document.documentElement.children.length === 2);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
  });

  test('the popup counts them beside the flags, and where there is no flag', async () => {
    for (const [text, sentence] of [
      [ARTICLE, '2 more statements about the past match no claim here and name no source.'],
      [QUIET, '2 of them name no source.'],
    ] as const) {
      const page = await openArticle(text);
      await waitForSummary(stage.session, page);
      const popup = await stage.session.openPopup(page);
      const read = (): Promise<string> => popup.evaluate(() => document.querySelector('#page')?.textContent ?? '');
      for (let left = 100; left > 0 && !(await read()).includes(sentence); left -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await read()).toContain(sentence);
      expect(await findPopupViolations(popup)).toEqual([]);
      await popup.close();
    }
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
