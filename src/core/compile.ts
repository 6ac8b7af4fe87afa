import type { Anchor } from './anchors';
import type { Claim } from './claim';
import { toAnchors } from './claim-anchors';
import { type ClaimIndex, createClaimIndex } from './claim-index';
import { type CompiledLibrary, toAnchorRow, toWordingRow } from './compiled';
import { packHeads } from './heads';
import { packRows } from './packing';
import { findSayings } from './saying';
import { toSayingRows } from './saying-rows';

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

/** What the library is made of, before its words are put in order and its rows are packed. */
type Loose = Omit<CompiledLibrary, 'rows'> & Record<'wordings' | 'anchors', readonly number[][]>;

/** Words that stand in the rows at least so often come by how often; of the rest one that comes for the first time is the next. */
const FREQUENT = 20;

/** The words in the order in which they pack best. */
function findOrder({ words, wordings, anchors }: Loose): number[] {
  const counts = new Map<number, number>();
  for (const number of wordings.flatMap((row, claim) => [...row, ...(anchors[claim] ?? [])]))
    if (number >= 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  const rank = (word: number) => Math.max(FREQUENT - 1, counts.get(word) ?? 0);
  const unmet = [...words.keys()].filter((word) => !counts.has(word));
  return [...counts.keys(), ...unmet].sort((a, b) => rank(b) - rank(a));
}

/** Puts words in order, and packs the rows. */
function pack(loose: Loose): CompiledLibrary {
  const { format, heads, words, weights, wordings, anchors, sayings } = loose;
  const order = findOrder(loose);
  const numbers = new Map(order.map((word, number) => [word, number]));
  const renumber = (rows: readonly number[][]) => rows.map((row) => row.map((word) => numbers.get(word) ?? word));
  return {
    format,
    heads,
    words: order.map((word) => words[word] ?? ''),
    weights: order.map((word) => weights[word] ?? 0),
    rows: packRows([renumber(wordings), renumber(anchors)]),
    sayings,
  };
}

/** Compiles claims into what the build writes and `toLibrary` loads. */
export function compileLibrary(claims: readonly Claim[]): CompiledLibrary {
  const index = createClaimIndex(claims);
  const numbering = new Numbering(index.terms);
  const weightOf = (word: string) => index.weights[numbering.toTerm(word) ?? -1] ?? 0;
  const counts = countWordings(index);
  const frequency = (word: string) => counts[numbering.toTerm(word) ?? -1] ?? UNKNOWN_FREQUENCY;
  const anchors = claims.map((claim) => toAnchors(claim, weightOf));
  return pack({
    format: 6,
    heads: packHeads(claims),
    wordings: index.wordings.map((own) => own.flatMap((wording) => toWordingRow(wording, numbering))),
    anchors: anchors.map((groups) => toAnchorRow(groups, findRarest(groups, frequency), numbering)),
    sayings: toSayingRows(findSayings(claims, index, weightOf)),
    words: numbering.words,
    weights: numbering.words.map((_, number) => index.weights[number] ?? 0),
  });
}
