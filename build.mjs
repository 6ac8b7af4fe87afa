#!/usr/bin/env node
// Builds dist/chromium, dist/firefox, a zip of each, and dist/cli.mjs: node build.mjs
//   node build.mjs --test     also dist/test-chromium and dist/test-firefox: the note's shadow root is open there, nothing else differs
//   node build.mjs --watch    builds again on every change
//   node build.mjs --claims   only checks the claims
//   node build.mjs --drafts   lets unreviewed claims in (for authors; never for a release)
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { bundleCli, bundleExtension, SURFACES } from './bundle.mjs';
import { zipFolders } from './zip.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, 'dist');
const CACHE = join(ROOT, '.cache');
const TARGETS = ['chromium', 'firefox'];

/** A mistake of ours or of an author: shown without a stack. */
class BuildError extends Error {}

async function buildLibrary(withDrafts) {
  const outfile = join(CACHE, 'build-library.mjs');
  await esbuild.build({
    entryPoints: [join(ROOT, 'src/library/build-library.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    packages: 'external',
  });
  const { buildLibrary: build } = await import(`${pathToFileURL(outfile)}?at=${statSync(outfile).mtimeMs}`);
  const built = build(join(ROOT, 'src/claims'), withDrafts);
  if (built.json === undefined) {
    const lines = built.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw new BuildError(`The claims are not right (${lines.length}):\n${lines.join('\n')}`);
  }
  if (built.drafts.length > 0 && !withDrafts) console.log(`Left out, not yet reviewed: ${built.drafts.length} claims`);
  return built;
}

function readHosts() {
  const lines = readFileSync(join(ROOT, 'src/extension/news-hosts.txt'), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * The same hosts, beginning with later ones: deflate sees that it has met a line where that is no further back than this, and the whole
 * list is longer.
 */
function toOtherOrder(matches) {
  const LOOKS_BACK = 32_000;
  let kept = matches.length;
  for (let size = 0; kept > 0 && size + (matches[kept - 1]?.length ?? 0) + 3 < LOOKS_BACK; kept -= 1)
    size += (matches[kept - 1]?.length ?? 0) + 3;
  return [...matches.slice(kept), ...matches.slice(0, kept)];
}

function toManifest(target) {
  const { content_scripts, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  manifest.version = version;
  const matches = readHosts().map((host) => `*://*.${host}/*`);
  // Last, so that the two lists of hosts are neighbours.
  manifest.content_scripts = [{ ...content_scripts[0], matches }];
  if (target === 'chromium') {
    delete manifest.background.scripts;
    // Chromium lets a script be added to a page later only with this. Nothing more can be read by it: the first script is there already.
    manifest.host_permissions = toOtherOrder(matches);
    delete manifest.browser_specific_settings;
  } else {
    delete manifest.background.service_worker;
    delete manifest.minimum_chrome_version;
  }
  return `${JSON.stringify(manifest)}\n`;
}

function toMessages(locale) {
  const folder = join(ROOT, 'src/locales', locale);
  const messages = {};
  for (const file of readdirSync(folder).sort()) {
    for (const [key, message] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (Object.hasOwn(messages, key))
        throw new BuildError(`src/locales/${locale}/${file}: "${key}" is in another file too; keep one`);
      // Descriptions are for translators; no browser reads them.
      const { description: _, ...shipped } = message;
      messages[key] = shipped;
    }
  }
  return JSON.stringify(messages);
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function writeLibrary(folder, { json, files }) {
  write(join(folder, 'library.json'), json);
  for (const file of files) write(join(folder, file.path), file.json);
}

function copyStatics(folder, target, library) {
  write(join(folder, 'manifest.json'), toManifest(target));
  writeLibrary(folder, library);
  for (const locale of readdirSync(join(ROOT, 'src/locales'))) {
    write(join(folder, '_locales', locale, 'messages.json'), toMessages(locale));
  }
  // The toolbar shows two sizes; the larger ones of what it shows elsewhere are for nobody.
  const icons = readdirSync(join(ROOT, 'icons')).filter(
    (name) => /\.png$/.test(name) && !/-(?:none|off)-(?:48|128)\./.test(name),
  );
  for (const name of icons) cpSync(join(ROOT, 'icons', name), join(folder, 'icons', name));
  for (const surface of SURFACES)
    cpSync(join(ROOT, `src/${surface}/${surface}.html`), join(folder, `${surface}/${surface}.html`));
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}

async function build({ isTest, withDrafts }) {
  const library = await buildLibrary(withDrafts);
  for (const target of TARGETS) {
    for (const folder of [join(DIST, target), ...(isTest ? [join(DIST, `test-${target}`)] : [])]) {
      rmSync(folder, { recursive: true, force: true });
      copyStatics(folder, target, library);
      await bundleExtension(folder, { isTest: folder.includes('test-'), isFirefox: target === 'firefox' });
    }
  }
  const zips = TARGETS.map((target) => [join(DIST, target), join(DIST, `footnote-${target}.zip`)]);
  await zipFolders(zips);
  await bundleCli(join(DIST, 'cli.mjs'));
  rmSync(join(DIST, 'claims'), { recursive: true, force: true });
  writeLibrary(DIST, library);
  const sizes = zips.map(([, file]) => `${basename(file)} has ${statSync(file).size.toLocaleString('en')} bytes`);
  console.log(`Built ${relative(ROOT, DIST)}/ with ${library.claims} claims; ${sizes.join(', ')}.`);
}

async function run() {
  const options = { isTest: process.argv.includes('--test'), withDrafts: process.argv.includes('--drafts') };
  if (process.argv.includes('--claims')) {
    const library = await buildLibrary(true);
    console.log(`${library.claims} claims keep every rule; ${library.drafts.length} of them wait for a second reader.`);
    return;
  }
  await build(options);
  if (!process.argv.includes('--watch')) return;
  console.log('Watching src/ for changes. Stop with Ctrl+C.');
  let timer;
  watch(join(ROOT, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => build(options).catch(report), 150);
  });
}

function report(error) {
  console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}

if (!existsSync(CACHE)) mkdirSync(CACHE);
await run().catch(report);
