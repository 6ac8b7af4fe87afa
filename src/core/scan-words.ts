/** What a character code is in a text that folding leaves as it is. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Folding would change its place or make it vanish: such a text is folded before its words are found. */
const UNPLAIN = 3;
const PLAIN =
  /[\n\x20-\x7e\xa0-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf\xc0-\xd6\xd8-\xf6\xf8-\u0130\u0132-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018\u2019\u201c-\u201e\u2020-\u2022\u2026\u20ac]/;
const LAST_PLAIN = 0x20ac;

function toCharacterKind(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if (!PLAIN.test(String.fromCharCode(code))) return UNPLAIN;
  const isLatin = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x180);
  return isLatin ? LETTER : OTHER;
}

/** For each UTF-16 code unit: one look in place of a comparison, since every character of every page comes by here. */
const KINDS = new Uint8Array(0x1_0000).fill(UNPLAIN);
for (let code = 0; code <= LAST_PLAIN; code += 1) KINDS[code] = toCharacterKind(code);
const DOT = 46;
const COMMA = 44;

function findKind(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] as number) : OTHER;
}

/** Where the characters of a kind end that begin at a place or before it. */
function skipKind(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && KINDS[text.charCodeAt(at)] === kind) at += 1;
  return at;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}

/** Where the letters end that begin at a place, "don't" and "U.S." taken as one word. */
function findWordEnd(text: string, from: number): number {
  const end = skipKind(text, from + 1, LETTER);
  if (end >= text.length) return end;
  const next = text.charCodeAt(end);
  if (isApostrophe(next)) return findKind(text, end + 1) === LETTER ? skipKind(text, end + 2, LETTER) : end;
  if (next !== DOT || end !== from + 1) return end;
  let dot = end;
  while (findKind(text, dot - 1) === LETTER && text.charCodeAt(dot) === DOT) dot += 2;
  return dot > end + 2 ? dot - 1 : end;
}

const SUFFIX = /(?:st|nd|rd|th|s|m|bn)/iy;

/** Where the number ends that begins at a place, with its separators and what is tied to it: "7,200.5m", "1930s". */
function findNumberEnd(text: string, from: number): number {
  let end = from + 1;
  while (findKind(text, end) === DIGIT || text.charCodeAt(end) === COMMA) end += 1;
  if (text.charCodeAt(end) === DOT && findKind(text, end + 1) === DIGIT) end = skipKind(text, end + 2, DIGIT);
  SUFFIX.lastIndex = end;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : end;
}

/**
 * Calls `see` with start and end of each word of a piece of a text: the same words that the pattern in words.ts finds, without the cost of
 * a search. The piece must not end inside a word.
 * @returns whether folding leaves the piece as it is; where it does not, the words are none.
 */
export function scanWords(text: string, from: number, to: number, see: (start: number, end: number) => void): boolean {
  for (let at = from; at < to; ) {
    const kind = findKind(text, at);
    if (kind === UNPLAIN) return false;
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const end = kind === LETTER ? findWordEnd(text, at) : findNumberEnd(text, at);
    see(at, end);
    at = end;
  }
  return true;
}
