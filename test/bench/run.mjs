#!/usr/bin/env node
// Bundles a TypeScript script of this folder and runs it: node test/bench/run.mjs score [arguments]
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = join(HERE, '../../.cache');
const name = process.argv[2] ?? 'score';
const outfile = join(CACHE, `${name}.mjs`);
mkdirSync(CACHE, { recursive: true });
await esbuild.build({
  entryPoints: [join(HERE, `${name}.ts`)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
});
await import(pathToFileURL(outfile).href);
