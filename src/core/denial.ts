import { findWordings, type Wording } from './claim-index';
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
]);

/** How many words before the passage a negation still turns it over: "no evidence that ...", "never said that ...". */
const REACH_BEFORE = 6;

/** Whether the statement negates what the wording affirms: "Alaska was not leased". */
export function isNegated(statement: Statement, { wording, passage }: Comparison, library: Library): boolean {
  const phrasings = findWordings(library.index, wording.claim, 'phrasing');
  const isUsual = (value: string) => phrasings.some((phrasing) => phrasing.negated.includes(value));
  const from = statement.terms[passage.first]?.word ?? 0;
  const to = statement.terms[passage.last]?.word ?? 0;
  return statement.negated.some(({ word, values }) => {
    if (word < from - REACH_BEFORE || word > to + 1 || values.some((value) => wording.negated.includes(value)))
      return false;
    const own = values.filter((value) => wording.terms.includes(library.termNumbers.get(value) ?? -1));
    // A wording that negates one word may as well negate another that its neighbours negate.
    if (own.length > 0) return !own.some((value) => wording.negated.length > 0 && isUsual(value));
    if (isNegative(phrasings) || values.some(isUsual)) return false;
    return values.includes(FREE) || (word < from && values.some((value) => DENYING.has(value)));
  });
}

/** Whether the statement negates a word of the wording that the wording affirms: "not about slavery" against "about slavery". */
export function turnsOver(statement: Statement, { wording, passage }: Comparison, library: Library): boolean {
  const to = statement.terms[passage.last]?.word ?? 0;
  return statement.negated.some(
    ({ word, values }) =>
      word <= to &&
      values.some(
        (value) => wording.terms.includes(library.termNumbers.get(value) ?? -1) && !wording.negated.includes(value),
      ),
  );
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

/** Weight of the terms that only the opposite has and the statement shares: what sets a correction apart from the claim it repeats. */
export function findContrast(statement: Statement, reversed: Comparison, library: Library): number {
  const phrasings = findWordings(library.index, reversed.wording.claim, 'phrasing');
  const said = new Set(phrasings.flatMap((wording) => wording.terms));
  const here = new Set(statement.numbers);
  return sumWeights(
    reversed.wording.terms.filter((number) => !said.has(number) && here.has(number)),
    library,
  );
}
