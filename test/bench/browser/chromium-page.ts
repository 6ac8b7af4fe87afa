import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { findTasks, NO_TASKS, startTracing, type Tasks } from './chromium-trace';
import { wait } from './setting';

/** What a page cost on its renderer's main thread. Milliseconds of thread time, megabytes after collection. */
export interface PageCost extends Tasks {
  readonly task: number;
  readonly layout: number;
  readonly heap: number;
}

export interface OpenOptions {
  /** How long the page must have been still before it counts as done. */
  readonly quietMs?: number;
  readonly mostMs?: number;
  /** Runs in the page once it has loaded. */
  readonly during?: (page: Page) => Promise<unknown>;
  readonly trace?: boolean;
}

type Metrics = ReadonlyMap<string, number>;

const STEP_MS = 250;

async function readMetrics(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** What a renderer does in a step when nothing happens. */
const STILL_MS = 1;

/** Waits until the main thread has rested for a while. Not by the browser's clock of script: that leaves out most of what extensions run. */
async function waitForQuiet(session: CDPSession, { quietMs = 1_250, mostMs = 15_000 }: OpenOptions): Promise<void> {
  let last = -1;
  let still = 0;
  for (let waited = 0; waited < mostMs && still < quietMs; waited += STEP_MS) {
    await wait(STEP_MS);
    const task = 1_000 * ((await readMetrics(session)).get('TaskDuration') ?? 0);
    still = task - last <= STILL_MS ? still + STEP_MS : 0;
    last = task;
  }
}

/** Opens an address in a tab of its own, waits until all is still, and says what it cost. The tab is closed. */
export async function costOf(browser: Browser, url: string, options: OpenOptions = {}): Promise<PageCost> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const stop = options.trace === false ? undefined : await startTracing(session);
    await session.send('Page.navigate', { url });
    await wait(STEP_MS);
    await options.during?.(page);
    await waitForQuiet(session, options);
    const events = (await stop?.()) ?? [];
    const metrics = await readMetrics(session);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await readMetrics(session)).get('JSHeapUsedSize') ?? 0;
    const ms = (name: string): number => 1_000 * (metrics.get(name) ?? 0);
    return {
      task: ms('TaskDuration'),
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
      heap: heap / 1_048_576,
      ...(stop === undefined ? NO_TASKS : findTasks(events, url)),
    };
  } finally {
    await page.close();
  }
}
