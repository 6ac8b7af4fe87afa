import type { Library } from './library';
import type { Passage } from './passage';
import type { Statement } from './statement';

const known = new WeakMap<Library, Map<number, ReadonlySet<number>>>();

/** The terms with which a claim is made or denied; worked out once for each claim that is met. */
function findOwnTerms(claim: number, library: Library): ReadonlySet<number> {
  const byClaim = known.get(library) ?? new Map<number, ReadonlySet<number>>();
  known.set(library, byClaim);
  const seen = byClaim.get(claim);
  if (seen !== undefined) return seen;
  const { phrasing, opposite } = library.findWordings(claim);
  const found = new Set([...phrasing, ...opposite].flatMap(({ terms }) => terms));
  byClaim.set(claim, found);
  return found;
}

/** Names of which the claim knows nothing: who has many of them is telling another story. */
export interface Strangers {
  /** Share of the names in the stretch, or right beside it, that no wording of the claim has, 0 to 1. */
  readonly close: number;
  /** How many there are in the whole statement. */
  readonly count: number;
}

/** Counts the names of a statement that are strange to a claim, in a stretch of it and in all of it. */
export function findStrangers(statement: Statement, claim: number, passage: Passage, library: Library): Strangers {
  const own = findOwnTerms(claim, library);
  let [names, close, count] = [0, 0, 0];
  statement.terms.forEach((term, place) => {
    if (!term.isName) return;
    const strange = own.has(statement.numbers[place] ?? -1) ? 0 : 1;
    count += strange;
    if (place < passage.first - 1 || place > passage.last + 1) return;
    names += 1;
    close += strange;
  });
  return { close: names === 0 ? 0 : close / names, count };
}
