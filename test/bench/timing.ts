import { loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds of CPU that some work took, in all threads of this process: a busy machine does not change it much. */
export function measure(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A thing to be timed; it does its whole work each time it is called. */
export interface Runner {
  readonly name: string;
  readonly run: () => unknown;
}

/** Runs all of them in turn, so many rounds, after one that does not count; the least time of each, in milliseconds. */
export function measureInTurn(runners: readonly Runner[], rounds: number): Map<string, number> {
  const least = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of runners) {
      const took = measure(run);
      if (round > 0) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, took));
    }
  }
  return least;
}

let collect: (() => void) | undefined;

/** Megabytes in use after everything that can go has gone: objects and array buffers. */
export function findHeap(): number {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

export function showLoad(): string {
  return `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`;
}
