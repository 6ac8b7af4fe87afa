import type { Claim } from './claim';
import type { ClaimIndex, Wording, WordingKind } from './claim-index';

/** What the build writes and the background loads: the index without anything that follows from the rest. */
export interface CompiledLibrary {
  readonly format: 2;
  readonly claims: readonly Claim[];
  /** Terms first, as `weights` has them; then the other words of the wordings, and '' for a negation with no term behind it. */
  readonly words: readonly string[];
  readonly weights: readonly number[];
  /** For each claim its wordings: number of the kind, words by their numbers; and behind -1, where there are any, what is negated. */
  readonly wordings: readonly (readonly (readonly number[])[])[];
}

/** A compiled library that cannot be used; the message says what does not fit. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

const KINDS: readonly WordingKind[] = ['phrasing', 'opposite', 'lookalike'];
/** Stands before what a wording negates. */
const NEGATES = -1;

/** Packs an index. A word that is a term in one wording and a stop word in another ("will") gets two numbers. */
export function toCompiledLibrary(claims: readonly Claim[], index: ClaimIndex): CompiledLibrary {
  const termNumbers = new Map(index.terms.map((term, number) => [term, number]));
  const words = [...index.terms];
  const others = new Map<string, number>();
  const toOther = (word: string) => {
    const number = others.get(word) ?? words.push(word) - 1;
    others.set(word, number);
    return number;
  };
  const pack = ({ kind, sequence, negated, terms }: Wording): number[] => {
    const own = new Set(terms);
    const toNumber = (word: string) => {
      const number = termNumbers.get(word) ?? -1;
      return own.has(number) ? number : toOther(word);
    };
    const behind = negated.length === 0 ? [] : [NEGATES, ...negated.map(toOther)];
    return [KINDS.indexOf(kind), ...sequence.map(toNumber), ...behind];
  };
  const wordings = claims.map((_, claim) =>
    index.wordings.slice(index.starts[claim], index.starts[claim + 1]).map(pack),
  );
  return { format: 2, claims, words, weights: index.weights, wordings };
}

function toWording(packed: readonly number[], claim: number, { words, weights }: CompiledLibrary): Wording {
  const [kind = 0, ...rest] = packed;
  const behind = rest.indexOf(NEGATES);
  const sequence = behind < 0 ? rest : rest.slice(0, behind);
  const terms = [...new Set(sequence)].filter((number) => number < weights.length);
  return {
    claim,
    kind: KINDS[kind] ?? 'lookalike',
    terms,
    sequence: sequence.map((number) => words[number] ?? ''),
    negated: behind < 0 ? [] : rest.slice(behind + 1).map((number) => words[number] ?? ''),
    weight: terms.reduce((sum, number) => sum + (weights[number] ?? 0), 0),
  };
}

function isPacked(packed: unknown, words: number): boolean {
  return (
    Array.isArray(packed) &&
    packed.length > 1 &&
    KINDS[packed[0]] !== undefined &&
    packed.every((number) => Number.isInteger(number) && number >= NEGATES && number < words)
  );
}

function findDamage({ claims, words, weights, wordings }: CompiledLibrary): string | undefined {
  if (weights.length > words.length || !weights.every((weight) => weight > 0)) return 'weights and words do not fit';
  if (!words.every((word) => typeof word === 'string')) return 'there is a word that is none';
  if (wordings.length !== claims.length) return 'the index does not fit its claims';
  if (!wordings.every((own) => Array.isArray(own) && own.every((packed) => isPacked(packed, words.length))))
    return 'the wordings point at words that are not there';
  return undefined;
}

/**
 * Unpacks what `toCompiledLibrary` packed.
 * @throws LibraryError where it is of another format, truncated, or does not fit its own index.
 */
export function fromCompiledLibrary(json: unknown): { readonly claims: readonly Claim[]; readonly index: ClaimIndex } {
  const compiled = json as CompiledLibrary | null;
  if (compiled === null || typeof compiled !== 'object' || compiled.format !== 2) {
    throw new LibraryError('This is not a compiled library of format 2. Build it again with: npm run build');
  }
  const { claims, words, weights, wordings } = compiled;
  if (![claims, words, weights, wordings].every(Array.isArray)) {
    throw new LibraryError('The compiled library is incomplete. Build it again with: npm run build');
  }
  const damage = findDamage(compiled);
  if (damage !== undefined) throw new LibraryError(`The compiled library is damaged: ${damage}.`);
  const starts = [0];
  for (const own of wordings) starts.push((starts.at(-1) ?? 0) + own.length);
  const unpacked = wordings.flatMap((own, claim) => own.map((packed) => toWording(packed, claim, compiled)));
  return { claims, index: { terms: words.slice(0, weights.length), weights, wordings: unpacked, starts } };
}
