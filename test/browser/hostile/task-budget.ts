import type { Page } from 'puppeteer-core';
import type { TraceEvent } from '../harness/trace-event';

/** The longest task since the extension's script came into a page: milliseconds of processor time, not of the clock. */
export interface LongestTask {
  /** On the thread that draws the page, the page's own scripts and the test's questions left out. */
  readonly page: number;
  /** In the background. */
  readonly background: number;
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Has Chromium write down every task from now on. */
export async function startTrace(page: Page): Promise<void> {
  await page.tracing.start({ categories: CATEGORIES });
}

/** Ends the trace that `startTrace` began, and finds the longest tasks of the extension at this address in it. */
export async function readLongestTask(page: Page, origin: string): Promise<LongestTask> {
  const trace = await page.tracing.stop();
  const events: readonly TraceEvent[] =
    trace === undefined ? [] : JSON.parse(new TextDecoder().decode(trace)).traceEvents;
  return {
    page: findLongest(
      events,
      ['content.js', 'gate.js', 'reader.js', 'display.js'].map((file) => origin + file),
      true,
    ),
    background: findLongest(events, [`${origin}background.js`], false),
  };
}

function findLongest(events: readonly TraceEvent[], urls: readonly string[], isShared: boolean): number {
  const first = new Map<string, number>();
  for (const event of events) {
    if (urls.includes(event.args?.data?.url ?? '') && !first.has(toThread(event))) first.set(toThread(event), event.ts);
  }
  const foreign = isShared ? events.filter((event) => isForeign(event, urls)) : [];
  const tasks = events.filter(
    (event) => event.name === 'RunTask' && event.ts + (event.dur ?? 0) >= (first.get(toThread(event)) ?? Infinity),
  );
  const ours = tasks.filter((task) => !foreign.some((event) => isWithin(event, task)));
  return Math.max(0, ...ours.map((task) => (task.tdur ?? 0) / 1_000));
}

const toThread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** Parsing, and scripts with an address of their own that is not ours. */
function isForeign({ name, args }: TraceEvent, urls: readonly string[]): boolean {
  const from = args?.data?.url;
  return name === 'ParseHTML' || (from !== undefined && from !== '' && !urls.includes(from));
}

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
  return toThread(event) === toThread(task) && event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0);
}
