import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What a page cost on its renderer's main thread. Milliseconds of thread time, megabytes after collection. */
export interface PageCost {
  readonly script: number;
  readonly task: number;
  readonly layout: number;
  readonly heap: number;
  /** The longest task that ran script, once the page had been parsed. */
  readonly longestTask: number;
  /** The longest stretch of script in one go. */
  readonly longestSlice: number;
  /** The same script by what set it off. */
  readonly parts: ReadonlyMap<string, number>;
  readonly layoutShift: number;
}

export interface OpenOptions {
  /** How long the page must have been still before it counts as done. */
  readonly quietMs?: number;
  readonly mostMs?: number;
  /** Runs in the page once it has loaded. */
  readonly during?: (page: Page) => Promise<unknown>;
  readonly trace?: boolean;
}

const NO_TASKS = {
  script: Number.NaN,
  longestTask: Number.NaN,
  longestSlice: Number.NaN,
  parts: new Map<string, number>(),
};

type Metrics = ReadonlyMap<string, number>;

const STEP_MS = 250;

async function readMetrics(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until no script has run for a while. */
async function waitForQuiet(session: CDPSession, { quietMs = 1_250, mostMs = 15_000 }: OpenOptions): Promise<void> {
  let last = -1;
  let still = 0;
  for (let waited = 0; waited < mostMs && still < quietMs; waited += STEP_MS) {
    await wait(STEP_MS);
    const script = (await readMetrics(session)).get('ScriptDuration') ?? 0;
    still = script === last ? still + STEP_MS : 0;
    last = script;
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute', 'v8', '__metadata'];

async function startTracing(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return async () => {
    const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await done;
    return events;
  };
}

/** Events that mean: script is running. */
const RUNS =
  /^(?:EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireIdleCallback|FireAnimationFrame|EventDispatch|V8\.RunMicrotasks|v8\.callFunction|v8\.run)$/;

/** Those that lie in no other. */
function findOutermost(events: readonly TraceEvent[]): TraceEvent[] {
  const outermost: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = outermost.at(-1);
    if (last === undefined || event.ts >= last.ts + (last.dur ?? 0)) outermost.push(event);
  }
  return outermost;
}

function findTasks(
  events: readonly TraceEvent[],
  url: string,
): Pick<PageCost, 'script' | 'longestTask' | 'longestSlice' | 'parts'> {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // The browser's own page of new tabs has a process with script, too.
  const pid = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url)?.pid;
  if (pid === undefined) throw new Error(`the trace knows nothing of ${url}`);
  const own = events.filter((event) => event.ph === 'X' && event.pid === pid && mains.has(`${pid} ${event.tid}`));
  const scripts = own.filter(({ name }) => RUNS.test(name));
  const outermost = findOutermost(scripts);
  const parts = new Map<string, number>();
  for (const { name, tdur } of outermost) parts.set(name, (parts.get(name) ?? 0) + (tdur ?? 0) / 1_000);
  const tasks = own.filter(
    (task) =>
      /RunTask$/.test(task.name) &&
      scripts.some(({ ts, tid }) => tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0)),
  );
  const most = (some: readonly TraceEvent[]) => Math.max(0, ...some.map(({ tdur }) => (tdur ?? 0) / 1_000));
  return {
    script: [...parts.values()].reduce((sum, ms) => sum + ms, 0),
    longestTask: most(tasks),
    longestSlice: most(outermost),
    parts,
  };
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
    const layoutShift = await page.evaluate(readLayoutShift);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await readMetrics(session)).get('JSHeapUsedSize') ?? 0;
    const ms = (name: string): number => 1_000 * (metrics.get(name) ?? 0);
    return {
      task: ms('TaskDuration'),
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
      heap: heap / 1_048_576,
      layoutShift,
      ...(stop === undefined ? NO_TASKS : findTasks(events, url)),
    };
  } finally {
    await page.close();
  }
}

function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + ((entry as unknown as { value: number }).value ?? 0), 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  });
}
