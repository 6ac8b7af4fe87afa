import type { Anchor } from './anchors';
import type { Claim } from './claim';
import type { Wording, WordingKind } from './claim-index';
import { compileLibrary } from './compile';
import { fromAnchorRow, fromWordingRow, type UnpackedLibrary, unpackLibrary } from './compiled';
import type { ClaimHead } from './heads';
import { createLeads, type Leads } from './leads';
import { getRow, type Rows } from './rows';

/** The wordings of one claim. */
export type ClaimWordings = Readonly<Record<WordingKind | 'all', readonly Wording[]>>;

/** Everything that the engine needs to know, loaded once. What is known of a single claim is unpacked when it is first asked for. */
export interface Library {
  readonly heads: readonly ClaimHead[];
  /** Words by their numbers. */
  readonly words: readonly string[];
  /** Weight of each word; 0 where it is no term. */
  readonly weights: readonly number[];
  /** Which claims a word of an article makes worth a look. */
  readonly leads: Leads;
  /** Number of a term by its value; -1 where no claim has it. */
  findTerm(value: string): number;
  findWordings(claim: number): ClaimWordings;
  /** The words of a claim's sentence and of its phrasings, in order. They are not kept: only whoever reads texts asks for them. */
  readPhrasings(claim: number): readonly (readonly string[])[];
  /** The anchor groups of a claim as terms. */
  findAnchors(claim: number): readonly (readonly Anchor[])[];
  /** The least share of a phrasing that must be met: more where the claim's anchors had to be made up. */
  findLeastCoverage(claim: number): number;
}

/** Weight of terms of the library together; what is no term of it weighs nothing. */
export function sumWeights(numbers: Iterable<number>, { weights }: Library): number {
  let sum = 0;
  for (const number of numbers) sum += weights[number] ?? 0;
  return sum;
}

/** Least share of a phrasing that must be met at all: below it, anchors and one common word would do. */
const LEAST_MET = 0.4;
/** Least share of a phrasing that must be met where the anchors were made up: they say less than those an author chose. */
const MADE_COVERAGE = 0.6;

class LoadedLibrary implements Library {
  readonly heads: readonly ClaimHead[];
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly leads: Leads;
  readonly #wordingRows: Rows;
  readonly #wordings = new Map<number, ClaimWordings>();
  readonly #anchors = new Map<number, readonly (readonly Anchor[])[]>();

  constructor(unpacked: UnpackedLibrary) {
    this.heads = unpacked.heads;
    this.words = unpacked.words;
    this.weights = unpacked.weights;
    this.#wordingRows = unpacked.wordings;
    this.leads = createLeads(unpacked);
  }

  #readWordings(claim: number): Wording[] {
    return fromWordingRow(getRow(this.#wordingRows, claim), claim, this);
  }

  findTerm(value: string): number {
    const number = this.leads.findNumber(value);
    return (this.weights[number] ?? 0) > 0 ? number : -1;
  }

  findWordings(claim: number): ClaimWordings {
    const known = this.#wordings.get(claim);
    if (known !== undefined) return known;
    const all = this.#readWordings(claim);
    const of = (kind: WordingKind) => all.filter((wording) => wording.kind === kind);
    const found = { all, phrasing: of('phrasing'), opposite: of('opposite'), lookalike: of('lookalike') };
    this.#wordings.set(claim, found);
    return found;
  }

  readPhrasings(claim: number): readonly (readonly string[])[] {
    const phrasings = this.#readWordings(claim).filter(({ kind }) => kind === 'phrasing');
    return phrasings.map(({ sequence }) => sequence);
  }

  findAnchors(claim: number): readonly (readonly Anchor[])[] {
    const known = this.#anchors.get(claim);
    if (known !== undefined) return known;
    const found = fromAnchorRow(getRow(this.leads.anchors, claim), this);
    this.#anchors.set(claim, found);
    return found;
  }

  findLeastCoverage(claim: number): number {
    return this.heads[claim]?.isMade === true ? MADE_COVERAGE : LEAST_MET;
  }
}

/** Compiles claims into a library that can be searched. */
export function createLibrary(claims: readonly Claim[]): Library {
  return new LoadedLibrary(unpackLibrary(compileLibrary(claims)));
}

/**
 * Loads what `compileLibrary` made.
 * @throws LibraryError where it is of another format, truncated, or does not fit its own index.
 */
export function toLibrary(json: unknown): Library {
  return new LoadedLibrary(unpackLibrary(json));
}
