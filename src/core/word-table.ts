/** Spellings that are remembered; when so many have been met, all are forgotten, so that hostile text cannot fill the memory. */
const MOST_KNOWN = 30_000;
/** Places of a new table: a power of two. It doubles when half of its places are taken, so that a search ends soon. */
const FIRST_PLACES = 1_024;
/** Longer spellings are no words: they are worked out anew each time. */
const LONGEST = 40;

/** What is known of spellings, found without cutting them out of their text: that alone would cost more than all the rest of a scan. */
export interface WordTable<Known> {
  /** What is known of the spelling between two offsets of a text. */
  find(text: string, start: number, end: number): Known;
}

interface Entry<Known> {
  readonly written: string;
  readonly hash: number;
  readonly known: Known;
}

function isSame(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at += 1)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), its upper bits folded in. */
function toHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

function createPlaces<Known>(count: number): (Entry<Known> | undefined)[] {
  return new Array(count).fill(undefined);
}

function put<Known>(entry: Entry<Known>, places: (Entry<Known> | undefined)[]): void {
  let place = entry.hash & (places.length - 1);
  while (places[place] !== undefined) place = (place + 1) & (places.length - 1);
  places[place] = entry;
}

/** Makes an empty table; `learn` works out what is to be known of a spelling. */
export function createWordTable<Known>(learn: (written: string) => Known): WordTable<Known> {
  let places = createPlaces<Known>(FIRST_PLACES);
  let count = 0;
  const makeRoom = () => {
    const old = count >= MOST_KNOWN ? [] : places;
    if (old.length === 0) count = 0;
    places = createPlaces(old.length === 0 ? FIRST_PLACES : old.length * 2);
    for (const entry of old) if (entry !== undefined) put(entry, places);
  };
  return {
    find(text, start, end) {
      if (end - start > LONGEST) return learn(text.slice(start, end));
      const hash = toHash(text, start, end);
      const mask = places.length - 1;
      for (let place = hash & mask; ; place = (place + 1) & mask) {
        const entry = places[place];
        if (entry === undefined) break;
        if (entry.hash === hash && isSame(entry.written, text, start, end)) return entry.known;
      }
      if (count >= MOST_KNOWN || count * 2 >= places.length) makeRoom();
      const written = text.slice(start, end);
      const known = learn(written);
      put({ written, hash, known }, places);
      count += 1;
      return known;
    },
  };
}
