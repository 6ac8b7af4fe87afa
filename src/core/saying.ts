import type { Claim } from './claim';
import { type ClaimIndex, findWordings } from './claim-index';
import type { Library } from './library';
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

/** The rarest word of each run of a claim's sayings; none where the claim is not about a quotation. `number` is that of the claim. */
export function findSayingWords(claim: Claim, number: number, index: ClaimIndex, weigh: Weigh): string[] {
  if (!claim.topics.includes('quotations')) return [];
  const runs = findWordings(index, number, 'phrasing').flatMap(({ sequence }) => findRuns(sequence, weigh));
  const rarest = runs.map((run) => run.reduce((best, word) => (weigh(word) > weigh(best) ? word : best)));
  return [...new Set(rarest)];
}

/**
 * Whether the statement repeats a run of one of the claim's sayings word for word: then it is about that saying, whoever is or is not
 * named with it.
 */
export function repeatsSaying(statement: Statement, claim: number, { index, weigh }: Library): boolean {
  const places = statement.places();
  return findWordings(index, claim, 'phrasing').some(({ sequence }) =>
    findRuns(sequence, weigh).some((run) => {
      const isHere = (place: number) => run.every((word, at) => places.get(word)?.includes(place + at));
      return places.get(run[0] ?? '')?.some(isHere) === true;
    }),
  );
}
