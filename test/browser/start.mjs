#!/usr/bin/env node
// npm start: builds Footnote and opens a browser with it on an article. See --help.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadHarness, ROOT } from './load-harness.mjs';

/** Where the person typed the command: npm itself runs scripts in the project's folder. */
const folder = process.env.INIT_CWD ?? process.cwd();

function build() {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { start } = await loadHarness('start');
process.exitCode = await start(process.argv.slice(2), folder, build);
