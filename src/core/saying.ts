import type { Claim } from './claim';
import type { ClaimIndex } from './claim-index';

/** So many words on end are no accident: shorter runs of the sayings in the library stand in ordinary news, longer ones miss variants. */
export const SAYING_LENGTH = 7;
/** And so much rarity they must have between them, as a share of which one rare word has 1: "it is one of the best of all the" has none. */
const LEAST_WEIGHT = 1.2;

type Weigh = (word: string) => number;

/** Where the runs of a wording begin that are long and rare enough to be a saying. */
function findRuns(sequence: readonly string[], weigh: Weigh): number[] {
  const runs: number[] = [];
  for (let from = 0; from + SAYING_LENGTH <= sequence.length; from += 1) {
    const run = sequence.slice(from, from + SAYING_LENGTH);
    if ([...new Set(run)].reduce((sum, word) => sum + weigh(word), 0) >= LEAST_WEIGHT) runs.push(from);
  }
  return runs;
}

/** A run of words of a well-known saying, as it is found in the claims. */
export interface Saying {
  /** Number of the claim that is about it, of its wording, and where the run begins among the words of that. */
  readonly claim: number;
  readonly wording: number;
  readonly from: number;
  /** Where the rarest of its words stands among them, and the rarest of the others. */
  readonly rarest: number;
  readonly second: number;
}

/** The rarest of the words of a run, and the rarest of the others, by their places. */
function findRarest(words: readonly string[], weigh: Weigh): { readonly rarest: number; readonly second: number } {
  const heavier = (best: number, place: number) =>
    weigh(words[place] ?? '') > weigh(words[best] ?? '') ? place : best;
  const places = [...words.keys()];
  const rarest = places.reduce(heavier, 0);
  const others = places.filter((place) => words[place] !== words[rarest]);
  return { rarest, second: others.reduce(heavier, others[0] ?? rarest) };
}

/** The runs of all sayings, each once for a claim. Only claims about quotations have sayings. */
export function findSayings(claims: readonly Claim[], index: ClaimIndex, weigh: Weigh): Saying[] {
  return claims.flatMap((claim, number) => {
    if (!claim.topics.includes('quotations')) return [];
    const sayings = new Map<string, Saying>();
    index.wordings[number]?.forEach(({ kind, sequence }, wording) => {
      if (kind !== 'phrasing') return;
      for (const from of findRuns(sequence, weigh)) {
        const words = sequence.slice(from, from + SAYING_LENGTH);
        const key = words.join(' ');
        if (!sayings.has(key)) sayings.set(key, { claim: number, wording, from, ...findRarest(words, weigh) });
      }
    });
    return [...sayings.values()];
  });
}
