import type { Anchor } from './library';

/** Words that may stand between two words of an anchor: "not only Russia's gift" still has "Russia ... gift". */
const GAP = 2;

/** Words of a text by their places, to look anchors up in. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Lists at which places each word of a sequence stands. */
export function toPlaces(sequence: readonly string[]): Places {
  const places = new Map<string, number[]>();
  sequence.forEach((word, place) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [place]);
    else list.push(place);
  });
  return places;
}

function isMetFrom(anchor: Anchor, at: number, from: number, places: Places): boolean {
  const word = anchor[at];
  if (word === undefined) return true;
  const next = (places.get(word) ?? []).find((place) => place > from && place <= from + 1 + GAP);
  return next !== undefined && isMetFrom(anchor, at + 1, next, places);
}

/** Whether the words of an anchor stand in a text, in order and nearly side by side. */
export function isMet(anchor: Anchor, places: Places): boolean {
  return (places.get(anchor[0] ?? '') ?? []).some((place) => isMetFrom(anchor, 1, place, places));
}
