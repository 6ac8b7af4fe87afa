import type { Entry } from '../core/claim';
import { findClaimFile, fromClaimFile, listClaimFiles, toClaimPath } from '../core/claim-files';
import type { ClaimHead } from '../core/compiled';
import type { ClaimRow } from './calls';

/** Reads a file of the package as JSON. */
type ReadPackaged = (path: string) => Promise<unknown>;

async function readClaims(
  files: Iterable<number>,
  heads: readonly ClaimHead[],
  readPackaged: ReadPackaged,
): Promise<Entry[]> {
  const read = async (file: number) => fromClaimFile(await readPackaged(toClaimPath(file)), file, heads);
  return (await Promise.all([...files].map(read))).flat();
}

/** The entries with these ids, by id; unknown ids are left out. `heads` are those of the library. */
export async function readEntries(
  claimIds: Iterable<string>,
  heads: readonly ClaimHead[],
  readPackaged: ReadPackaged,
): Promise<Readonly<Record<string, Entry>>> {
  const wanted = new Set(claimIds);
  if (wanted.size === 0) return {};
  const files = new Set(heads.flatMap(({ id }, number) => (wanted.has(id) ? [findClaimFile(number)] : [])));
  const claims = await readClaims(files, heads, readPackaged);
  return Object.fromEntries(claims.filter(({ id }) => wanted.has(id)).map((claim) => [claim.id, claim]));
}

/** All entries, in the order of the library. */
export async function listEntries(heads: readonly ClaimHead[], readPackaged: ReadPackaged): Promise<Entry[]> {
  return readClaims(listClaimFiles(heads.length), heads, readPackaged);
}

/** What a list of all claims needs of each: without what only the engine and a whole entry need. */
export function toClaimRows(claims: readonly Entry[]): ClaimRow[] {
  return claims.map(({ id, claim, verdict, record, topics, phrasings, about }) => ({
    id,
    claim,
    verdict,
    record,
    topics,
    phrasings,
    about,
  }));
}
