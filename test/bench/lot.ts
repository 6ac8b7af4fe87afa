/** Numbers from 0 to 1 that look drawn by lot and are the same for the same seed (mulberry32). */
export type Lot = () => number;

export function createLot(seed: number): Lot {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export function draw<T>(from: readonly T[], lot: Lot): T {
  const one = from[Math.floor(lot() * from.length)];
  if (one === undefined) throw new Error('there is nothing to draw from');
  return one;
}

/** The list in another order. */
export function shuffle<T>(list: readonly T[], lot: Lot): T[] {
  return list
    .map((one) => ({ one, at: lot() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
