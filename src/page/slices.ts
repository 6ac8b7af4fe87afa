import type { BlockBuilder, ReadBlock } from './block-builder';
import type { Walk } from './walk';

/** What is read at most; a longer page is read up to there. */
export const BLOCKS_LIMIT = 5_000;
export const TEXT_LIMIT = 600_000;

const SLICE_MS = 3;
const STEPS_BETWEEN_LOOKS = 32;

/** Walks in slices, so that the page never waits for us; stops at the caps. */
export const runWalk = async (walk: Walk, builder: BlockBuilder, onSlice: () => Promise<void>): Promise<void> => {
  let until = performance.now() + SLICE_MS;
  for (let steps = 1; walk.step(); steps += 1) {
    if (builder.size() >= TEXT_LIMIT || builder.finish().length >= BLOCKS_LIMIT) return;
    if (steps % STEPS_BETWEEN_LOOKS !== 0 || performance.now() < until) continue;
    await onSlice();
    until = performance.now() + SLICE_MS;
  }
};

/** Makes a thing when it is first asked for, and keeps it. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * How far a walk has come. The page's elements are counted only where one slice was not enough, and without a list of them: to make one
 * of 40,000 took up to 20 ms in one stretch.
 */
export const createProgress = (root: Element) => {
  const countAll = once(() => root.getElementsByTagName('*').length);
  let entered = 0;
  return {
    count: (): void => {
      entered += 1;
    },
    share: (): number => Math.min(1, entered / Math.max(1, countAll())),
  };
};

/** As many of these blocks as may be read, from the first on. */
export const capText = (blocks: readonly ReadBlock[]): ReadBlock[] => {
  let size = 0;
  return blocks.slice(0, BLOCKS_LIMIT).filter(({ block }) => {
    size += block.text.length;
    return size <= TEXT_LIMIT;
  });
};
