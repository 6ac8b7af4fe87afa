import { findWordingSpan } from './compiled';
import { getRow, type Rows, toInverted } from './rows';
import { SAYING_LENGTH } from './saying';
import { fromSayingRow } from './saying-rows';

/** A run of words of a well-known saying. */
export interface SayingRun {
  readonly words: readonly string[];
  /** Where the rarest of them stands among them. */
  readonly rarest: number;
}

/** The runs of words by which sayings are known, by numbers from nought: there are thousands of them, and few are ever looked at. */
export interface SayingRuns {
  /** For each word the runs of which it is the rarest. */
  readonly byRarest: Rows;
  /** For each run the number of its second rarest word. */
  readonly seconds: Int32Array;
  /** For each run the number of the claim that is about it. */
  readonly claims: Int32Array;
  readRun(run: number): SayingRun;
}

/** What runs are made of: rows of sayings and of wordings, as compiled.ts has them, and words by their numbers. */
interface Parts {
  readonly sayings: readonly (readonly number[])[];
  readonly wordings: Rows;
  readonly words: readonly string[];
}

const isPlace = (place: number): boolean => place >= 0 && place < SAYING_LENGTH;

/** Makes the runs. `toNumber` gives the number by which a word is known that may have two. */
export function createSayingRuns({ sayings, wordings, words }: Parts, toNumber: (word: number) => number): SayingRuns {
  const { numbers } = wordings;
  /** Rarest word and run by turns. */
  const pairs: number[] = [];
  const seconds: number[] = [];
  const claims: number[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  for (const row of sayings) {
    const [claim = 0, wording = 0] = row;
    const { from, to } = findWordingSpan(getRow(wordings, claim), wording);
    const first = (wordings.starts[claim] ?? 0) + from;
    for (const saying of fromSayingRow(row)) {
      const { rarest, second } = saying;
      const isInside = from + saying.from + SAYING_LENGTH <= to && isPlace(rarest) && isPlace(second);
      if (!isInside) continue;
      const start = first + saying.from;
      pairs.push(toNumber(numbers[start + rarest] ?? 0), claims.length);
      seconds.push(toNumber(numbers[start + second] ?? 0));
      claims.push(claim);
      starts.push(start);
      places.push(rarest);
    }
  }
  const [ofRuns, placesOfRuns] = [Int32Array.from(starts), Uint8Array.from(places)];
  return {
    byRarest: toInverted(pairs, words.length),
    seconds: Int32Array.from(seconds),
    claims: Int32Array.from(claims),
    readRun(run) {
      const start = ofRuns[run] ?? 0;
      const own = numbers.subarray(start, start + SAYING_LENGTH);
      return { words: Array.from(own, (number) => words[number] ?? ''), rarest: placesOfRuns[run] ?? 0 };
    },
  };
}
