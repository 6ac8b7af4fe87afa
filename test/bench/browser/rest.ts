import type { Figure } from '../goals';
import { findProcess, findWakeups, startTracing } from './chromium-trace';
import type { BenchPage } from './pages';
import { type Setting, wait } from './setting';

/** What is left running in a page that nothing happens in. */
export interface Rest {
  /** Observers in the world of our scripts. */
  readonly observers: number;
  /** How often script was set off, and for how many milliseconds in all. */
  readonly times: number;
  readonly ms: number;
}

const SETTLING_MS = 2_500;

/** Opens a page, lets it settle, and watches it for so many milliseconds. */
export async function restIn(setting: Setting, article: BenchPage, forMs: number): Promise<Rest> {
  const page = await setting.session.browser.newPage();
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const url = setting.serve(article);
  const stopComing = await startTracing(session);
  await page.goto(url);
  await wait(SETTLING_MS);
  const pid = findProcess(await stopComing(), url);
  const stop = await startTracing(session);
  await wait(forMs);
  const { times, ms } = findWakeups(await stop(), pid);
  let observers = 0;
  for (const contextId of worlds) {
    for (const kind of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
      const { result } = await session.send('Runtime.evaluate', { expression: `${kind}.prototype`, contextId });
      if (result.objectId === undefined) continue;
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
      observers += Number(/\((\d+)\)/.exec(objects.description ?? '')?.[1] ?? 0);
    }
  }
  await page.close();
  return { observers, times, ms };
}

/** A page that has been read and marked, and that nothing happens in. */
export async function measureRest(setting: Setting, article: BenchPage, seconds: number): Promise<Figure[]> {
  const { times, ms } = await restIn(setting, article, seconds * 1_000);
  return [
    {
      goal: 'P15',
      what: `times that script runs in ${seconds} seconds on a marked page at rest`,
      value: times,
      unit: '',
      pass: 0,
      note: `${ms.toFixed(1)} ms`,
    },
  ];
}
