/** Text made comparable, with the way back: `map[i]` is the offset in the original of the folded character `i`. */
export interface Folded {
  readonly text: string;
  /** One more than the folded text is long: the last is the length of the original. */
  readonly map: Uint32Array;
}

/** Characters that show nothing and may stand inside a word: soft hyphen, zero-width signs, joiners, bidi controls, variation selectors. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const MARK = /\p{M}/gu;
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
};

function toPlain(character: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  if (INVISIBLE.test(character)) return '';
  return character.normalize('NFKD').replace(MARK, '').toLowerCase();
}

/**
 * Lower case, no accents, no invisible characters, straight quotes and dashes, compatibility forms resolved (NFKD).
 * Scripts are not folded into each other: a Cyrillic look-alike stays what it is.
 */
export function toFolded(text: string): Folded {
  const map = new Uint32Array(text.length * 4 + 1);
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const plain = code < 128 ? character.toLowerCase() : toPlain(character);
    // An expansion longer than the room kept for it (a few Arabic ligatures) is cut: it is no word of ours.
    const room = plain.slice(0, 4 * character.length);
    map.fill(offset, folded.length, folded.length + room.length);
    folded += room;
    offset += character.length;
  }
  map[folded.length] = text.length;
  return { text: folded, map: map.subarray(0, folded.length + 1) };
}
