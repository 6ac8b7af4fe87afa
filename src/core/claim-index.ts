import type { Claim } from './claim';
import { LIGHT_WORDS } from './stopwords';
import { findTerms } from './terms';

/** What a wording is to its claim: it makes it, it reverses it, or it only looks like it. */
export type WordingKind = 'phrasing' | 'opposite' | 'lookalike';

/** A wording that the library has for a claim, as the terms it is made of. */
export interface Wording {
  /** Number of the claim in the library. */
  readonly claim: number;
  readonly kind: WordingKind;
  /** Numbers of its terms, each once, in the order of the text. */
  readonly terms: readonly number[];
  /** Sum of the weights of its terms. */
  readonly weight: number;
  /** Its words in order, stop words included. */
  readonly sequence: readonly string[];
  /** Terms that it negates, and '' for a negation with no term behind it. */
  readonly negated: readonly string[];
}

/** The wordings of all claims as terms, with what each term weighs. Built at build time; see compiled.ts for how it is written. */
export interface ClaimIndex {
  readonly terms: readonly string[];
  /** Weight of each term: how rare it is among the claims (idf), less for words that news uses everywhere. */
  readonly weights: readonly number[];
  /** For each claim its wordings. */
  readonly wordings: readonly (readonly Wording[])[];
}

/** What a word of LIGHT_WORDS keeps of its weight: enough to order candidates, too little to make one. */
const LIGHT_WEIGHT = 0.35;
/** Weight of a name (person, place) that half the library shares: still needed to tell whose claim it is. */
const LEAST_WEIGHT = 0.4;

/** Weight of a word that stands in lookalikes alone. */
const LOOKALIKE_WEIGHT = 0.6;

interface Draft {
  readonly claim: number;
  readonly kind: WordingKind;
  readonly terms: readonly string[];
  readonly sequence: readonly string[];
  readonly negated: readonly string[];
}

function toDraft(text: string, claim: number, kind: WordingKind): Draft {
  const { terms, negated, sequence } = findTerms(text);
  return {
    claim,
    kind,
    terms: [...new Set(terms.map((term) => term.value))],
    sequence,
    negated: negated.flatMap(({ values }) => values),
  };
}

function toDrafts(claim: Claim, number: number): Draft[] {
  const drafts = [
    ...[claim.claim, ...claim.phrasings].map((text) => toDraft(text, number, 'phrasing')),
    ...claim.opposites.map((text) => toDraft(text, number, 'opposite')),
    ...claim.lookalikes.map((text) => toDraft(text, number, 'lookalike')),
  ];
  return drafts.filter((draft) => draft.terms.length > 0);
}

function toWeights(drafts: readonly Draft[], claims: number): Map<string, number> {
  const claimsWith = new Map<string, Set<number>>();
  for (const draft of drafts) {
    // A word that only lookalikes have says nothing of any claim: it gets the weight of one claim's own.
    if (draft.kind === 'lookalike') continue;
    for (const term of draft.terms) {
      const having = claimsWith.get(term) ?? new Set();
      claimsWith.set(term, having.add(draft.claim));
    }
  }
  const weights = new Map<string, number>();
  const light = new Set([...LIGHT_WORDS].flatMap((word) => findTerms(word).terms.map((term) => term.value)));
  for (const [term, having] of claimsWith) {
    const rarity = Math.log(1 + claims / having.size) / Math.log(1 + claims);
    const weight = Math.max(
      LEAST_WEIGHT * (light.has(term) ? LIGHT_WEIGHT : 1),
      rarity * (light.has(term) ? LIGHT_WEIGHT : 1),
    );
    weights.set(term, Math.round(weight * 1000) / 1000);
  }
  return weights;
}

/** Builds the index of all phrasings, opposites and claim sentences. */
export function createClaimIndex(claims: readonly Claim[]): ClaimIndex {
  const byClaim = claims.map(toDrafts);
  const drafts = byClaim.flat();
  const weightOf = toWeights(drafts, claims.length);
  for (const draft of drafts)
    for (const term of draft.terms) if (!weightOf.has(term)) weightOf.set(term, LOOKALIKE_WEIGHT);
  const terms = [...weightOf.keys()].sort();
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const weights = terms.map((term) => weightOf.get(term) ?? 0);
  const toWording = (draft: Draft): Wording => {
    const numbers = draft.terms.map((term) => numberOf.get(term) ?? 0);
    const weight = numbers.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
    return { ...draft, terms: numbers, weight };
  };
  return { terms, weights, wordings: byClaim.map((own) => own.map(toWording)) };
}
