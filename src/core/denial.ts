import type { Wording, WordingKind } from './claim-index';
import { toEquivalents } from './equivalents';
import type { Comparison } from './features';
import { type Library, sumWeights } from './library';
import type { Statement } from './statement';
import { FREE } from './terms';

/** Share of a claim's phrasings with a negation from which on the claim itself is one: "the phrase is not in the Constitution". */
const NEGATIVE_SHARE = 0.4;

/** Whether the claim is itself that something was not so; then a negation says nothing against it. */
function isNegative(phrasings: readonly Wording[]): boolean {
  return phrasings.filter((wording) => wording.negated.length > 0).length >= NEGATIVE_SHARE * phrasings.length;
}

/** Stems that make a denial of whatever follows when they are negated: "no evidence that", "it is not true that". */
const DENYING = new Set([
  'evid',
  'proof',
  'true',
  'truth',
  'case',
  'record',
  'basi',
  'fact',
  'sign',
  'document',
  'support',
  'indic',
  'sourc',
  'trace',
  'proven',
  'prove',
  'shown',
  'show',
  'confirm',
  'establish',
  'mean',
]);

/** How many words before the passage a negation still turns it over: "no evidence that ...", "never said that ...". */
const REACH_BEFORE = 6;
/** And how many behind it: "... had no legal basis". */
const REACH_BEHIND = 5;

/** How a negation of the statement stands to a wording: it turns over a word of it, or something around it that is not said, or nothing. */
export type Negated = 'word' | 'whole' | 'nothing';

/** Whether the statement negates what the wording affirms: "Alaska was not leased" (a word), "no evidence that ..." (the whole). */
export function findNegated(statement: Statement, { wording, passage }: Comparison, library: Library): Negated {
  const phrasings = library.findWordings(wording.claim).phrasing;
  const isUsual = (value: string) => phrasings.some((phrasing) => phrasing.negated.includes(value));
  const groups = toEquivalents(wording.claim, library);
  const ownGroups = new Set(wording.terms.map((number) => groups.get(number)));
  // "Not rigged" negates "stolen" where the author named them as alternatives.
  const isOfWording = (number: number) =>
    wording.terms.includes(number) || (groups.has(number) && ownGroups.has(groups.get(number)));
  const from = statement.terms[passage.first]?.word ?? 0;
  const to = statement.terms[passage.last]?.word ?? 0;
  let found: Negated = 'nothing';
  for (const { word, values } of statement.negated) {
    if (word < from - REACH_BEFORE || word > to + REACH_BEHIND) continue;
    if (values.some((value) => wording.negated.includes(value))) continue;
    const isDenying = (word < from || word > to) && values.some((value) => DENYING.has(value));
    if (word > to + 1 && !isDenying) continue;
    const own = values.filter((value) => isOfWording(library.findTerm(value)));
    // A wording that negates one word may as well negate another that its neighbours negate.
    if (own.length > 0 && !own.some((value) => wording.negated.length > 0 && isUsual(value))) return 'word';
    if (own.length > 0 || isNegative(phrasings) || values.some(isUsual)) continue;
    if (values.includes(FREE) || isDenying) found = 'whole';
  }
  return found;
}

/** Whether the statement affirms what the wording negates: "Russia attacked Georgia" is not "Russia never attacked". */
export function lacksNegation(statement: Statement, { wording }: Comparison): boolean {
  if (statement.negated.length > 0) return false;
  const terms = new Set(statement.terms.map(({ value }) => value));
  return wording.negated.some((value) => terms.has(value));
}

/** Whether the statement has a negation that the wording has, where it has any. */
export function sharesNegation(statement: Statement, { wording }: Comparison): boolean {
  const here = new Set(statement.negated.flatMap(({ values }) => values));
  return wording.negated.length === 0 || wording.negated.some((value) => here.has(value));
}

/** Weight of the statement's terms that this wording has and none of the claim's wordings of the other kind: what sets a correction apart. */
export function findContrast(
  statement: Statement,
  { wording }: Comparison,
  other: WordingKind,
  library: Library,
): number {
  const said = new Set(library.findWordings(wording.claim)[other].flatMap(({ terms }) => terms));
  const here = new Set(statement.numbers);
  return sumWeights(
    wording.terms.filter((number) => !said.has(number) && here.has(number)),
    library,
  );
}
