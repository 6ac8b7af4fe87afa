import type { Library } from './library';

/** For each term that is an anchor of a claim by itself, the number of its group: terms of one group can stand for one another. */
export type Equivalents = ReadonlyMap<number, number>;

const known = new WeakMap<Library, Map<number, Equivalents>>();

function findEquivalents(claim: number, library: Library): Equivalents {
  const groups = new Map<number, number>();
  library.findAnchors(claim).forEach((group, at) => {
    for (const anchor of group) {
      const number = anchor.length === 1 ? library.findTerm(anchor[0] ?? '') : -1;
      if (number >= 0 && !groups.has(number)) groups.set(number, at);
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
