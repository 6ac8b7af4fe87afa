// The one place where the bench meets the engine: what it builds, loads and calls. When the engine's inside changes, this changes.
import { readFileSync } from 'node:fs';
import type { Block } from '../../src/core/block';
import { type Checked, check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import { toClaimFiles } from '../../src/core/claim-files';
import { compileLibrary } from '../../src/core/compile';
import { type Library, toLibrary } from '../../src/core/library';
import { SURENESS } from '../../src/core/sureness';

/** A file that the build writes: all of them go into the package, and those that `isNeeded` are read before the first answer. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isNeeded: boolean;
}

export type { Library };

/** What the build does with claims. */
export function build(claims: readonly Claim[]): Part[] {
  const compiled = compileLibrary(claims);
  const json = JSON.stringify(compiled);
  const texts = toClaimFiles(claims, toLibrary(compiled)).map(({ path, json: text }) => ({
    name: path,
    bytes: Buffer.from(text),
    isNeeded: false,
  }));
  return [{ name: 'library.json', bytes: Buffer.from(json), isNeeded: true }, ...texts];
}

/** What the background does when it is first asked. */
export function load(parts: readonly Part[]): Library {
  const bytes = parts.find(({ name }) => name === 'library.json')?.bytes ?? new Uint8Array();
  return toLibrary(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** What the background does with the text of a page. */
export function scan(blocks: readonly Block[], library: Library): Checked {
  return check(blocks, library, SURENESS.more);
}

/** Ids of the claims that came as far as the gate, whatever it says of them. */
export function findReached(blocks: readonly Block[], library: Library): string[] {
  return check(blocks, library, 0).flags.map((flag) => flag.claimId);
}

/** The library as it was packaged; undefined before a build. */
export function readPackaged(): readonly Part[] | undefined {
  try {
    return [{ name: 'library.json', bytes: readFileSync('dist/chromium/library.json'), isNeeded: true }];
  } catch {
    return undefined;
  }
}
