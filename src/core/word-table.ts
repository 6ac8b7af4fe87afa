/** Spellings that are remembered; when so many have been met, all are forgotten, so that hostile text cannot fill the memory. */
const MOST_KNOWN = 30_000;
/** Places of the table: a power of two, and twice as many as spellings, so that a search ends soon. */
const PLACES = 65_536;
/** Longer spellings are no words: they are worked out anew each time. */
const LONGEST = 40;

/** What is known of spellings, found without cutting them out of their text: that alone would cost more than all the rest of a scan. */
export interface WordTable<Word> {
  /** What is known of the spelling between two offsets of a text. */
  find(text: string, start: number, end: number): Word;
}

function isSame(written: string, text: string, start: number): boolean {
  for (let at = 0; at < written.length; at += 1)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), with its upper bits folded into the place. */
function findPlace(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (PLACES - 1);
}

/** Makes an empty table; `learn` works out what is to be known of a spelling. */
export function createWordTable<Word>(learn: (written: string) => Word): WordTable<Word> {
  let spellings: (string | undefined)[] = new Array(PLACES).fill(undefined);
  let words: (Word | undefined)[] = new Array(PLACES).fill(undefined);
  let count = 0;
  return {
    find(text, start, end) {
      if (end - start > LONGEST) return learn(text.slice(start, end));
      let place = findPlace(text, start, end);
      for (let spelling = spellings[place]; spelling !== undefined; spelling = spellings[place]) {
        if (spelling.length === end - start && isSame(spelling, text, start)) return words[place] as Word;
        place = (place + 1) & (PLACES - 1);
      }
      if (count >= MOST_KNOWN) {
        spellings = new Array(PLACES).fill(undefined);
        words = new Array(PLACES).fill(undefined);
        count = 0;
        place = findPlace(text, start, end);
      }
      const written = text.slice(start, end);
      const word = learn(written);
      spellings[place] = written;
      words[place] = word;
      count += 1;
      return word;
    },
  };
}
