import { isMet, toPlaces } from './anchors';
import type { Anchor, Library } from './library';
import type { Passage } from './passage';
import { findRespelled } from './spelling';
import type { Statement } from './statement';
import { findTerms } from './terms';

/** Names of a statement that no claim has: one of them may be a known name in another spelling. */
export function findUnknownNames(statement: Statement): string[] {
  return statement.terms
    .filter((term, place) => term.isName && statement.numbers[place] === -1)
    .map((term) => term.value);
}

/** Whether a group is met by a name in another spelling: "Churchil", "Gorbachov". */
function isRespelled(group: readonly Anchor[], unknown: readonly string[]): boolean {
  if (unknown.length === 0) return false;
  const single = group.flatMap((anchor) => (anchor.length === 1 ? anchor : []));
  return findRespelled(single, unknown).length > 0;
}

/** Share of the claim's anchor groups met by the statement itself; undefined where one is met neither there nor around it. */
export function findAnchorShare(statement: Statement, claim: number, library: Library): number | undefined {
  const groups = library.anchors[claim] ?? [];
  let unknown: string[] | undefined;
  let met = 0;
  for (const group of groups) {
    if (group.some((anchor) => isMet(anchor, statement.places()))) met += 1;
    else if (!group.some((anchor) => isMet(anchor, statement.around()))) {
      unknown ??= findUnknownNames(statement);
      if (!isRespelled(group, unknown)) return undefined;
      met += 1;
    }
  }
  return groups.length === 0 ? 1 : met / groups.length;
}

/** How far around a stretch of words its anchors may stand, in terms. */
const CLOSE = 2;

/** Share of the anchor groups met in a stretch of the statement, or a few words around it. */
export function findAnchorsClose(statement: Statement, claim: number, passage: Passage, library: Library): number {
  const groups = library.anchors[claim] ?? [];
  const start = statement.terms[Math.max(0, passage.first - CLOSE)]?.start ?? 0;
  const end = statement.terms[Math.min(statement.terms.length - 1, passage.last + CLOSE)]?.end;
  const places = toPlaces([findTerms(statement.text.slice(start, end))]);
  const met = groups.filter((group) => group.some((anchor) => isMet(anchor, places))).length;
  return groups.length === 0 ? 1 : met / groups.length;
}
