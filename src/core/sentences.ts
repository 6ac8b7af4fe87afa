/** A piece of a block: offsets into the block's text, UTF-16 code units, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A sentence is cut here: no comparison gains from more, and hostile text gets no loop (hostile-list: exhaustion). */
export const LONGEST_SENTENCE = 900;

const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|st|jr|sr|hon|rev|no|vs|etc|inc|ltd|co|corp|dept|est|fig|vol|pp|approx|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ph\.d|(?:\p{L}\.){1,4}\p{L}|\p{Lu})$/iu;
const MARKS = /[.!?…]/;
const CLOSERS = /["'”’»)\]]/;
/** A line that goes on with a small letter goes on with its sentence: `American troops<br>liberated`. */
const CONTINUED = /^\s{1,3}\p{Ll}/u;
const OPENING = /[\p{Lu}\p{N}"'“‘«([$£€—–-]/u;

/** Whatever may end a sentence. */
const ENDS = /[.!?…\n]/g;
/** Longer than any abbreviation of the list, its dots counted: so many small letters before a full stop are a word. */
const LONGEST_ABBREVIATION = 6;

/** Where the next character stands that may end a sentence; the end of the text where there is none. */
function findEnd(text: string, from: number): number {
  ENDS.lastIndex = from;
  return ENDS.test(text) ? ENDS.lastIndex - 1 : text.length;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A full stop after these, or inside a number or initials, ends nothing. */
function isAbbreviated(text: string, dot: number): boolean {
  let letters = 0;
  while (letters <= LONGEST_ABBREVIATION && isSmallLetter(text.charCodeAt(dot - 1 - letters))) letters += 1;
  return letters <= LONGEST_ABBREVIATION && ABBREVIATION.test(text.slice(Math.max(0, dot - 12), dot));
}

function skipWhile(text: string, from: number, pattern: RegExp): number {
  let at = from;
  while (at < text.length && pattern.test(text[at] ?? '')) at += 1;
  return at;
}

/** Where the sentence that is ended by the mark at `mark` stops, closing quotes included; -1 where the mark ends none. */
function findStop(text: string, mark: number): number {
  const isDot = text[mark] === '.';
  const afterMarks = skipWhile(text, mark + 1, MARKS);
  const stop = skipWhile(text, afterMarks, CLOSERS);
  if (stop >= text.length) return stop;
  if (!/\s/.test(text[stop] ?? '')) return -1;
  const next = text[skipWhile(text, stop, /\s/)] ?? '';
  if (next !== '' && !OPENING.test(next)) return -1;
  if (isDot && afterMarks === mark + 1 && stop === afterMarks && isAbbreviated(text, mark)) return -1;
  return stop;
}

/** A place to cut a text at or just before another, that no character is cut in two by. */
export function toCut(text: string, at: number): number {
  const isInside = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
  return isInside ? at - 1 : at;
}

/** Splits a block into sentences; white space between them belongs to none. Linear in the text. */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipWhile(text, 0, /\s/);
  // In a row of marks of which the first ends nothing, none does; asking each of them would read the row again and again.
  let idleBefore = 0;
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end });
    start = skipWhile(text, end, /\s/);
  };
  for (let at = start; at < text.length; at += 1) {
    if (at - start < LONGEST_SENTENCE) at = Math.min(findEnd(text, at), start + LONGEST_SENTENCE);
    if (at >= text.length) break;
    const character = text[at] ?? '';
    if (at - start >= LONGEST_SENTENCE && /\s/.test(character)) close(at);
    else if (at - start >= 2 * LONGEST_SENTENCE) close(toCut(text, at));
    else if ('.!?…'.includes(character) && at >= idleBefore) {
      const stop = findStop(text, at);
      if (stop < 0) idleBefore = skipWhile(text, at + 1, MARKS);
      else {
        close(stop);
        at = Math.max(at, start - 1);
      }
    } else if (character === '\n' && at >= start && !CONTINUED.test(text.slice(at, at + 4))) close(at);
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}
