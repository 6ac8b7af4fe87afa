import { type Library, sumWeights } from './library';
import type { Statement } from './statement';

/** So many words on end are no accident: shorter runs of the sayings in the library stand in ordinary news, longer ones miss variants. */
const LEAST_RUN = 7;
/** And so much rarity they must have between them, as a share of which one rare word has 1: "it is one of the best of all the" has none. */
const LEAST_WEIGHT = 1.2;

function weighRun(words: readonly string[], library: Library): number {
  return sumWeights(new Set(words.map((word) => library.termNumbers.get(word) ?? -1)), library);
}

/**
 * Whether the statement repeats a run of a well-known saying word for word: then it is about that saying, whoever is or is not named
 * with it. `wording` is a number of the index; only claims about quotations have sayings.
 */
export function repeatsSaying(statement: Statement, wording: number, library: Library): boolean {
  const { claim = -1, kind, sequence = [] } = library.index.wordings[wording] ?? {};
  if (kind !== 'phrasing' || !library.claims[claim]?.topics.includes('quotations')) return false;
  const places = statement.places();
  for (let from = 0; from + LEAST_RUN <= sequence.length; from += 1) {
    const run = sequence.slice(from, from + LEAST_RUN);
    const isHere = (place: number) => run.every((word, at) => places.get(word)?.includes(place + at));
    if (places.get(run[0] ?? '')?.some(isHere) && weighRun(run, library) >= LEAST_WEIGHT) return true;
  }
  return false;
}
