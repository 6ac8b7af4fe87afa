import type { Claim, Entry, Position, Source } from './claim';
import type { ClaimHead } from './compiled';
import type { Library } from './library';
import { fromPhrasingFile, type Phrasings, toPhrasingFile } from './phrasing-file';
import { fromShortUrl, toShortUrl } from './source-url';

/**
 * Claims in one file: notes need the texts of a few claims at a time, and a file of this size (half a megabyte) is read in a few
 * milliseconds. Smaller files are larger when packed.
 */
const CLAIMS_A_FILE = 160;

/** Where the phrasings of all claims lie: they are few words each, and one file packs them best. */
export const PHRASING_PATH = 'claims/phrasings.json';

/** The texts of claims, in files beside the library that a note reads when it needs them. */
export interface ClaimFile {
  readonly path: string;
  readonly json: string;
}

/** A source without the names of its fields, with the short address. */
type SourceRow = readonly [
  title: string,
  publisher: string,
  url: string,
  kind: Source['kind'],
  year: number | null,
  shows: string,
];

/** The texts of a claim without the names of its fields, and without what the library's own head of it tells. */
type EntryRow = readonly [
  claim: string,
  reasons: Entry['reasons'],
  record: string,
  context: string,
  positions: readonly Position[] | null,
  sources: readonly SourceRow[],
  places: readonly string[],
  topics: Entry['topics'],
  reviewed: string | null,
];

/** Path of a file of claims by its number. */
export function toClaimPath(file: number): string {
  return `claims/${file}.json`;
}

/** Number of the file that holds the claim with this number. */
export function findClaimFile(claim: number): number {
  return Math.floor(claim / CLAIMS_A_FILE);
}

/** Numbers of the files of so many claims, in their order. */
export function listClaimFiles(claims: number): number[] {
  return [...Array(Math.ceil(claims / CLAIMS_A_FILE)).keys()];
}

function toSourceRow({ title, publisher, url, kind, year, shows }: Source): SourceRow {
  return [title, publisher, toShortUrl(url, title), kind, year ?? null, shows];
}

function fromSourceRow([title, publisher, url, kind, year, shows]: SourceRow): Source {
  return { title, publisher, url: fromShortUrl(url, title), kind, ...(year !== null && { year }), shows };
}

function toRow({ claim, reasons, record, context, positions, sources, about, ...rest }: Claim): EntryRow {
  const { topics, reviewed } = rest;
  const rows = sources.map(toSourceRow);
  return [claim, reasons, record, context, positions ?? null, rows, about.places, topics, reviewed ?? null];
}

function fromRow(row: EntryRow, { id, verdict, people = [] }: ClaimHead, phrasings: readonly string[]): Entry {
  const [claim, reasons, record, context, positions, sources, places, topics, reviewed] = row;
  return {
    id,
    claim,
    verdict,
    reasons,
    record,
    context,
    phrasings,
    ...(positions !== null && { positions }),
    sources: sources.map(fromSourceRow),
    about: { people, places },
    topics,
    ...(reviewed !== null && { reviewed }),
  };
}

/** What the build writes; `createEntryReader` reads each. `library` is what was compiled of these claims. */
export function toClaimFiles(claims: readonly Claim[], library: Phrasings): ClaimFile[] {
  const texts = listClaimFiles(claims.length).map((file) => ({
    path: toClaimPath(file),
    json: JSON.stringify(claims.slice(file * CLAIMS_A_FILE, (file + 1) * CLAIMS_A_FILE).map(toRow)),
  }));
  return [...texts, { path: PHRASING_PATH, json: JSON.stringify(toPhrasingFile(claims, library)) }];
}

/**
 * Makes what gives the entries in a file of claims, by its content and its number, in the order of the library: those with the `wanted`
 * ids, or all. `phrasings` is what lies at PHRASING_PATH.
 */
export function createEntryReader(
  phrasings: unknown,
  library: Phrasings & Pick<Library, 'heads'>,
): (json: unknown, file: number, wanted?: ReadonlySet<string>) => Entry[] {
  const readPhrasings = fromPhrasingFile(phrasings, library);
  return (json, file, wanted) => {
    const from = file * CLAIMS_A_FILE;
    const rows = json as readonly EntryRow[];
    return library.heads.slice(from, from + CLAIMS_A_FILE).flatMap((head, at) => {
      const row = rows[at];
      return row === undefined || wanted?.has(head.id) === false ? [] : [fromRow(row, head, readPhrasings(from + at))];
    });
  };
}
