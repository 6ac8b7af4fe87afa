import type { Claim, Entry, Position } from './claim';
import { fromColumnFile, type Short, type SourceText, toColumnFile } from './column-file';
import { foreignTexts } from './compiled';
import type { ClaimHead } from './heads';
import type { Library } from './library';
import { fromPhrasingFile, type Phrasings, toPhrasingFile } from './phrasing-file';

/**
 * Claims in one file: notes need the texts of a few claims at a time, and a file of this size (a quarter of a megabyte) is read in a
 * few milliseconds. Smaller files are larger when packed.
 */
const CLAIMS_A_FILE = 160;

/** Where that of all claims lies which packs best in one file, and is little to read: phrasings and columns. */
export const SHARED_PATHS = ['claims/phrasings.json', 'claims/columns.json'] as const;

/** The texts of claims, in files beside the library that a note reads when it needs them. */
export interface ClaimFile {
  readonly path: string;
  readonly json: string;
}

/** The texts of a claim without the names of their fields. */
type TextRow = readonly [
  record: string,
  context: string,
  sources: readonly SourceText[],
  positions?: readonly Position[],
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

function toRow({ record, context, sources, positions }: Claim): TextRow {
  const texts = sources.map(({ title, shows }): SourceText => [title, shows]);
  return positions === undefined ? [record, context, texts] : [record, context, texts, positions];
}

const isTextFile = (json: unknown): json is readonly TextRow[] => Array.isArray(json);

/** What the build writes; `createEntryReader` reads each. `library` is what was compiled of these claims. */
export function toClaimFiles(claims: readonly Claim[], library: Phrasings): ClaimFile[] {
  const texts = listClaimFiles(claims.length).map((file) => ({
    path: toClaimPath(file),
    json: JSON.stringify(claims.slice(file * CLAIMS_A_FILE, (file + 1) * CLAIMS_A_FILE).map(toRow)),
  }));
  const [phrasings, columns] = SHARED_PATHS;
  return [
    ...texts,
    { path: phrasings, json: JSON.stringify(toPhrasingFile(claims, library)) },
    { path: columns, json: JSON.stringify(toColumnFile(claims)) },
  ];
}

function toEntry(
  row: TextRow,
  { id, verdict, people = [] }: ClaimHead,
  sentences: readonly string[],
  short: Short,
): Entry {
  const [record, context, , positions] = row;
  const { places, ...rest } = short;
  const [claim = '', ...phrasings] = sentences;
  const about = { people, places };
  return {
    id,
    claim,
    verdict,
    record,
    context,
    phrasings,
    ...(positions !== undefined && { positions }),
    about,
    ...rest,
  };
}

/**
 * Makes what gives the entries in a file of claims, by its content and its number, in the order of the library: those with the `wanted`
 * ids, or all. `shared` is what lies at SHARED_PATHS.
 * @throws LibraryError, as what it makes does, where the files are not those of this library.
 */
export function createEntryReader(
  shared: readonly unknown[],
  library: Phrasings & Pick<Library, 'heads'>,
): (json: unknown, file: number, wanted?: ReadonlySet<string>) => Entry[] {
  const readSentences = fromPhrasingFile(shared[0], library);
  const readShort = fromColumnFile(shared[1], library.heads.length);
  return (json, file, wanted) => {
    const from = file * CLAIMS_A_FILE;
    const heads = library.heads.slice(from, from + CLAIMS_A_FILE);
    if (!isTextFile(json) || json.length !== heads.length) throw foreignTexts();
    return json.flatMap((row, at) => {
      const head = heads[at];
      if (head === undefined || wanted?.has(head.id) === false) return [];
      return [toEntry(row, head, readSentences(from + at), readShort(from + at, row[2]))];
    });
  };
}
