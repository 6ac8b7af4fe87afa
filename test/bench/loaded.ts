import { gzipSync } from 'node:zlib';
import type { Claim } from '../../src/core/claim';
import { build, type Library, load, type Part } from './engine';
import { type Figure, showRow, showTitle, toNumber } from './goals';
import { findHeap, measure } from './timing';

/** A library of some size, with what it took to get it. */
export interface Loaded {
  readonly size: number;
  readonly claims: readonly Claim[];
  readonly library: Library;
  readonly parts: readonly Part[];
  readonly buildMs: number;
  readonly loadMs: number;
  readonly heap: number;
}

function sumBytes(parts: readonly Part[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Builds and loads a library, and takes the time of both. */
export function toLoaded(claims: readonly Claim[]): Loaded {
  let parts: readonly Part[] = [];
  const buildMs = measure(() => {
    parts = build(claims);
  });
  const loadMs = Math.min(...Array.from({ length: claims.length > 50_000 ? 2 : 4 }, () => measure(() => load(parts))));
  const before = findHeap();
  const library = load(parts);
  return { size: claims.length, claims, library, parts, buildMs, loadMs, heap: findHeap() - before };
}

/** Prints what building, keeping and loading takes. */
export function showIndex(loaded: readonly Loaded[]): Figure[] {
  showTitle('What the build writes and the background loads');
  showRow('', 'build ms', 'raw KB', 'gzip KB', 'load ms', 'heap MB');
  for (const { size, parts, buildMs, loadMs, heap } of loaded) {
    const cells = (some: readonly Part[]) => [
      toNumber(sumBytes(some) / 1_024),
      toNumber(some.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / 1_024),
    ];
    showRow(
      `${size.toLocaleString('en')} claims`,
      toNumber(buildMs),
      ...cells(parts),
      toNumber(loadMs),
      toNumber(heap),
    );
    const needed = parts.filter(({ isNeeded }) => isNeeded);
    if (needed.length === parts.length) continue;
    showRow('  read before the first answer', '', ...cells(needed));
    showRow(
      `  read when something is found, ${parts.length - needed.length} files`,
      '',
      ...cells(parts.filter((part) => !needed.includes(part))),
    );
  }
  const tenThousand = loaded.find(({ size }) => size === 10_000);
  if (tenThousand === undefined) return [];
  return [
    { goal: 'P12', what: 'heap of a library of 10,000 claims', value: tenThousand.heap, unit: 'MB', pass: 8, aim: 5 },
    {
      goal: 'P13',
      what: 'load of 10,000 claims, CPU (the browser bench has the whole way)',
      value: tenThousand.loadMs,
      unit: 'ms',
      pass: 100,
      aim: 40,
    },
  ];
}
