import { readFileSync } from 'node:fs';
import type { Claim, Entry, Verdict } from '../core/claim';
import { VERDICTS } from '../core/claim';
import { createEntryReader, listClaimFiles, SHARED_PATHS, toClaimPath } from '../core/claim-files';
import { LibraryError } from '../core/compiled';
import { createLibrary, type Library, toLibrary } from '../core/library';
import { CommandError } from './command-error';
import { readInput } from './input';

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function toGroups(value: unknown): readonly (readonly string[])[] {
  return Array.isArray(value) ? value.map(toTexts).filter((group) => group.length > 0) : [];
}

function toVerdict(value: unknown): Verdict {
  return VERDICTS.find((verdict) => verdict === value) ?? 'unsupported';
}

function toClaim(line: string, number: number, path: string): Claim {
  const fail = (message: string) => new CommandError(`${path}:${number}: ${message}`);
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw fail('this line is not JSON.');
  }
  if (typeof value?.id !== 'string' && typeof value?.id !== 'number') throw fail('a claim needs an "id".');
  if (typeof value.claim !== 'string') throw fail('a claim needs a text "claim".');
  return {
    id: String(value.id),
    claim: value.claim,
    verdict: toVerdict(value.verdict),
    reasons: [],
    record: '',
    context: '',
    phrasings: toTexts(value.phrasings),
    opposites: toTexts(value.opposites),
    lookalikes: toTexts(value.lookalikes),
    anchors: toGroups(value.anchors),
    sources: [],
    about: { people: [], places: [], period: [0, 0] },
    topics: [],
  };
}

/** A library and the texts of its claims. */
export interface Bundle {
  readonly library: Library;
  readonly claims: readonly Entry[];
}

/** A library of the caller's own: lines `{"id","claim","phrasings"?,"opposites"?,"anchors"?,"lookalikes"?,"verdict"?}`. */
export function readOwnLibrary(path: string): Bundle {
  const lines = readInput(path).split('\n');
  const claims = lines.flatMap((line, at) => (line.trim() === '' ? [] : [toClaim(line, at + 1, path)]));
  if (claims.length === 0) throw new CommandError(`${path} holds no claims.`);
  return { library: createLibrary(claims), claims };
}

/** The library that was built with the tool and lies beside it, in the folder `place`. */
export function readBundledLibrary(place: URL): Bundle {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, place), 'utf8'));
  try {
    const library = toLibrary(read('library.json'));
    const files = listClaimFiles(library.heads.length);
    const readFile = createEntryReader(SHARED_PATHS.map(read), library);
    return { library, claims: files.flatMap((file) => readFile(read(toClaimPath(file)), file)) };
  } catch (error) {
    if (error instanceof LibraryError) throw new CommandError(error.message);
    throw new CommandError('The library beside this tool cannot be read. Build it again with: npm run build');
  }
}
