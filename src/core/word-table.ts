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

function isSame(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at += 1)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), its upper bits folded in; never 0, which says "free". */
function toHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16) || 1;
}

/** Spellings side by side with their hashes: a search looks at numbers in a row until one fits. */
class OpenTable<Known> implements WordTable<Known> {
  readonly #learn: (written: string) => Known;
  #hashes = new Int32Array(FIRST_PLACES);
  #written: string[] = [];
  #known: Known[] = [];
  #count = 0;

  constructor(learn: (written: string) => Known) {
    this.#learn = learn;
  }

  find(text: string, start: number, end: number): Known {
    if (end - start > LONGEST) return this.#learn(text.slice(start, end));
    const hash = toHash(text, start, end);
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    let place = hash & mask;
    for (let found = hashes[place]; found !== 0; found = hashes[place]) {
      if (found === hash && isSame(this.#written[place] as string, text, start, end))
        return this.#known[place] as Known;
      place = (place + 1) & mask;
    }
    return this.#add(hash, text.slice(start, end));
  }

  #add(hash: number, written: string): Known {
    if (this.#count >= MOST_KNOWN) this.#clear();
    else if (this.#count * 2 >= this.#hashes.length) this.#grow();
    const known = this.#learn(written);
    this.#put(hash, written, known);
    this.#count += 1;
    return known;
  }

  #put(hash: number, written: string, known: Known): void {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#hashes[place] !== 0) place = (place + 1) & mask;
    this.#hashes[place] = hash;
    this.#written[place] = written;
    this.#known[place] = known;
  }

  #clear(): void {
    this.#hashes = new Int32Array(FIRST_PLACES);
    this.#written = [];
    this.#known = [];
    this.#count = 0;
  }

  #grow(): void {
    const [hashes, written, known] = [this.#hashes, this.#written, this.#known];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#written = new Array(hashes.length * 2);
    this.#known = new Array(hashes.length * 2);
    hashes.forEach((hash, place) => {
      if (hash !== 0) this.#put(hash, written[place] as string, known[place] as Known);
    });
  }
}

/** Makes an empty table; `learn` works out what is to be known of a spelling. */
export function createWordTable<Known>(learn: (written: string) => Known): WordTable<Known> {
  return new OpenTable(learn);
}
