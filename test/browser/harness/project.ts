/// <reference types="chrome" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The top folder of the project, found from where the process was started. */
export const ROOT = findRoot(process.cwd());

/** The folder of the built extension. `test-chromium` differs from `chromium` only in that the note's shadow root is open. */
export function toDist(kind: BrowserKind, build: 'test' | 'product'): string {
  return join(ROOT, 'dist', build === 'test' ? `test-${kind}` : kind);
}

/** The manifest of a built extension; throws with the remedy when it is not built. */
export function readManifest(dist: string): chrome.runtime.Manifest & Record<string, unknown> {
  const path = join(dist, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${dist} is not built. Run: node build.mjs --test`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'build.mjs')) && existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Run this inside the Footnote project.');
  return findRoot(parent);
}
