#!/usr/bin/env node
// Draws every surface, light and dark, in both browsers into dist/screenshots/, for people to look at. Build first: node build.mjs --test
//   --keep               draws the pictures of the README in icons/screenshots/ anew from them
//   --tour               draws the short animation of the README instead; with --keep it goes there
//   --pages DIR          draws saved pages of real sites instead (DIR/*.html), with a note open in each, into dist/screenshots/pages/,
//                        with a contact sheet for each browser; the ten with the most style in them, or --most N of them
//   --browser KIND       in one browser only; with --pages: --dark
import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHarness } from './load-harness.mjs';

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    pages: { type: 'string' },
    most: { type: 'string', default: '10' },
    browser: { type: 'string' },
    dark: { type: 'boolean', default: false },
    tour: { type: 'boolean', default: false },
  },
});
const kinds = values.browser === undefined ? ['chromium', 'firefox'] : [values.browser];
if (values.tour) {
  const { drawTour } = await loadHarness('draw-tour');
  console.log(await drawTour());
} else if (values.pages === undefined) {
  const { drawScreenshots } = await loadHarness('draw-screenshots');
  for (const path of await drawScreenshots(kinds)) console.log(path);
} else {
  const folder = resolve(values.pages);
  const { drawNewsPages } = await loadHarness('draw-news-pages');
  const lines = await drawNewsPages({ folder, most: Number(values.most), kinds, dark: values.dark });
  for (const line of lines) console.log(line);
}
if (values.keep && values.tour) copyFileSync('dist/screenshots/tour.webp', 'icons/screenshots/tour.webp');
else if (values.keep) {
  for (const name of ['note', 'popup'].flatMap((surface) => [`${surface}-light`, `${surface}-dark`])) {
    copyFileSync(`dist/screenshots/${name}-chromium.png`, `icons/screenshots/${name}.png`);
  }
}
