import type { Anchor } from './anchors';
import type { Claim } from './claim';
import { toAnchors } from './claim-anchors';
import { type ClaimIndex, createClaimIndex } from './claim-index';
import { type CompiledLibrary, toAnchorRow, toWordingRow } from './compiled';
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

/** Where the numbers of words stand in a row: everything else tells lengths and kinds. */
function renumber(row: readonly number[], toNew: (word: number) => number, isAnchors: boolean): number[] {
  const renumbered = [...row];
  for (let at = 1; at < row.length; ) {
    // A row of anchors has lists of lists, and one of wordings has two lists for each kind.
    const lists = isAnchors ? (row[at] ?? 0) : 2;
    at += isAnchors ? 1 : 0;
    for (let left = lists; left > 0; left -= 1) {
      const end = at + 1 + (row[at] ?? 0);
      for (let place = at + 1; place < end; place += 1) renumbered[place] = toNew(row[place] ?? 0);
      at = end;
    }
    at += isAnchors ? 0 : 1;
  }
  return renumbered;
}

/** What the library is made of, before its words are put in order and its rows are packed. */
type Loose = Omit<CompiledLibrary, 'wordings' | 'anchors'> & Record<'wordings' | 'anchors', readonly number[][]>;

/** Gives the most frequent words the smallest numbers: the file is a sixth smaller, packed or not. */
function pack(loose: Loose): CompiledLibrary {
  const { words, weights, wordings, anchors } = loose;
  const counts = words.map(() => 0);
  const count = (word: number) => {
    counts[word] = (counts[word] ?? 0) + 1;
    return word;
  };
  for (const row of wordings) renumber(row, count, false);
  for (const row of anchors) renumber(row, count, true);
  const order = [...words.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const newNumbers = new Map(order.map((word, number) => [word, number]));
  const toNew = (word: number) => newNumbers.get(word) ?? 0;
  return {
    ...loose,
    words: order.map((word) => words[word] ?? ''),
    weights: order.map((word) => weights[word] ?? 0),
    wordings: packRows(wordings.map((row) => renumber(row, toNew, false))),
    anchors: packRows(anchors.map((row) => renumber(row, toNew, true))),
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
    format: 5,
    heads: claims.map(({ id, verdict, about: { people }, anchors: given }) => ({
      id,
      verdict,
      ...(people.length > 0 && { people }),
      ...(given.length === 0 && { isMade: true }),
    })),
    wordings: index.wordings.map((own) => own.flatMap((wording) => toWordingRow(wording, numbering))),
    anchors: anchors.map((groups) => toAnchorRow(groups, findRarest(groups, frequency), numbering)),
    sayings: toSayingRows(findSayings(claims, index, weightOf)),
    words: numbering.words,
    weights: numbering.words.map((_, number) => index.weights[number] ?? 0),
  });
}
