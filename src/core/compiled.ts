import type { Anchor } from './anchors';
import type { Wording, WordingKind } from './claim-index';
import { findDivider, GROUP, NEGATED, RAREST, WITH, WORDING } from './dividers';
import { type ClaimHead, type PackedHeads, unpackHeads } from './heads';
import { type PackedRows, unpackRows } from './packing';
import { getRow, type Rows } from './rows';
import { isSayingRow } from './saying-rows';

/** What the build writes and the background loads: numbers wherever there can be. */
export interface CompiledLibrary {
  readonly format: 6;
  readonly heads: PackedHeads;
  /** Terms, and the other words of wordings and anchors, the most frequent first, the rare ones as they first come; '' for a negation with no term behind it. */
  readonly words: readonly string[];
  /** Weight of each word; 0 where it is no term. */
  readonly weights: readonly number[];
  /**
   * For each claim two rows, of numbers of words with the dividers of dividers.ts between: its wordings, each with the words that it
   * negates behind it; and its anchors.
   */
  readonly rows: PackedRows;
  /**
   * Claim, its wording, and for each saying in it three steps from the one before: to where it begins, beyond the next word; to its
   * rarest word, and to its second rarest, as places in the wording.
   */
  readonly sayings: readonly (readonly number[])[];
}

/** The same, looked through and unpacked. */
export interface UnpackedLibrary extends Omit<CompiledLibrary, 'heads' | 'rows'> {
  readonly heads: readonly ClaimHead[];
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

/** The files of texts are not those of the library that they lie beside, or not whole. */
export const foreignTexts = (): LibraryError =>
  new LibraryError('The texts of the claims do not fit the library. Build both again with: npm run build');

const KINDS: readonly WordingKind[] = ['phrasing', 'opposite', 'lookalike'];

export function toWordingRow({ kind, sequence, negated, terms }: Wording, numbering: Numbering): number[] {
  const own = new Set(terms);
  const words = sequence.map((word) => {
    const number = numbering.toTerm(word);
    return number !== undefined && own.has(number) ? number : numbering.toOther(word);
  });
  const behind = negated.map((word) => numbering.toOther(word));
  return [WORDING - KINDS.indexOf(kind), ...words, ...(behind.length === 0 ? [] : [NEGATED, ...behind])];
}

export function toAnchorRow(groups: readonly (readonly Anchor[])[], rarest: number, numbering: Numbering): number[] {
  const toRow = (anchor: Anchor) => anchor.flatMap((word, at) => [...(at > 0 ? [WITH] : []), numbering.toNumber(word)]);
  return groups.flatMap((group, at) => [at === rarest ? RAREST : GROUP, ...group.flatMap(toRow)]);
}

/** Calls `see` with each wording of a row: its kind, where its words begin and end, and where the words that it negates end. */
function eachWording(
  row: Int32Array,
  see: (kind: WordingKind | undefined, from: number, to: number, end: number) => void,
): void {
  for (let at = 0; at < row.length; ) {
    const to = findDivider(row, at + 1);
    const end = row[to] === NEGATED ? findDivider(row, to + 1) : to;
    see(KINDS[WORDING - (row[at] ?? 0)], at + 1, to, end);
    at = end;
  }
}

/** Reads a row that `toWordingRow` wrote several wordings into. */
export function fromWordingRow(
  row: Int32Array,
  claim: number,
  { words, weights }: Pick<CompiledLibrary, 'words' | 'weights'>,
): Wording[] {
  const wordings: Wording[] = [];
  const all = Array.from(row);
  const toWord = (number: number) => words[number] ?? '';
  eachWording(row, (kind = 'lookalike', from, to, end) => {
    const numbers = all.slice(from, to);
    const terms = [...new Set(numbers)].filter((number) => (weights[number] ?? 0) > 0);
    const negated = all.slice(to + 1, end).map(toWord);
    const weight = terms.reduce((sum, number) => sum + (weights[number] ?? 0), 0);
    wordings.push({ claim, kind, terms, sequence: numbers.map(toWord), negated, weight });
  });
  return wordings;
}

/** Where the words of one wording stand in such a row, by its place; nowhere where it has no such wording. */
export function findWordingSpan(row: Int32Array, wording: number): { readonly from: number; readonly to: number } {
  let span = { from: 0, to: 0 };
  let at = 0;
  eachWording(row, (_, from, to) => {
    if (at === wording) span = { from, to };
    at += 1;
  });
  return span;
}

/** Reads a row that `toAnchorRow` wrote. */
export function fromAnchorRow(row: Int32Array, { words }: Pick<CompiledLibrary, 'words'>): Anchor[][] {
  const groups: string[][][] = [];
  for (let at = 0; at < row.length; at += 1) {
    const number = row[at] ?? 0;
    if (number === GROUP || number === RAREST) groups.push([]);
    if (number < 0) continue;
    const word = words[number] ?? '';
    if (row[at - 1] === WITH) groups.at(-1)?.at(-1)?.push(word);
    else groups.at(-1)?.push([word]);
  }
  return groups;
}

function areBelow(limit: number, numbers: Int32Array): boolean {
  for (const number of numbers) if (number >= limit) return false;
  return true;
}

function isWordingRow(row: Int32Array): boolean {
  let isRow = row.length > 0;
  eachWording(row, (kind, from, to) => {
    isRow &&= kind !== undefined && to > from;
  });
  return isRow;
}

function isAnchorRow(row: Int32Array): boolean {
  const isWord = (number = -1) => number >= 0;
  const isGroup = (number: number | undefined) => number === GROUP || number === RAREST;
  const stands = (number: number, at: number) =>
    number === WITH ? isWord(row[at - 1]) && isWord(row[at + 1]) : isGroup(number) || (isWord(number) && at > 0);
  const rarest = row.indexOf(RAREST);
  return row.length === 0 || (row.every(stands) && rarest >= 0 && rarest === row.lastIndexOf(RAREST));
}

/** Null and text are at least nought to JavaScript, too: a library of such weights would find nothing and say so of every page. */
const isWeight = (weight: unknown): boolean => typeof weight === 'number' && weight >= 0;

function findDamage({ heads, words, weights, wordings, anchors, sayings }: UnpackedLibrary): string | undefined {
  const areRows = (rows: Rows, isRow: (row: Int32Array) => boolean) =>
    areBelow(words.length, rows.numbers) && heads.every((_, claim) => isRow(getRow(rows, claim)));
  if (weights.length !== words.length || !weights.every(isWeight)) return 'weights and words do not fit';
  if (!words.every((word) => typeof word === 'string')) return 'there is a word that is none';
  if (wordings.starts.length !== heads.length + 1) return 'the index does not fit its claims';
  if (!areRows(wordings, isWordingRow)) return 'the wordings point at words that are not there';
  if (!areRows(anchors, isAnchorRow)) return 'the anchors point at words that are not there';
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
  if (compiled === null || typeof compiled !== 'object' || compiled.format !== 6) {
    throw new LibraryError('This is not a compiled library of format 6. Build it again with: npm run build');
  }
  const { format, words, weights, sayings } = compiled;
  const heads = unpackHeads(compiled.heads);
  const [wordings, anchors] = unpackRows(compiled.rows) ?? [];
  const areLists = [words, weights, sayings].every(Array.isArray);
  if (!areLists || heads === undefined || wordings === undefined || anchors === undefined) {
    throw new LibraryError('The compiled library is incomplete. Build it again with: npm run build');
  }
  const unpacked = { format, heads, words, weights, sayings, wordings, anchors };
  const damage = findDamage(unpacked);
  if (damage !== undefined) throw new LibraryError(`The compiled library is damaged: ${damage}.`);
  return unpacked;
}
