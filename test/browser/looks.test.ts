import { findPopupViolations, findViolations } from './harness/axe-check';
import { waitForMarks } from './harness/drawn-marks';
import { waitForStatus } from './harness/popup-view';
import { BROWSER_KINDS, toDistIn } from './harness/project';
import { readSample, useStage } from './harness/stage';

const PAGES = [
  'options/options.html',
  'catalogue/catalogue.html#alaska-was-leased',
  'guide/guide.html',
  'welcome/welcome.html',
];
const LOOKS = [
  ['light', { dark: false }],
  ['dark', { dark: true }],
  ['forced colours', { dark: false, forcedColors: true }],
] as const;

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('in %s', (kind) => {
  describe.each(LOOKS)('in %s', (_name, look) => {
    const stage = useStage(kind, 'test', look);

    test('the browser shows pages in that look', async () => {
      const page = await stage.session.openSurface('guide/guide.html');
      const seen = await page.evaluate(() => [
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(forced-colors: active)').matches,
      ]);
      expect(seen).toEqual([look.dark, 'forcedColors' in look]);
    });

    test('axe has nothing to complain of on our pages and in the popup', async () => {
      for (const path of PAGES) {
        const page = await stage.session.openSurface(path);
        await page.waitForSelector('html[data-ready]');
        expect([path, await findViolations(page)]).toEqual([path, []]);
      }
      const page = await stage.open(readSample());
      await waitForMarks(page);
      const popup = await stage.session.openPopup(page);
      await waitForStatus(popup, 'flagged');
      expect(await findPopupViolations(popup)).toEqual([]);
      await popup.close();
    });

    test('nothing runs out of the page at the width of a phone, from left to right and from right to left', async () => {
      for (const path of PAGES) {
        const page = await stage.session.openSurface(path);
        await page.setViewport({ width: 320, height: 640 });
        await page.waitForSelector('html[data-ready]');
        for (const direction of ['ltr', 'rtl']) {
          const over = await page.evaluate((dir) => {
            document.documentElement.dir = dir;
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
          }, direction);
          expect([path, direction, over]).toEqual([path, direction, 0]);
        }
      }
    });
  });

  describe('in German', () => {
    const stage = useStage(kind, 'test', { dist: toDistIn('de', kind) });

    test('every page of ours and the popup speak German, and say so', async () => {
      for (const path of PAGES) {
        const page = await stage.session.openSurface(path);
        await page.waitForSelector('html[data-ready]');
        const { language, text } = await page.evaluate(() => ({
          language: document.documentElement.lang,
          text: document.body.textContent ?? '',
        }));
        expect([path, language]).toEqual([path, 'de']);
        expect(text).toContain('Einstellungen');
        expect(text).not.toMatch(/\b(?:options|popup|guide|tour|catalogue|welcome|topic|note)_[a-z]+/);
        expect([path, await findViolations(page)]).toEqual([path, []]);
      }
      const page = await stage.open(readSample());
      await waitForMarks(page);
      const popup = await stage.session.openPopup(page);
      const { text } = await waitForStatus(popup, 'flagged');
      expect(text).toContain('7 Stellen haben eine Fußnote');
      await popup.close();
    });
  });
});
