import type { Anchor } from './anchors';
import type { Claim } from './claim';
import { SEATS } from './lexicon';
import { findTerms, type Term } from './terms';

/** The seats of government of the states among `alternatives`: "Russia" is met by "the Kremlin" as well. */
function findSeats(alternatives: readonly Anchor[]): Anchor[] {
  const states = new Set(alternatives.filter((anchor) => anchor.length === 1).map((anchor) => anchor[0]));
  return Object.entries(SEATS)
    .filter(([, state]) => states.has(state))
    .map(([seat]) => [seat]);
}

/** Groups that are made up for a claim without anchors, and how many of them are names at most. */
const MADE_GROUPS = 3;
const MADE_NAMES = 2;
/** Share of a claim's wordings that must have a word for it to be one. */
const MADE_SHARE = 0.6;

/** Terms that stand side by side in a name make one anchor: "South China Sea". */
function findNames(terms: readonly Term[]): Term[][] {
  const names: Term[][] = [];
  for (const term of terms) {
    const last = names.at(-1)?.at(-1);
    if (!term.isName) continue;
    if (last !== undefined && term.word === last.word + 1) names.at(-1)?.push(term);
    else names.push([term]);
  }
  return names;
}

/**
 * Anchors for a claim that gives none (a library of the caller's own): its names, then its rarest words. Without any, half the news
 * would come through the gate, which was fitted on claims that have anchors.
 */
function makeAnchors(claim: Claim, weightOf: (value: string) => number): Anchor[][] {
  const weigh = (terms: readonly Term[]) => Math.max(...terms.map(({ value }) => weightOf(value)));
  const heavier = (a: readonly Term[], b: readonly Term[]) => weigh(b) - weigh(a);
  const wordings = [claim.claim, ...claim.phrasings].map(
    (text) => new Set(findTerms(text).terms.map(({ value }) => value)),
  );
  // Where the caller gives phrasings, an anchor is a word that most of them have.
  const isShared = ({ value }: Term) =>
    wordings.filter((wording) => wording.has(value)).length >= MADE_SHARE * wordings.length;
  const terms = findTerms(claim.claim).terms.filter(isShared);
  const names = findNames(terms).sort(heavier).slice(0, MADE_NAMES);
  const others = terms.filter((term) => !term.isName && !term.isNumber).map((term) => [term]);
  const chosen = [...names, ...others.sort(heavier)].slice(0, MADE_GROUPS);
  return chosen.map((group) => {
    const anchor = group.map(({ value }) => value);
    return [anchor, ...findSeats([anchor])];
  });
}

/** The anchor groups of a claim as terms; made up where it gives none. `weightOf` tells how rare a word is among the claims. */
export function toAnchors(claim: Claim, weightOf: (value: string) => number): Anchor[][] {
  if (claim.anchors.length === 0) return makeAnchors(claim, weightOf);
  return claim.anchors.map((group) => {
    const named = group.map((alternative) => findTerms(alternative).sequence);
    const known = named.filter((anchor) => anchor.length > 0);
    return [...known, ...findSeats(known)];
  });
}
