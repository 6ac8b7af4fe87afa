import { isMet, toPlaces } from './anchors';
import type { Library } from './library';
import { findMatches, type Match } from './match';
import type { Near } from './near';
import type { Passage } from './passage';
import type { Statement } from './statement';
import { findTerms, type Terms } from './terms';

/** A match that is shown, with the part of its statement that is marked. */
export interface Shown {
  readonly match: Match;
  readonly passage: Passage;
}

/** The words of a statement from one of its terms to another. */
function toWords(statement: Statement, { first, last }: Passage): Terms {
  return findTerms(statement.text.slice(statement.terms[first]?.start ?? 0, statement.terms[last]?.end));
}

/**
 * What is left to mark of a match when stronger ones have marked their words: all of it where they lie apart; where they overlap, the
 * words of its own, if the claim needs them ("... and then during the Civil War"); nothing where the stronger ones say it all.
 */
function findRest(statement: Statement, match: Match, kept: readonly Shown[], library: Library): Passage | undefined {
  const { passage } = match.best;
  const over = kept.filter((one) => one.passage.first <= passage.last && one.passage.last >= passage.first);
  if (over.length === 0) return passage;
  const taken = toPlaces(over.map((one) => toWords(statement, one.passage)));
  const missing = library.findAnchors(match.claim).filter((group) => !group.some((anchor) => isMet(anchor, taken)));
  return findRuns(statement, match, over).find((run) => {
    const places = toPlaces([toWords(statement, run)]);
    return missing.some((group) => group.some((anchor) => isMet(anchor, places)));
  });
}

/** The claim's words that no stronger passage covers, in runs with none of those passages between. */
function findRuns(statement: Statement, { best }: Match, over: readonly Shown[]): Passage[] {
  const runs = new Map<number, Passage>();
  const wanted = new Set(best.wording.terms);
  statement.numbers.forEach((number, place) => {
    if (!wanted.has(number) || over.some((one) => place >= one.passage.first && place <= one.passage.last)) return;
    const before = over.filter((one) => one.passage.last < place).length;
    runs.set(before, { ...best.passage, first: runs.get(before)?.first ?? place, last: place });
  });
  return [...runs.values()];
}

/** The matches of a statement that are shown: sure enough, and none that a stronger one already covers. */
export function findShown(statement: Statement, near: readonly Near[], library: Library, least: number): Shown[] {
  if (near.length === 0) return [];
  const kept: Shown[] = [];
  for (const match of findMatches(statement, near, library)) {
    if (match.score < least) break;
    // A denial of what is so is somebody's error that the library has, if at all, as a claim of its own.
    if (match.denies && library.heads[match.claim]?.verdict === 'supported') continue;
    const passage = findRest(statement, match, kept, library);
    if (passage !== undefined) kept.push({ match, passage });
  }
  return kept;
}
