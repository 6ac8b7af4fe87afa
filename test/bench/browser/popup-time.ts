import type { Page } from 'puppeteer-core';
import type { Figure } from '../goals';
import type { BenchPage } from './pages';
import { findMedian, type Setting, wait } from './setting';

const ROUNDS = 9;

interface PopupTime {
  /** From the moment that the browser begins to open the popup until it shows data. Milliseconds, as all here. */
  readonly own: number;
  /** From the press on the button; what the driver takes to press it is in it. */
  readonly fromPress: number;
}

/**
 * The popup notes itself when it first shows data, by its own clock, which starts when the browser begins to open it. By way of its
 * window: in Firefox the function runs in another page of the extension.
 */
async function findPopupTime(setting: Setting, tab: Page): Promise<PopupTime> {
  const pressed = Date.now();
  const popup = await setting.session.openPopup(tab);
  const { own, origin } = await popup.evaluate(async () => {
    const find = (): number | undefined => window.performance.getEntriesByName('data')[0]?.startTime;
    while (find() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    return { own: find() ?? Number.NaN, origin: window.performance.timeOrigin };
  });
  await popup.close();
  await wait(200);
  return { own, fromPress: origin + own - pressed };
}

/** The popup over an article with marks, with the background awake and after the browser stopped it. */
export async function measurePopup(setting: Setting, page: BenchPage): Promise<Figure[]> {
  const tab = await setting.session.openPage(setting.serve(page));
  await wait(1_500);
  const [warm, cold]: [PopupTime[], PopupTime[]] = [[], []];
  await findPopupTime(setting, tab);
  for (let round = 0; round < ROUNDS; round += 1) {
    warm.push(await findPopupTime(setting, tab));
    await setting.session.stopBackground();
    await wait(300);
    cold.push(await findPopupTime(setting, tab));
  }
  await tab.close();
  const toFigure = (what: string, times: readonly PopupTime[], pass: number): Figure => {
    const own = times.map((time) => time.own);
    const pressed = findMedian(times.map(({ fromPress }) => fromPress));
    const note = `worst of ${ROUNDS}: ${Math.max(...own).toFixed(0)}; from the press, driver and all: ${pressed.toFixed(0)}`;
    return {
      goal: '-',
      what: `popup from its opening to data, ${what}`,
      value: findMedian(own),
      unit: 'ms',
      pass,
      note,
    };
  };
  return [toFigure('background awake', warm, 100), toFigure('background stopped', cold, 400)];
}
