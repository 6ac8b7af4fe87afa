import type { Claim } from './claim';
import { type ClaimIndex, findWordings } from './claim-index';
import type { Statement } from './statement';

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

/** A run of words of a well-known saying. */
export interface SayingRun {
  /** Number of the claim that is about it. */
  readonly claim: number;
  readonly words: readonly string[];
  /** Where the rarest of them stands among them. */
  readonly rarest: number;
}

/** The runs of all sayings by their rarest word. Only claims about quotations have sayings. */
export function findSayings(
  claims: readonly Claim[],
  index: ClaimIndex,
  weigh: Weigh,
): ReadonlyMap<string, readonly SayingRun[]> {
  const byWord = new Map<string, SayingRun[]>();
  claims.forEach((claim, number) => {
    if (!claim.topics.includes('quotations')) return;
    const runs = findWordings(index, number, 'phrasing').flatMap(({ sequence }) => findRuns(sequence, weigh));
    for (const words of new Map(runs.map((run) => [run.join(' '), run])).values()) {
      const rarest = words.reduce((best, word, at) => (weigh(word) > weigh(words[best] ?? '') ? at : best), 0);
      const word = words[rarest] ?? '';
      byWord.set(word, [...(byWord.get(word) ?? []), { claim: number, words, rarest }]);
    }
  });
  return byWord;
}

/**
 * Whether the statement repeats a run of a saying word for word: then it is about that saying, whoever is or is not named with it.
 */
export function repeatsSaying({ sequence }: Statement, { words, rarest }: SayingRun): boolean {
  const word = words[rarest] ?? '';
  for (let place = sequence.indexOf(word); place >= 0; place = sequence.indexOf(word, place + 1))
    if (words.every((one, at) => sequence[place - rarest + at] === one)) return true;
  return false;
}
