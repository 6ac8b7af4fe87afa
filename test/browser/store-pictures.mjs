#!/usr/bin/env node
// Draws the pictures for the stores, 1280 by 800, light and dark, into dist/store/. Build first: node build.mjs --test
import { loadHarness } from './load-harness.mjs';

const { drawStorePictures } = await loadHarness('draw-store-pictures');
for (const path of await drawStorePictures()) console.log(path);
