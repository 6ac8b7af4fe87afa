#!/usr/bin/env node
// Writes the lists in ACCESSIBILITY.md anew: npm run accessibility, after node build.mjs --test. Read what has changed.
import { loadHarness } from './load-harness.mjs';

const { writeLists } = await loadHarness('accessibility-document');
await writeLists();
