// Rows of the library are numbers of words. What stands between words is told by numbers below nought; these mean one thing in the row
// of a claim's wordings, and another in the row of its anchors.

/** A wording of a kind begins: minus one less the place of its kind in the list of kinds. */
export const WORDING = -1;
/** What the wording negates begins. */
export const NEGATED = -4;

/** A group of anchors begins. */
export const GROUP = -1;
/** The same, and it is the rarest of the claim. */
export const RAREST = -2;
/** The next word belongs to the same anchor as the one before; without it every word is an anchor of its own. */
export const WITH = -3;

/** The lowest number that a row can hold. */
export const LOWEST = NEGATED;

/** The place of the first divider from a place on; the length of the row where there is none. */
export function findDivider(row: ArrayLike<number>, from: number): number {
  let at = from;
  while (at < row.length && (row[at] ?? 0) >= 0) at += 1;
  return at;
}
