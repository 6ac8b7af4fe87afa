/// <reference types="chrome" />
import { findSummary } from '../harness/page-summary';
import { BROWSER_KINDS } from '../harness/project';
import { HOSTS, useStage } from '../harness/stage';
import { CLAIM_PARAGRAPH, SECOND_CLAIM, toStory } from '../hostile/hostile-case';
import { countMarks } from '../hostile/invariants';
import { readProbe } from '../hostile/page-probe';
import { openTab, type Tab } from '../hostile/run-case';
import { until } from '../hostile/until';
import { readFootprint, tell } from './footprint';
import { expectMarksOnClaims, grow } from './infinite-page';

jest.setTimeout(1_200_000);

/** `SOAK_SHARE=0.1` runs a tenth of everything. */
const SHARE = Number(process.env.SOAK_SHARE ?? 1);
const KILLS = Math.ceil(500 * SHARE);
const RELOADS = Math.ceil(100 * SHARE);
const NAVIGATIONS = Math.ceil(1_000 * SHARE);
const MINUTES = 10 * SHARE;

/** More pages than a browser keeps for the way back. */
const KEPT_PAGES = 10;

/** Megabytes that may have come to a page in the end: no more than the noise of a first measurement. */
const GROWTH_MB = 3;

const ONE = toStory(CLAIM_PARAGRAPH);
const TWO = toStory(`${CLAIM_PARAGRAPH}<p>${SECOND_CLAIM}</p>`);
const NONE = toStory('<p>Nothing was claimed that night, and nobody minded.</p>');
const FRONT = `<!doctype html><title>Front</title>${'<a href="#">A story of today</a> '.repeat(60)}`;
const STOPS = [
  { html: ONE, marks: 1 },
  { html: NONE, marks: 0 },
  { html: TWO, marks: 2 },
  { html: FRONT, marks: 0 },
];

describe.each(BROWSER_KINDS)('a long time in %s', (kind) => {
  const stage = useStage(kind);
  let tab: Tab;
  let opened = 0;
  beforeAll(async () => {
    tab = await openTab(stage);
  });
  afterEach(() => {
    expect(tab.errors).toEqual([]);
    expect(stage.server.findLeaks()).toEqual([]);
  });

  const open = async (html: string): Promise<void> => {
    opened += 1;
    await tab.page.goto(stage.server.serve(HOSTS.news, `/story/${opened}`, { body: html }));
  };
  const expectMarks = (marks: number) =>
    until(
      `${marks} marks`,
      () => countMarks(tab.page),
      (now) => now === marks,
    );
  const expectRead = () =>
    until(
      'a reading',
      () => findSummary(stage.session, tab.page),
      (summary) => summary !== undefined && summary.state !== 'reading',
    );
  const settle = async () => {
    await tab.page.bringToFront();
    // Browsers keep the last pages for the way back: as many before as after.
    for (let kept = 0; kept < KEPT_PAGES; kept += 1) await open(TWO);
    await open(ONE);
    await expectMarks(1);
    return readFootprint(stage.session, tab.page);
  };

  test('the background is stopped again and again while pages are read', async () => {
    const before = await settle();
    for (let turn = 0; turn < KILLS; turn += 1) {
      // At another moment of the reading each time.
      const stop = new Promise((resolve) => setTimeout(resolve, (turn * 37) % 250)).then(() =>
        stage.session.stopBackground(),
      );
      await Promise.all([open(TWO), stop]);
      await expectMarks(2);
    }
    const after = await settle();
    tell(`${kind}, background stopped ${KILLS} times`, before, after);
    expect(after).toMatchObject({ marks: 1 });
    expect(after.heapMb - before.heapMb).toBeLessThan(kind === 'chromium' ? GROWTH_MB : Number.POSITIVE_INFINITY);
  });

  test('the extension is loaded anew again and again under an open page', async () => {
    const before = await settle();
    // Firefox puts the new script into the open page; in Chromium the old one finds out that it is old.
    const left = kind === 'firefox' ? 1 : 0;
    for (let turn = 0; turn < RELOADS; turn += 1) {
      if (kind === 'chromium') {
        await open(ONE);
        await expectMarks(1);
      }
      await stage.session.reloadExtension();
      await tab.page.bringToFront();
      await tab.page.evaluate(() => document.body.append(document.createElement('hr')));
      await until(
        'one script at most',
        async () => [await countMarks(tab.page), (await readProbe(tab.page))?.extra],
        ([marks, extra]) => marks === left && extra === left,
      );
    }
    const after = await settle();
    tell(`${kind}, extension loaded ${RELOADS} times`, before, after);
    expect((await readProbe(tab.page))?.extra).toBe(1);
  });

  test('one page after another', async () => {
    const before = await settle();
    for (let turn = 0; turn < NAVIGATIONS; turn += 1) {
      const stop = STOPS[turn % STOPS.length] ?? STOPS[0];
      await open(stop?.html ?? ONE);
      if (stop?.marks === 0) await expectRead();
      await expectMarks(stop?.marks ?? 1);
    }
    const after = await settle();
    tell(`${kind}, ${NAVIGATIONS} pages`, before, after);
    expect(after.heapMb - before.heapMb).toBeLessThan(kind === 'chromium' ? GROWTH_MB : Number.POSITIVE_INFINITY);
  });

  test('a page that grows without end', async () => {
    const before = await settle();
    await tab.page.evaluate(grow);
    await new Promise((resolve) => setTimeout(resolve, MINUTES * 60_000));
    const paragraphs = await tab.page.evaluate(() => document.querySelectorAll('p').length);
    await expectMarksOnClaims(tab.page);
    const after = await readFootprint(stage.session, tab.page);
    tell(`${kind}, a page that grew for ${MINUTES} minutes to ${paragraphs} paragraphs`, before, after);
    await tab.page.evaluate(() => dispatchEvent(new Event('enough')));
    const still = await readFootprint(stage.session, tab.page);
    await stage.session.inExtension((key) => chrome.storage.local.set({ [key]: 'off' }), `site:${HOSTS.news}`);
    await expectMarks(0);
    const without = await readFootprint(stage.session, tab.page);
    tell(`${kind}, the same page with Footnote switched off`, still, without);
    await stage.session.inExtension(() => chrome.storage.local.clear());
    expect((await readProbe(tab.page))?.extra).toBe(0);
  });
});
