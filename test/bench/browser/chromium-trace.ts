import type { CDPSession } from 'puppeteer-core';
import type { TraceEvent } from '../../browser/harness/trace-event';

/** Script on the main thread of a page. Milliseconds of thread time. */
export interface Tasks {
  readonly script: number;
  /** The longest task that ran script, once the page had been parsed. */
  readonly longestTask: number;
  /** The longest stretch of script in one go. */
  readonly longestSlice: number;
  /** The same script by what set it off. */
  readonly parts: ReadonlyMap<string, number>;
}

export const NO_TASKS: Tasks = {
  script: Number.NaN,
  longestTask: Number.NaN,
  longestSlice: Number.NaN,
  parts: new Map(),
};

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute', 'v8', '__metadata'];

/** Has Chromium write down what its main threads do; the function that comes back ends that. */
export async function startTracing(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
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

/** What the process with the page at this address did while the trace was taken, from the page's beginning on. */
export function findTasks(events: readonly TraceEvent[], url: string): Tasks {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // The browser's own page of new tabs has a process with script, too.
  const pid = findProcess(events, url);
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

/** How often script was set off in a page that is at rest, and how long it took in all. */
export function findWakeups(
  events: readonly TraceEvent[],
  pid: number,
): { readonly times: number; readonly ms: number } {
  const runs = findOutermost(events.filter((event) => event.ph === 'X' && event.pid === pid && RUNS.test(event.name)));
  return { times: runs.length, ms: runs.reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1_000, 0) };
}

/** The process that holds the page at this address, from the trace of its coming. */
export function findProcess(events: readonly TraceEvent[], url: string): number {
  const pid = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url)?.pid;
  if (pid === undefined) throw new Error(`the trace knows nothing of ${url}`);
  return pid;
}
