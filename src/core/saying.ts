import type { Claim } from './claim';
import type { ClaimIndex } from './claim-index';

/** So many words on end are no accident: shorter runs of the sayings in the library stand in ordinary news, longer ones miss variants. */
const LEAST_RUN = 7;
/** And so much rarity they must have between them, as a share of which one rare word has 1: "it is one of the best of all the" has none. */
const LEAST_WEIGHT = 1.2;

type Weigh = (word: string) => number;

/** The runs of a wording that are long and rare enough to be a saying. */
function findRuns(sequence: readonly string[], weigh: Weigh): string[][] {
  const runs: string[][] = [];
  for (let from = 0; from + LEAST_RUN <= sequence.length; from += 1) {
    const run = sequence.slice(from, from + LEAST_RUN);
    if ([...new Set(run)].reduce((sum, word) => sum + weigh(word), 0) >= LEAST_WEIGHT) runs.push(run);
  }
  return runs;
}

/** A run of words of a well-known saying, as it is found in the claims. */
export interface Saying {
  /** Number of the claim that is about it. */
  readonly claim: number;
  readonly words: readonly string[];
  /** Where the rarest of them stands among them, and the rarest of the others. */
  readonly rarest: number;
  readonly second: number;
}

/** The runs of all sayings. Only claims about quotations have sayings. */
export function findSayings(claims: readonly Claim[], index: ClaimIndex, weigh: Weigh): Saying[] {
  return claims.flatMap((claim, number) => {
    if (!claim.topics.includes('quotations')) return [];
    const phrasings = (index.wordings[number] ?? []).filter(({ kind }) => kind === 'phrasing');
    const runs = phrasings.flatMap(({ sequence }) => findRuns(sequence, weigh));
    return [...new Map(runs.map((run) => [run.join(' '), run])).values()].map((words) => {
      const heavier = (best: number, place: number) =>
        weigh(words[place] ?? '') > weigh(words[best] ?? '') ? place : best;
      const places = [...words.keys()];
      const rarest = places.reduce(heavier, 0);
      const others = places.filter((place) => words[place] !== words[rarest]);
      return { claim: number, words, rarest, second: others.reduce(heavier, others[0] ?? rarest) };
    });
  });
}
