import type { Anchor } from './anchors';
import type { Verdict } from './claim';
import type { Wording, WordingKind } from './claim-index';
import { type PackedRows, unpackRows } from './packing';
import { getRow, type Rows } from './rows';
import { isSayingRow } from './saying-rows';

/** What a check needs of a claim; all else is text for its note. */
export interface ClaimHead {
  readonly id: string;
  readonly verdict: Verdict;
  /** Whom the claim is about; absent where nobody is named. */
  readonly people?: readonly string[];
  /** The author gave no anchors: they were made up. */
  readonly isMade?: boolean;
}

/** What the build writes and the background loads: numbers wherever there can be, in rows of which each tells its own lengths. */
export interface CompiledLibrary {
  readonly format: 5;
  readonly heads: readonly ClaimHead[];
  /** Terms, and the other words of wordings and anchors, the most frequent first; '' for a negation with no term behind it. */
  readonly words: readonly string[];
  /** Weight of each word; 0 where it is no term. */
  readonly weights: readonly number[];
  /** For each claim its wordings, one after another: number of the kind, count and numbers of its words, count and numbers of what it negates. */
  readonly wordings: PackedRows;
  /** For each claim: which of its groups is the rarest; then each group: count of its anchors; each anchor: count and numbers of its words. */
  readonly anchors: PackedRows;
  /**
   * Claim, its wording, and for each saying in it three steps from the one before: to where it begins, beyond the next word; to its
   * rarest word, and to its second rarest, as places in the wording.
   */
  readonly sayings: readonly (readonly number[])[];
}

/** The same, looked through and unpacked. */
export interface UnpackedLibrary extends Omit<CompiledLibrary, 'wordings' | 'anchors'> {
  readonly wordings: Rows;
  readonly anchors: Rows;
}

/** Gives words their numbers; see compile.ts. */
interface Numbering {
  toTerm(word: string): number | undefined;
  toOther(word: string): number;
  toNumber(word: string): number;
}

/** A compiled library that cannot be used; the message says what does not fit. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

const KINDS: readonly WordingKind[] = ['phrasing', 'opposite', 'lookalike'];

export function toWordingRow({ kind, sequence, negated, terms }: Wording, numbering: Numbering): number[] {
  const own = new Set(terms);
  const words = sequence.map((word) => {
    const number = numbering.toTerm(word);
    return number !== undefined && own.has(number) ? number : numbering.toOther(word);
  });
  const behind = negated.map((word) => numbering.toOther(word));
  return [KINDS.indexOf(kind), words.length, ...words, behind.length, ...behind];
}

export function toAnchorRow(groups: readonly (readonly Anchor[])[], rarest: number, numbering: Numbering): number[] {
  const toRow = (anchor: Anchor) => [anchor.length, ...anchor.map((word) => numbering.toNumber(word))];
  return [rarest, ...groups.flatMap((group) => [group.length, ...group.flatMap(toRow)])];
}

/** Reads a row that `toWordingRow` wrote several wordings into. */
export function fromWordingRow(
  row: ArrayLike<number>,
  claim: number,
  { words, weights }: Pick<CompiledLibrary, 'words' | 'weights'>,
): Wording[] {
  const wordings: Wording[] = [];
  const all = Array.from(row);
  const toWord = (number: number) => words[number] ?? '';
  for (let at = 0; at < row.length; ) {
    const kind = KINDS[row[at] ?? -1] ?? 'lookalike';
    const from = at + 2;
    const to = from + (row[at + 1] ?? 0);
    const end = to + 1 + (row[to] ?? 0);
    const numbers = all.slice(from, to);
    const terms = [...new Set(numbers)].filter((number) => (weights[number] ?? 0) > 0);
    const negated = all.slice(to + 1, end).map(toWord);
    const weight = terms.reduce((sum, number) => sum + (weights[number] ?? 0), 0);
    wordings.push({ claim, kind, terms, sequence: numbers.map(toWord), negated, weight });
    at = end;
  }
  return wordings;
}

/** Reads a row that `toAnchorRow` wrote. */
export function fromAnchorRow(row: ArrayLike<number>, { words }: Pick<CompiledLibrary, 'words'>): Anchor[][] {
  const groups: Anchor[][] = [];
  const all = Array.from(row);
  for (let at = 1; at < row.length; ) {
    const group: Anchor[] = [];
    let left = row[at] ?? 0;
    at += 1;
    for (; left > 0; left -= 1) {
      const end = at + 1 + (row[at] ?? 0);
      group.push(all.slice(at + 1, end).map((number) => words[number] ?? ''));
      at = end;
    }
    groups.push(group);
  }
  return groups;
}

type Row = ArrayLike<number>;

function areWords(row: Row, from: number, count: number | undefined, words: number): boolean {
  if (count === undefined || count < 0 || from + count > row.length) return false;
  for (let at = from; at < from + count; at += 1) {
    const number = row[at];
    if (number === undefined || !Number.isInteger(number) || number < 0 || number >= words) return false;
  }
  return true;
}

function isWordingRow(row: Row, words: number): boolean {
  for (let at = 0; at < row.length; ) {
    const length = row[at + 1];
    if (KINDS[row[at] ?? -1] === undefined || length === 0 || !areWords(row, at + 2, length, words)) return false;
    const behind = at + 2 + (length ?? 0);
    if (!areWords(row, behind + 1, row[behind], words)) return false;
    at = behind + 1 + (row[behind] ?? 0);
  }
  return row.length > 0;
}

function isAnchorRow(row: Row, words: number): boolean {
  let at = 1;
  let groups = 0;
  for (; at < row.length; groups += 1) {
    let left = row[at] ?? 0;
    for (at += 1; left > 0; left -= 1) {
      if (row[at] === 0 || !areWords(row, at + 1, row[at], words)) return false;
      at += 1 + (row[at] ?? 0);
    }
  }
  return at === row.length && Number.isInteger(row[0]) && (row[0] ?? 0) < Math.max(1, groups);
}

/** Null and text are at least nought to JavaScript, too: a library of such weights would find nothing and say so of every page. */
const isWeight = (weight: unknown): boolean => typeof weight === 'number' && weight >= 0;

function findDamage({ heads, words, weights, wordings, anchors, sayings }: UnpackedLibrary): string | undefined {
  const count = ({ starts }: Rows) => starts.length - 1;
  const areRows = (rows: Rows, isRow: (row: Row) => boolean) => heads.every((_, claim) => isRow(getRow(rows, claim)));
  if (weights.length !== words.length || !weights.every(isWeight)) return 'weights and words do not fit';
  if (!words.every((word) => typeof word === 'string')) return 'there is a word that is none';
  if (!heads.every((head) => typeof head?.id === 'string')) return 'there is a claim without an id';
  if (count(wordings) !== heads.length || count(anchors) !== heads.length) return 'the index does not fit its claims';
  if (!areRows(wordings, (row) => isWordingRow(row, words.length)))
    return 'the wordings point at words that are not there';
  if (!areRows(anchors, (row) => isAnchorRow(row, words.length)))
    return 'the anchors point at words that are not there';
  if (!sayings.every((row) => Array.isArray(row) && isSayingRow(row, heads.length)))
    return 'the sayings are of claims that are not there';
  return undefined;
}

/**
 * Unpacks a compiled library, and looks whether it is whole.
 * @throws LibraryError where it is of another format, truncated, or does not fit its own index.
 */
export function unpackLibrary(json: unknown): UnpackedLibrary {
  const compiled = json as CompiledLibrary | null;
  if (compiled === null || typeof compiled !== 'object' || compiled.format !== 5) {
    throw new LibraryError('This is not a compiled library of format 5. Build it again with: npm run build');
  }
  const { heads, words, weights, sayings } = compiled;
  const [wordings, anchors] = [unpackRows(compiled.wordings), unpackRows(compiled.anchors)];
  if (![heads, words, weights, sayings].every(Array.isArray) || wordings === undefined || anchors === undefined) {
    throw new LibraryError('The compiled library is incomplete. Build it again with: npm run build');
  }
  const unpacked = { ...compiled, wordings, anchors };
  const damage = findDamage(unpacked);
  if (damage !== undefined) throw new LibraryError(`The compiled library is damaged: ${damage}.`);
  return unpacked;
}
