import type { Comparison } from './features';
import type { Library } from './library';
import type { Statement } from './statement';
import { FREE } from './terms';

/** What the wordings of a claim say and negate, all of them together. */
export interface Polarity {
  /** Terms of its phrasings. */
  readonly said: ReadonlySet<number>;
  /** Terms that some phrasing negates ('' for a free negation), and that some phrasing has without a negation. */
  readonly negated: ReadonlySet<string>;
  readonly affirmed: ReadonlySet<string>;
}

/** Reads the polarity of a claim from its phrasings. */
export function findPolarity(claim: number, library: Library): Polarity {
  const phrasings = library.index.wordings.filter((wording) => wording.claim === claim && wording.kind === 'phrasing');
  const termOf = (number: number) => library.index.terms[number] ?? '';
  return {
    said: new Set(phrasings.flatMap((wording) => wording.terms)),
    negated: new Set(phrasings.flatMap((wording) => wording.negated)),
    affirmed: new Set(
      phrasings.flatMap((wording) => wording.terms.map(termOf).filter((term) => !wording.negated.includes(term))),
    ),
  };
}

/** How many words before the passage a negation still turns it over: "no evidence that ...", "never said that ...". */
const REACH_BEFORE = 6;

/** Whether the statement negates what every phrasing affirms: "Alaska was not leased". */
export function isNegated(
  statement: Statement,
  { passage }: Comparison,
  polarity: Polarity,
  library: Library,
): boolean {
  const from = statement.terms[passage.first]?.word ?? 0;
  const to = statement.terms[passage.last]?.word ?? 0;
  return statement.negated.some(({ word, value }) => {
    if (word < from - REACH_BEFORE || word > to + 1) return false;
    if (polarity.negated.has(value)) return false;
    const isOwn = polarity.said.has(library.termNumbers.get(value) ?? -1);
    // Before the passage any negation counts; inside it, one of the claim's own words or a free one.
    return isOwn || value === FREE || word < from;
  });
}

/** Whether the statement affirms what every phrasing that has it negates: "Russia attacked Georgia" is not "Russia never attacked". */
export function lacksNegation(statement: Statement, { wording }: Comparison, polarity: Polarity): boolean {
  const here = new Set(statement.negated.map(({ value }) => value));
  const wanted = wording.negated.filter((value) => !polarity.affirmed.has(value));
  return wanted.length > 0 && statement.negated.length === 0 && !wanted.some((value) => here.has(value));
}

/** Weight of the terms that only the opposite has and the statement shares: what sets a correction apart from the claim it repeats. */
export function findContrast(statement: Statement, reversed: Comparison, polarity: Polarity, library: Library): number {
  const here = new Set(statement.numbers);
  const own = reversed.wording.terms.filter((number) => !polarity.said.has(number) && here.has(number));
  return own.reduce((sum, number) => sum + (library.index.weights[number] ?? 0), 0);
}
