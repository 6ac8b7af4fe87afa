import { LOWEST } from './dividers';
import type { Rows } from './rows';

/**
 * Rows of numbers as text that a package compresses well. The rows are of several kinds, and each claim has one of each. Most numbers of a
 * claim have stood in its rows before: such a one is told by its place among those that were met, in one character. One more than the
 * greatest so far has a character of its own: that is how a word comes that no claim had before. Any other takes a character that says
 * so, and two further on. Against lists of numbers a fifth of the compressed library is saved.
 */
export interface PackedRows {
  /** For each kind of rows, how many numbers each has. */
  readonly lengths: readonly (readonly number[])[];
  /** For each kind of rows a character for each number: FAR or NEXT, else its place behind these. */
  readonly places: readonly string[];
  /** The numbers that are FAR, above the lowest, each as `high` times 90 and `low`. */
  readonly high: string;
  readonly low: string;
}

const FAR = 0;
const NEXT = 1;
const BASE = 90;
/** Every claim is taken to have met these already: the dividers, and the most frequent words. */
const MET = Array.from({ length: 40 }, (_, place) => place + LOWEST);
const MOST_MET = MET.length + LOWEST - 1;

/** Characters that JSON leaves as they are: from "#" on, without "\" and without the controls behind "~". */
const FIRST = 35;
const BACKSLASH = 92;
const LAST = 126;
const BEHIND = 161;
const MOST = 0xd7ff;

const toCharacter = (value: number): string => {
  const dense = FIRST + value + (FIRST + value >= BACKSLASH ? 1 : 0);
  const code = dense > LAST ? dense + BEHIND - LAST - 1 : dense;
  if (value < 0 || code > MOST) throw new RangeError(`${value} cannot be packed`);
  return String.fromCharCode(code);
};

const toValue = (code: number): number => {
  const dense = code > LAST ? code - BEHIND + LAST + 1 : code;
  return dense - FIRST - (dense > BACKSLASH ? 1 : 0);
};

/**
 * Packs rows of several kinds: in each list the rows of all claims.
 * @throws RangeError for a number that is below the lowest, or millions.
 */
export function packRows(kinds: readonly (readonly (readonly number[])[])[]): PackedRows {
  const places = kinds.map((): string[] => []);
  const high: string[] = [];
  const low: string[] = [];
  let greatest = MOST_MET;
  const toPlace = (number: number, met: Map<number, number>): number => {
    const place = met.get(number);
    if (place !== undefined) return place;
    met.set(number, met.size + NEXT + 1);
    const isNext = number === greatest + 1;
    greatest = Math.max(greatest, number);
    if (isNext) return NEXT;
    high.push(toCharacter(Math.floor((number - LOWEST) / BASE)));
    low.push(toCharacter((number - LOWEST) % BASE));
    return FAR;
  };
  kinds[0]?.forEach((_, claim) => {
    const met = new Map(MET.map((number, place) => [number, place + NEXT + 1]));
    kinds.forEach((rows, kind) => {
      for (const number of rows[claim] ?? []) places[kind]?.push(toCharacter(toPlace(number, met)));
    });
  });
  return {
    lengths: kinds.map((rows) => rows.map((row) => row.length)),
    places: places.map((own) => own.join('')),
    high: high.join(''),
    low: low.join(''),
  };
}

const isListOf = (list: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(isItem);

const isPacked = (packed: unknown): packed is PackedRows => {
  const { lengths, places, high, low } = (packed ?? {}) as Partial<Record<keyof PackedRows, unknown>>;
  const isText = (text: unknown) => typeof text === 'string';
  const areLengths = (own: unknown) => isListOf(own, (length) => Number.isInteger(length) && Number(length) >= 0);
  return isListOf(lengths, areLengths) && isListOf(places, isText) && isText(high) && isText(low);
};

/** Where each row begins, as `Rows` has it. */
function toStarts(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => {
    starts[row + 1] = (starts[row] ?? 0) + length;
  });
  return starts;
}

/** Reads number after number, as `packRows` told them. */
class NumberReader {
  readonly #high: string;
  readonly #low: string;
  readonly #met = [...MET];
  #greatest = MOST_MET;
  #far = 0;

  constructor(high: string, low: string) {
    this.#high = high;
    this.#low = low;
  }

  /** The next number is of another claim. */
  begin(): void {
    this.#met.length = MET.length;
  }

  /** The number that a character tells; NaN where it tells none. */
  read(code: number): number {
    const place = toValue(code);
    if (place > NEXT) return this.#met[place - NEXT - 1] ?? Number.NaN;
    const number = place === NEXT ? this.#greatest + 1 : place === FAR ? this.#readFar() : Number.NaN;
    if (number > this.#greatest) this.#greatest = number;
    this.#met.push(number);
    return number;
  }

  #readFar(): number {
    const at = this.#far;
    this.#far += 1;
    return BASE * toValue(this.#high.charCodeAt(at)) + toValue(this.#low.charCodeAt(at)) + LOWEST;
  }

  isAtEnd(): boolean {
    return this.#far === this.#high.length && this.#far === this.#low.length;
  }
}

/** The rows that were packed, in their kinds; undefined where this is no such thing, or not whole. */
export function unpackRows(packed: unknown): Rows[] | undefined {
  if (!isPacked(packed)) return undefined;
  const { lengths, places, high, low } = packed;
  const kinds = lengths.map((own): Rows => {
    const starts = toStarts(own);
    return { starts, numbers: new Int32Array(starts[own.length] ?? 0) };
  });
  const claims = lengths[0]?.length ?? 0;
  const areWhole = kinds.every(
    ({ numbers }, kind) => lengths[kind]?.length === claims && places[kind]?.length === numbers.length,
  );
  if (!areWhole) return undefined;
  const reader = new NumberReader(high, low);
  for (let claim = 0; claim < claims; claim += 1) {
    reader.begin();
    for (let kind = 0; kind < kinds.length; kind += 1) {
      const { numbers, starts } = kinds[kind] as Rows;
      const end = starts[claim + 1] ?? 0;
      for (let at = starts[claim] ?? 0; at < end; at += 1) {
        const number = reader.read(places[kind]?.charCodeAt(at) ?? 0);
        if (!(number >= LOWEST)) return undefined;
        numbers[at] = number;
      }
    }
  }
  return reader.isAtEnd() ? kinds : undefined;
}
