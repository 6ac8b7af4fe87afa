/// <reference types="chrome" />
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The top folder of the project, found from where the process was started. */
export const ROOT = findRoot(process.cwd());

/** The folder of the built extension. `test-chromium` differs from `chromium` only in that the note's shadow root is open. */
export function toDist(kind: BrowserKind, build: 'test' | 'product'): string {
  return join(ROOT, 'dist', build === 'test' ? `test-${kind}` : kind);
}

/**
 * A copy of the test build that has the words of one language alone, and so speaks it in a browser of any language. A locale that
 * has not all the words falls short here, as it would nowhere else.
 */
export function toDistIn(language: string, kind: BrowserKind): string {
  const folder = join(ROOT, '.cache', `test-${kind}-${language}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(toDist(kind, 'test'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...readManifest(folder), default_locale: language }, null, 2),
  );
  rmSync(join(folder, '_locales/en'), { recursive: true });
  return folder;
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
