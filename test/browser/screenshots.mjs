#!/usr/bin/env node
// Draws note (light, dark), popup, options and welcome in both browsers into dist/screenshots/, for people to look at.
// Build first: node build.mjs --test
import { loadHarness } from './load-harness.mjs';

const { drawScreenshots } = await loadHarness('draw-screenshots');
for (const path of await drawScreenshots()) console.log(path);
