import { APART, type Terms } from './terms';

/** One alternative of an anchor group: its words, which must be met in this order and nearly side by side. */
export type Anchor = readonly string[];

/** Words that may stand between two words of an anchor: "not only Russia's gift" still has "Russia ... gift". */
const GAP = 2;

/** Words of a text by their places, to look anchors up in. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** So many empty places stand between two texts that no anchor runs over from one into the other. */
const BETWEEN = Array.from({ length: 3 }, () => APART);

/** Lists at which places each word of the texts stands, the words inside names as well. */
export function toPlaces(texts: readonly Pick<Terms, 'sequence' | 'inner'>[]): Places {
  const places = new Map<string, number[]>();
  const words = texts.flatMap(({ sequence, inner }) => [...sequence, ...BETWEEN, ...inner, ...BETWEEN]);
  words.forEach((word, place) => {
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
