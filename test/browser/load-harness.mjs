// The harness is TypeScript, and Node 20 runs none: this bundles a file of it and imports the result.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Imports `harness/<name>.ts`. */
export async function loadHarness(name) {
  const outfile = join(ROOT, `.cache/harness/${name}.mjs`);
  await esbuild.build({
    entryPoints: [join(ROOT, `test/browser/harness/${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  // The harness finds the project from the folder that it runs in.
  process.chdir(ROOT);
  return import(pathToFileURL(outfile).href);
}
