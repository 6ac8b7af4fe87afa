const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

function toSmall(word: string): number | undefined {
  if (/^\d[\d,]*(\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  return WORD_VALUES.get(word);
}

/** Whether a number can begin with a word. */
export function isNumberWord(word: string): boolean {
  return toSmall(word) !== undefined;
}

/** A number read from words, and how many of the words it took. */
export interface Numeral {
  readonly value: number;
  readonly length: number;
}

/**
 * Reads the number that begins at the place `from`: "7.2 million", "ninety nine", "six million", "7,200,000". At most four words.
 * Returns undefined where none begins, and for a lone "one", which is more often a pronoun.
 */
export function findNumeral(word: (place: number) => string, from: number): Numeral | undefined {
  const first = toSmall(word(from));
  if (first === undefined) return undefined;
  let value = first;
  let length = 1;
  const next = toSmall(word(from + 1));
  if (first >= 20 && first < 100 && first % 10 === 0 && next !== undefined && next > 0 && next < 10) {
    value += next;
    length += 1;
  }
  for (let scale = SCALES[word(from + length)]; scale !== undefined && length < 4; ) {
    value *= scale;
    length += 1;
    scale = SCALES[word(from + length)];
  }
  if (value === 1 && length === 1 && word(from) === 'one') return undefined;
  return { value, length };
}
