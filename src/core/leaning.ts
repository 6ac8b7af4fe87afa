import type { Wording, WordingKind } from './claim-index';
import type { Library } from './library';
import type { Passage } from './passage';
import type { Statement } from './statement';

/** What a word adds at most, either way: one odd word decides nothing. */
const MOST_OF_ONE = 1.6;
/** Counts are smoothed by this much, so that a word met once is no proof. */
const SMOOTHING = 0.4;
/** How far around the passage a word still speaks of it, in words. */
const REACH = 10;
/** A sum of this size is full evidence. */
const FULL = 4;

/** Marks a term that is negated: "not:born" is another piece of evidence than "born". */
function toNegated(value: string): string {
  return `!${value}`;
}

const known = new WeakMap<Wording, ReadonlySet<string>>();

function toEvidence(wording: Wording): ReadonlySet<string> {
  const evidence = known.get(wording) ?? new Set([...wording.sequence, ...wording.negated.map(toNegated)]);
  known.set(wording, evidence);
  return evidence;
}

function findEvidence(statement: Statement, passage: Passage): Set<string> {
  const from = (statement.terms[passage.first]?.word ?? 0) - REACH;
  const to = (statement.terms[passage.last]?.word ?? 0) + REACH;
  const near = statement.terms.filter(({ word }) => word >= from && word <= to).map(({ value }) => value);
  const negations = statement.negated.filter(({ word }) => word >= from && word <= to);
  return new Set([
    ...near,
    ...statement.sequence.filter((value) => FUNCTION.has(value)),
    ...negations.flatMap(({ values }) => values.map(toNegated)),
  ]);
}

/** Words without content that turn a sentence one way or the other. */
const FUNCTION = new Set([
  'not',
  'never',
  'no',
  'only',
  'without',
  'but',
  'before',
  'after',
  'because',
  'until',
  'all',
  'any',
  'none',
  'than',
]);

/**
 * Which of the claim's kinds of wordings the words of the statement speak for: naive Bayes with one word, one vote.
 * @returns -1 (all for `other`) to 1 (all for `kinds`).
 */
export function findLeaning(
  statement: Statement,
  passage: Passage,
  claim: number,
  kinds: readonly WordingKind[],
  other: WordingKind,
  library: Library,
): number {
  const own = kinds.flatMap((kind) => library.findWordings(claim)[kind]).map(toEvidence);
  const others = library.findWordings(claim)[other].map(toEvidence);
  if (own.length === 0 || others.length === 0) return 0;
  const rate = (sets: readonly ReadonlySet<string>[], word: string) =>
    (sets.filter((set) => set.has(word)).length + SMOOTHING) / (sets.length + 2 * SMOOTHING);
  let sum = 0;
  for (const word of findEvidence(statement, passage)) {
    if (!own.some((set) => set.has(word)) && !others.some((set) => set.has(word))) continue;
    const vote = Math.log(rate(own, word) / rate(others, word));
    sum += Math.max(-MOST_OF_ONE, Math.min(MOST_OF_ONE, vote));
  }
  return Math.max(-1, Math.min(1, sum / FULL));
}
