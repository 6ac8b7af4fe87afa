#!/usr/bin/env node
// Draws every surface, light and dark, in both browsers into dist/screenshots/, for people to look at.
// With --keep, the pictures of the README in icons/screenshots/ are drawn anew from them. Build first: node build.mjs --test
import { copyFileSync } from 'node:fs';
import { loadHarness } from './load-harness.mjs';

const { drawScreenshots } = await loadHarness('draw-screenshots');
for (const path of await drawScreenshots()) console.log(path);
if (process.argv.includes('--keep')) {
  for (const name of ['note', 'popup'].flatMap((surface) => [`${surface}-light`, `${surface}-dark`])) {
    copyFileSync(`dist/screenshots/${name}-chromium.png`, `icons/screenshots/${name}.png`);
  }
}
