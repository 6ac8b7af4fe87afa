import type { CreateDisplay } from './display';
import type { CreatePageReader } from './gate';
import type { ReadSelection } from './selection';

/**
 * What reads and what draws are scripts of their own, which come into a page once there is something for them to do: most pages
 * never need them. The scripts share a world that no page sees, and meet under these names there.
 */
export interface Late {
  readonly reader: CreatePageReader;
  /** Comes with the reader: takes away what is left of a script that is no more. */
  readonly tidy: (found: readonly Element[]) => void;
  readonly display: CreateDisplay;
  /** Comes with the display: few selections are ever asked about. */
  readonly selection: ReadSelection;
}

const toKey = (name: keyof Late): symbol => Symbol.for(`footnote ${name}`);

const WAITING = Symbol.for('footnote waiting');

/** Leaves what a script is for to be found, and wakes whoever waits. */
export const leaveLate = <K extends keyof Late>(name: K, create: Late[K]): void => {
  Reflect.set(globalThis, toKey(name), create);
  const waiting: unknown = Reflect.get(globalThis, WAITING);
  if (typeof waiting === 'function') waiting();
};

/** Waits for a script to come, so many milliseconds at most. One at a time. */
export const untilLate = (name: keyof Late, patienceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      Reflect.deleteProperty(globalThis, WAITING);
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    Reflect.set(globalThis, WAITING, () => findLate(name) !== undefined && done());
  });

/** What the script has left; undefined as long as its script is not there. */
export const findLate = <K extends keyof Late>(name: K): Late[K] | undefined => {
  const found: unknown = Reflect.get(globalThis, toKey(name));
  return typeof found === 'function' ? (found as Late[K]) : undefined;
};

/** Forgets what an earlier version of the extension has left in an open page. */
export const forgetLate = (): void => {
  for (const name of ['reader', 'tidy', 'display', 'selection'] as const)
    Reflect.deleteProperty(globalThis, toKey(name));
  Reflect.deleteProperty(globalThis, WAITING);
};
