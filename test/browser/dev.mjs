#!/usr/bin/env node
// npm run dev: builds on every change, and loads the extension and the sample article again after each build.
//   npm run dev -- firefox     in Firefox; Chromium where nothing is said
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loadHarness, ROOT } from './load-harness.mjs';

const { createDevBrowser } = await loadHarness('dev-browser');
const browser = createDevBrowser(process.argv[2] ?? 'chromium');
const builder = spawn(process.execPath, [join(ROOT, 'build.mjs'), '--watch'], { stdio: ['ignore', 'pipe', 'inherit'] });

builder.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (String(chunk).includes('Built ')) browser.show().catch((trouble) => console.error(trouble.message));
});

async function end() {
  builder.kill();
  await browser.close();
  process.exit(0);
}
browser.onClosed(end);
process.on('SIGINT', end);
process.on('SIGTERM', end);
