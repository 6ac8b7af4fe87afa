import type { Page } from 'puppeteer-core';
import { toArticlePage } from './harness/article-page';
import { findPoint, readDrawn, waitForCount, waitForMarks, waitForNoMarks } from './harness/drawn-marks';
import { callPage } from './harness/note-card';
import { waitForNote } from './harness/open-note';
import { readMarkContrast } from './harness/page-clash';
import { waitForSummary } from './harness/page-summary';
import { readContrast } from './harness/pixels';
import { BROWSER_KINDS } from './harness/project';
import { readFixture, readSample, useStage } from './harness/stage';

const MARKS = 7;
const MOST_AT_FIRST = 40;

/** Sixty paragraphs that each make the same claim, and one that makes another less surely. */
const LONG = [
  ...Array.from(
    { length: 60 },
    (_, at) => `In room ${at + 1} the guide said that Betsy Ross sewed the first American flag, and nobody asked how.`,
  ),
].join('\n\n');

jest.setTimeout(120_000);

/** Where every element stands and how its text looks. */
const readLayout = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, font, textDecoration } = getComputedStyle(element);
      return [element.localName, x, y + scrollY, width, height, color, font, textDecoration].join(' ');
    }),
  );

describe.each(BROWSER_KINDS)('marks in %s', (kind) => {
  const stage = useStage(kind);

  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('tell the verdict, and whether the article answers, by the look alone', async () => {
    const page = await stage.open(readSample());
    const { marks } = await waitForMarks(page, MARKS);
    const lookAt = (words: string): string | undefined => marks.find(({ text }) => text.includes(words))?.look;
    expect(lookAt('Einstein called')).toBe('unsupported-light');
    expect(lookAt('Civil War was not about')).toBe('contradicted-light');
    expect(lookAt('Alaska was only leased')).toMatch(/-light-hollow$/);
  });

  test('change neither layout nor colour of anything, nor does a note, and leave no trace', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, MARKS);
    await page.bringToFront();
    const marked = await readLayout(page);
    const [first] = (await waitForSummary(stage.session, page))?.flags ?? [];
    expect(await callPage(stage.session, 'reveal', first?.id ?? '')).toBe(true);
    await waitForNote(page, true);
    expect(await readLayout(page)).toEqual(marked);
    await stage.session.inExtension(() => chrome.storage.local.set({ 'site:*.csmonitor.com': 'off' }));
    await page.bringToFront();
    await page.bringToFront();
    await waitForNoMarks(page);
    expect(await readLayout(page)).toEqual(marked);
  });

  test('are forty at most, until all are asked for or one of the others is', async () => {
    const page = await stage.open(toArticlePage('Sixty rooms', LONG));
    await waitForCount(page, MOST_AT_FIRST, MOST_AT_FIRST);
    const summary = await waitForSummary(stage.session, page);
    expect([summary?.flags.length, summary?.held]).toEqual([60, 20]);
    const drawn = (await readDrawn(page)).marks.map(({ start }) => start);
    expect(drawn).toEqual([...drawn].sort((one, other) => one - other));
    await callPage(stage.session, 'showAll');
    await waitForCount(page, 60, 60);
    const other = await stage.open(toArticlePage('Sixty more rooms', LONG));
    await waitForCount(other, MOST_AT_FIRST, MOST_AT_FIRST);
    const last = (await waitForSummary(stage.session, other))?.flags.at(-1);
    expect(await callPage(stage.session, 'reveal', last?.id ?? '')).toBe(true);
    await waitForCount(other, 60, 60);
    expect((await waitForNote(other, true))?.note).toContain('Ross');
  });

  test.each([
    [
      'light',
      readSample,
      ['Civil War was not about', 'Emancipation Proclamation freed', 'Einstein called', 'Alaska was only'],
    ],
    ['dark', () => readFixture('dark-theme'), ['American troops liberated', 'Einstein called']],
  ] as const)('keep text readable and lines visible on %s paper: measured on the screen', async (_name, html, all) => {
    const page = await stage.open(html());
    await waitForMarks(page, all.length);
    await page.bringToFront();
    for (const words of all) {
      await findPoint(page, words);
      expect([words, (await readContrast(page, words, 'letters')) >= 7]).toEqual([words, true]);
      // WCAG 1.4.11: what is needed to understand a sign stands out by 3:1.
      expect([words, (await readContrast(page, words, 'line')) >= 3]).toEqual([words, true]);
    }
  });

  test('an open note takes next to nothing of the contrast of a link in its passage', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, MARKS);
    await page.bringToFront();
    const { x, y } = await findPoint(page, 'liberated Auschwitz');
    await page.mouse.click(x, y);
    await waitForNote(page, true);
    const { letters, own } = await readMarkContrast(page, 'American troops');
    expect(letters / own).toBeGreaterThan(0.8);
  });

  test('no page met an error', () => {
    expect(stage.errors).toEqual([]);
  });
});
