import type { Anchor } from './anchors';
import type { Claim } from './claim';
import { toAnchors } from './claim-anchors';
import { type ClaimIndex, createClaimIndex } from './claim-index';
import { type CompiledLibrary, toAnchorRow, toSayingRow, toWordingRow } from './compiled';
import { findSayings } from './saying';

/** In how many wordings a word is taken to stand of which the library knows nothing: it may stand in any article. */
const UNKNOWN_FREQUENCY = 20;

/** For each term, in how many wordings it stands. */
function countWordings({ terms, wordings }: ClaimIndex): number[] {
  const counts = terms.map(() => 0);
  for (const wording of wordings.flat()) for (const term of wording.terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** The group of which the fewest other claims speak. */
function findRarest(groups: readonly (readonly Anchor[])[], frequency: (word: string) => number): number {
  const costs = groups.map((group) => group.reduce((sum, anchor) => sum + frequency(anchor[0] ?? ''), 0));
  return costs.indexOf(Math.min(...costs));
}

/** Gives words their numbers: those of terms, or new ones behind them. */
class Numbering {
  readonly words: string[];
  readonly #terms: ReadonlyMap<string, number>;
  readonly #others = new Map<string, number>();

  constructor(terms: readonly string[]) {
    this.words = [...terms];
    this.#terms = new Map(terms.map((term, number) => [term, number]));
  }

  toTerm(word: string): number | undefined {
    return this.#terms.get(word);
  }

  /** The number of a word that is no term where it stands: "will" is one in one wording and a stop word in another. */
  toOther(word: string): number {
    const number = this.#others.get(word) ?? this.words.push(word) - 1;
    this.#others.set(word, number);
    return number;
  }

  toNumber(word: string): number {
    return this.toTerm(word) ?? this.toOther(word);
  }
}

/** Compiles claims into what the build writes and `toLibrary` loads. */
export function compileLibrary(claims: readonly Claim[]): CompiledLibrary {
  const index = createClaimIndex(claims);
  const numbering = new Numbering(index.terms);
  const weightOf = (word: string) => index.weights[numbering.toTerm(word) ?? -1] ?? 0;
  const counts = countWordings(index);
  const frequency = (word: string) => counts[numbering.toTerm(word) ?? -1] ?? UNKNOWN_FREQUENCY;
  const anchors = claims.map((claim) => toAnchors(claim, weightOf));
  return {
    format: 3,
    heads: claims.map(({ id, verdict, about: { people }, anchors: given }) => ({
      id,
      verdict,
      ...(people.length > 0 && { people }),
      ...(given.length === 0 && { isMade: true }),
    })),
    wordings: index.wordings.map((own) => own.flatMap((wording) => toWordingRow(wording, numbering))),
    anchors: anchors.map((groups) => toAnchorRow(groups, findRarest(groups, frequency), numbering)),
    sayings: findSayings(claims, index, weightOf).map((run) => toSayingRow(run, numbering)),
    words: numbering.words,
    weights: index.weights,
  };
}
