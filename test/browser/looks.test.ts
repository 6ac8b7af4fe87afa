import { findPopupViolations, findViolations } from './harness/axe-check';
import { waitForMarks } from './harness/drawn-marks';
import { inCard, openNote, pressInNote } from './harness/note-card';
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

interface TextContrast {
  readonly part: string;
  readonly words: string;
  readonly ratio: number;
}

/** Runs in the page: each element of the card with words of its own, and how they stand out from what is behind them, 1 to 21. */
function readTextContrast(card: HTMLElement): TextContrast[] {
  const toChannels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const toLight = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = toChannels(colour).map((value) =>
      value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isSeen = (colour: string): boolean => (toChannels(colour)[3] ?? 1) > 0;
  const findPaper = (element: Element | null): string => {
    const paper = element === null ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor;
    return element === null || isSeen(paper) ? paper : findPaper(element.parentElement);
  };
  const spoken = [...card.querySelectorAll<HTMLElement>('*')].filter(
    (each) =>
      each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
  );
  return spoken.map((each) => {
    const [ink, paper] = [toLight(getComputedStyle(each).color), toLight(findPaper(each))];
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return { part: each.className, words: each.textContent?.trim().slice(0, 40) ?? '', ratio };
  });
}

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

    test('axe has nothing to complain of in an article with its note open, and every word of the note can be read', async () => {
      const page = await stage.open(readSample());
      await waitForMarks(page);
      await page.bringToFront();
      await openNote(page, 'Einstein called compound interest');
      await pressInNote(page, 'Context and sources');
      await pressInNote(page, 'Why this flag');
      expect(await findViolations(page)).toEqual([]);
      const ratios = await inCard(page, readTextContrast);
      expect(ratios.length).toBeGreaterThan(12);
      // WCAG asks for 4.5; the fact is to be read as easily as a book.
      for (const { words, ratio } of ratios) expect([words, ratio >= 4.5]).toEqual([words, true]);
      expect(ratios.find(({ part }) => part === 'note-record')?.ratio).toBeGreaterThanOrEqual(7);
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
