/// <reference types="chrome" />
import { CLAIMS, DAY, type Figure, SCORES } from '../../src/options/scorecard';
import { findViolations } from './harness/axe-check';
import { waitForMarks, waitForNoMarks } from './harness/drawn-marks';
import { BROWSER_KINDS } from './harness/project';
import { HOSTS, readSample, useStage } from './harness/stage';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('options and welcome in %s', (kind) => {
  const stage = useStage(kind);

  test.each(['options/options.html', 'catalogue/catalogue.html', 'guide/guide.html', 'welcome/welcome.html'])(
    'axe has nothing to complain of in %s',
    async (path) => {
      const page = await stage.session.openSurface(path);
      await page.waitForSelector('html[data-ready]');
      expect(await findViolations(page)).toEqual([]);
    },
  );

  test('the welcome page shows a sample passage and says that nothing is sent anywhere', async () => {
    const page = await stage.session.openSurface('welcome/welcome.html');
    await page.waitForSelector('html[data-ready]');
    expect(await page.evaluate(() => document.body.textContent)).toMatch(/nothing|never/i);
  });

  test('the foot of the sample note stands under it, where the window ends before the note does', async () => {
    const page = await stage.session.openSurface('welcome/welcome.html');
    await page.waitForSelector('#sample-note .note-foot');
    const gap = await page.evaluate(() => {
      const foot = document.querySelector('#sample-note .note-foot');
      const before = foot?.previousElementSibling;
      // The middle of the note at the lower edge of the window.
      const { top = 0 } = before?.getBoundingClientRect() ?? {};
      scrollTo({ top: scrollY + top - innerHeight, behavior: 'instant' });
      return (foot?.getBoundingClientRect().top ?? 0) - (before?.getBoundingClientRect().bottom ?? 0);
    });
    expect(gap).toBeGreaterThan(0);
  });

  test('the options show how often the engine is right, as it was measured, and on which day', async () => {
    const page = await stage.session.openSurface('options/options.html');
    await page.waitForSelector('html[data-ready]');
    const shown = await page.evaluate(() => ({
      lead: document.querySelector('#score-lead')?.textContent ?? '',
      scores: [...document.querySelectorAll('#scores .score')].map((each) => each.textContent ?? ''),
    }));
    const { precise, found, stance, speaker, alone, unseen, ordinary } = SCORES;
    const toLine = ({ right, of }: Figure): string => {
      const format = (count: number): string => count.toLocaleString('en-GB');
      return `${Math.floor((100 * right) / of)}% ${format(right)} of ${format(of)}`;
    };
    expect(shown.scores).toEqual([
      ...[precise, found, stance, speaker, alone, unseen].map(toLine),
      `${ordinary.right} in ${ordinary.of} articles`,
    ]);
    const day = new Date(DAY).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(shown.lead).toContain(`Measured on ${day}, with ${CLAIMS} claims`);
  });

  test('a choice that is stored shows in the options, and takes effect in open pages', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page);
    await stage.session.inExtension((key: string) => chrome.storage.local.set({ [key]: 'off' }), `site:${HOSTS.news}`);
    await page.bringToFront();
    await waitForNoMarks(page);
    const options = await stage.session.openSurface('options/options.html');
    await options.waitForFunction(
      (host) => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(host)),
      {},
      HOSTS.news,
    );
    await stage.session.inExtension((key: string) => chrome.storage.local.remove(key), `site:${HOSTS.news}`);
    await page.bringToFront();
    await waitForMarks(page);
  });

  test('a line that is added to the list of sites takes effect when it is saved', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page);
    const options = await stage.session.openSurface('options/options.html');
    await options.waitForSelector('html[data-ready]');
    await options.type('#sites', `off *.${HOSTS.news.replace('www.', '')}`);
    await options.click('#sites-save');
    await page.bringToFront();
    await waitForNoMarks(page);
    await stage.session.inExtension(() => chrome.storage.local.clear());
    await page.bringToFront();
    await waitForMarks(page);
  });

  test('a corrupt setting is said in the options, and the rest is kept', async () => {
    await stage.session.inExtension(
      (sites: Record<string, unknown>) => chrome.storage.local.set({ ...sites, showSupported: 'perhaps' }),
      { [`site:${HOSTS.other}`]: 'off', [`site:${HOSTS.news}`]: { nonsense: true } },
    );
    const options = await stage.session.openSurface('options/options.html');
    await options.waitForSelector('#broken:not([hidden])');
    const broken = await options.evaluate(() =>
      [...document.querySelectorAll('#broken-list li')].map((item) => item.textContent),
    );
    expect(broken.length).toBe(2);
    expect(broken.join(' ')).toContain(HOSTS.news);
    expect(await options.evaluate(() => document.querySelector('textarea')?.value)).toContain(HOSTS.other);
    expect(await findViolations(options)).toEqual([]);
    await waitForMarks(await stage.open(readSample()));
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
