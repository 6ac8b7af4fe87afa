import type { Wording } from './claim-index';
import type { Equivalents } from './equivalents';
import type { Library } from './library';
import type { Statement } from './statement';

/** The stretch of a statement that meets a wording best. */
export interface Passage {
  /** First and last of the statement's terms in it, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Places, among the statement's terms, of those that the wording has. */
  readonly matched: readonly number[];
  /** Share of the wording's weight met in the passage. */
  readonly coverage: number;
  /** Share of the passage's own weight that belongs to the wording. */
  readonly density: number;
}

/** What a term weighs in a passage when no claim has it: about what a middling rare word of the library does. */
const UNKNOWN_WEIGHT = 0.6;
/** A passage may be this much longer than the wording, in words, and at least LEAST_LENGTH: measured best near 14 words (matching notes, B6). */
const STRETCH = 2.4;
const LEAST_LENGTH = 14;

function toWeights(statement: Statement, library: Library): number[] {
  return statement.numbers.map((number) => (number < 0 ? UNKNOWN_WEIGHT : (library.weights[number] ?? 0)));
}

/** What a wording's term counts for that is met by another of its anchor group: "rented" for "leased". */
const STAND_IN_SHARE = 0.75;

/** For each of the wording's terms that the statement lacks and an alternative of it meets: the alternative, by the alternative's number. */
function findStandIns(own: ReadonlySet<number>, wanted: ReadonlySet<number>, groups: Equivalents): Map<number, number> {
  const standIns = new Map<number, number>();
  const missing = [...wanted].filter((number) => !own.has(number) && groups.has(number));
  if (missing.length === 0) return standIns;
  for (const number of own) {
    if (wanted.has(number) || standIns.has(number)) continue;
    const group = groups.get(number);
    const at = group === undefined ? -1 : missing.findIndex((one) => groups.get(one) === group);
    if (at >= 0) standIns.set(number, missing.splice(at, 1)[0] ?? -1);
  }
  return standIns;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** The stretch of at most `longest` words in which the most weight is met, each term once; the shortest such. */
function findStretch(
  { terms, numbers }: Statement,
  places: readonly number[],
  weigh: (number: number) => number,
  longest: number,
): Stretch | undefined {
  let best: Stretch | undefined;
  for (const first of places) {
    const from = terms[first]?.word ?? 0;
    const met = new Set<number>();
    let sum = 0;
    for (const last of places) {
      if (last < first) continue;
      if ((terms[last]?.word ?? 0) - from > longest) break;
      const number = numbers[last] ?? -1;
      if (met.has(number)) continue;
      met.add(number);
      sum += weigh(number);
      const isBetter = best === undefined || sum > best.sum + 1e-9;
      if (isBetter || (best && sum > best.sum - 1e-9 && last - first < best.last - best.first)) {
        best = { first, last, sum };
      }
    }
  }
  return best;
}

/** Finds the stretch of the statement that meets the wording best; `groups` are those of the wording's claim. */
export function findPassage(
  statement: Statement,
  wording: Wording,
  groups: Equivalents,
  library: Library,
): Passage | undefined {
  const { weights } = library;
  const wanted = new Set(wording.terms);
  const standIns = findStandIns(new Set(statement.numbers), wanted, groups);
  const weigh = (number: number) => {
    const standsFor = standIns.get(number);
    return standsFor === undefined ? (weights[number] ?? 0) : STAND_IN_SHARE * (weights[standsFor] ?? 0);
  };
  const places = statement.numbers.flatMap((number, place) =>
    wanted.has(number) || standIns.has(number) ? [place] : [],
  );
  const longest = Math.max(LEAST_LENGTH, wording.terms.length * STRETCH);
  const best = findStretch(statement, places, weigh, longest);
  if (best === undefined) return undefined;
  const { first, last, sum } = best;
  const whole = toWeights(statement, library)
    .slice(first, last + 1)
    .reduce((total, weight) => total + weight, 0);
  const matched = places.filter((place) => place >= first && place <= last);
  const own = matched.reduce((total, place) => total + (weights[statement.numbers[place] ?? -1] ?? 0), 0);
  return {
    first,
    last,
    matched,
    coverage: Math.min(1, sum / wording.weight),
    density: whole === 0 ? 0 : own / whole,
  };
}
