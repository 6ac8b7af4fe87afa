import type { Library } from './library';

/** For each term that is an anchor of a claim by itself, the number of its group: terms of one group can stand for one another. */
export type Equivalents = ReadonlyMap<number, number>;

const known = new WeakMap<Library, Map<number, Equivalents>>();

/** Terms that only the opposites or lookalikes of a claim have: "Honolulu" stands in one group with "Kenya", and says the contrary. */
function findContrary(claim: number, library: Library): Set<number> {
  const { phrasing, opposite, lookalike } = library.findWordings(claim);
  const contrary = new Set([...opposite, ...lookalike].flatMap(({ terms }) => terms));
  for (const term of phrasing.flatMap(({ terms }) => terms)) contrary.delete(term);
  return contrary;
}

function findEquivalents(claim: number, library: Library): Equivalents {
  const groups = new Map<number, number>();
  const contrary = findContrary(claim, library);
  library.findAnchors(claim).forEach((group, at) => {
    for (const anchor of group) {
      const number = anchor.length === 1 ? library.findTerm(anchor[0] ?? '') : -1;
      if (number >= 0 && !groups.has(number) && !contrary.has(number)) groups.set(number, at);
    }
  });
  return groups;
}

/** The terms that an author named as alternatives of each other in the claim's anchors; worked out once for each claim that is met. */
export function toEquivalents(claim: number, library: Library): Equivalents {
  const byClaim = known.get(library) ?? new Map<number, Equivalents>();
  known.set(library, byClaim);
  const found = byClaim.get(claim) ?? findEquivalents(claim, library);
  byClaim.set(claim, found);
  return found;
}
