import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROWS = 30;
const INTERVAL_US = 200;

function toPlace(url: string, line: number): string {
  const path = url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : url;
  return path === '' ? '' : `${path}:${line + 1}`;
}

/** Runs the work under V8's sampling profiler and prints where the time went: functions by their own time. */
export async function showProfile(title: string, work: () => unknown): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const samples = profile.samples ?? [];
  const hits = new Map<number, number>();
  for (const id of samples) hits.set(id, (hits.get(id) ?? 0) + 1);
  const own = new Map<string, number>();
  for (const { id, callFrame } of profile.nodes) {
    const key = `${callFrame.functionName || '(anonymous)'}  ${toPlace(callFrame.url, callFrame.lineNumber)}`;
    own.set(key, (own.get(key) ?? 0) + (hits.get(id) ?? 0));
  }
  console.log(`\nprofile of ${title}: share of samples by function, its own time only`);
  for (const [key, count] of [...own].sort((a, b) => b[1] - a[1]).slice(0, ROWS)) {
    if (count > 0) console.log(`  ${((100 * count) / Math.max(1, samples.length)).toFixed(1).padStart(5)} %  ${key}`);
  }
}
