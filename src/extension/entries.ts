import type { Entry } from '../core/claim';
import { createEntryReader, findClaimFile, listClaimFiles, SHARED_PATHS, toClaimPath } from '../core/claim-files';
import type { Library } from '../core/library';
import type { ClaimRow } from './calls';

/** Reads a file of the package as JSON. */
type ReadPackaged = (path: string) => Promise<unknown>;

/** What is asked of the library to put entries together. */
type EntryLibrary = Pick<Library, 'heads' | 'words' | 'readPhrasings'>;

async function readClaims(
  files: Iterable<number>,
  library: EntryLibrary,
  readPackaged: ReadPackaged,
  wanted?: ReadonlySet<string>,
): Promise<Entry[]> {
  const numbers = [...files];
  const read = (paths: readonly string[]) => Promise.all(paths.map(readPackaged));
  const [shared, texts] = await Promise.all([read(SHARED_PATHS), read(numbers.map(toClaimPath))]);
  const readFile = createEntryReader(shared, library);
  return numbers.flatMap((file, at) => readFile(texts[at], file, wanted));
}

/** The entries with these ids, by id; unknown ids are left out. */
export async function readEntries(
  claimIds: Iterable<string>,
  library: EntryLibrary,
  readPackaged: ReadPackaged,
): Promise<Readonly<Record<string, Entry>>> {
  const wanted = new Set(claimIds);
  if (wanted.size === 0) return {};
  const files = new Set(library.heads.flatMap(({ id }, number) => (wanted.has(id) ? [findClaimFile(number)] : [])));
  const claims = await readClaims(files, library, readPackaged, wanted);
  return Object.fromEntries(claims.map((claim) => [claim.id, claim]));
}

/** All entries, in the order of the library. */
export async function listEntries(library: EntryLibrary, readPackaged: ReadPackaged): Promise<Entry[]> {
  return readClaims(listClaimFiles(library.heads.length), library, readPackaged);
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
