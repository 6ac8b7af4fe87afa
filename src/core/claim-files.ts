import type { Claim, Entry } from './claim';

/**
 * Claims in one file: notes need the texts of a few claims at a time, and a file of this size is read in a few milliseconds (measured
 * with claims of some 5,000 characters each).
 */
const CLAIMS_A_FILE = 40;

/** The texts of claims, in files beside the library that a note reads when it needs them. */
export interface ClaimFile {
  readonly path: string;
  readonly json: string;
}

function toPath(file: number): string {
  return `claims/${file}.json`;
}

/** Path of the file that holds the claim with this number. */
export function findClaimFile(claim: number): string {
  return toPath(Math.floor(claim / CLAIMS_A_FILE));
}

/** Paths of the files of so many claims, in their order. */
export function listClaimFiles(claims: number): string[] {
  return Array.from({ length: Math.ceil(claims / CLAIMS_A_FILE) }, (_, file) => toPath(file));
}

function toEntry({ opposites: _, lookalikes: __, anchors: ___, ...entry }: Claim): Entry {
  return entry;
}

/** What the build writes; each file is a list of entries. */
export function toClaimFiles(claims: readonly Claim[]): ClaimFile[] {
  return listClaimFiles(claims.length).map((path, file) => ({
    path,
    json: JSON.stringify(claims.slice(file * CLAIMS_A_FILE, (file + 1) * CLAIMS_A_FILE).map(toEntry)),
  }));
}
