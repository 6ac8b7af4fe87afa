import { isMet, toPlaces } from './anchors';
import type { Library } from './library';
import type { Passage } from './passage';
import type { Statement } from './statement';
import { findTerms } from './terms';

/** Names of a statement that no claim has: one of them may be a known name in another spelling. */
export function findUnknownNames(statement: Statement): string[] {
  return statement.terms
    .filter((term, place) => term.isName && statement.numbers[place] === -1)
    .map((term) => term.value);
}

/** How far around a stretch of words its anchors may stand, in terms. */
const CLOSE = 2;

/** Share of the anchor groups met in a stretch of the statement, or a few words around it. */
export function findAnchorsClose(statement: Statement, claim: number, passage: Passage, library: Library): number {
  const groups = library.findAnchors(claim);
  const start = statement.terms[Math.max(0, passage.first - CLOSE)]?.start ?? 0;
  const end = statement.terms[Math.min(statement.terms.length - 1, passage.last + CLOSE)]?.end;
  const places = toPlaces([findTerms(statement.text.slice(start, end))]);
  const met = groups.filter((group) => group.some((anchor) => isMet(anchor, places))).length;
  return groups.length === 0 ? 1 : met / groups.length;
}
