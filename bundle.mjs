// What build.mjs has esbuild do: the scripts and style sheets of the extension, and the command line tool.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { toLicences } from './licences.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
/** The extension's own pages. */
export const SURFACES = ['popup', 'options', 'catalogue', 'guide', 'welcome'];

/** Style sheets that a script puts into a page come as text, without what only people read. */
const styleText = {
  name: 'style-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

/** The scripts in a page go through a door of its own to the browser, without the polyfill. */
const pageDoor = {
  name: 'page-door',
  setup(build) {
    const path = join(ROOT, 'src/extension/page-browser.ts');
    build.onResolve({ filter: /^\.\/(?:extension\/)?browser$/ }, () => ({ path }));
  },
};

/** What the build puts into scripts. Where a wrong flag can be reported by hand: `bugs` of package.json, with `email`, `url` (the list of issues), or both. */
function toDefined(isTest, isFirefox) {
  const { bugs = {}, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    __TEST_BUILD__: String(isTest),
    __FIREFOX__: String(isFirefox),
    __VERSION__: JSON.stringify(version),
    __PAGE_WORDS__: JSON.stringify(
      Object.keys(JSON.parse(readFileSync(join(ROOT, 'src/locales/en/note.json'), 'utf8'))),
    ),
    __REPORT_PLACES__: JSON.stringify({ email: bugs.email, issues: bugs.url }),
  };
}

/**
 * Bundles every script and style sheet of the extension into a folder, with the licences of the packages in them. `isTest`: the note's
 * shadow root is open, and names are kept.
 */
export async function bundleExtension(folder, { isTest, isFirefox }) {
  const shared = {
    bundle: true,
    target: ['chrome128', 'firefox140'],
    minify: !isTest,
    // Comments about licences are few and uneven; the whole licences are in a file of their own.
    legalComments: 'none',
    metafile: true,
    define: toDefined(isTest, isFirefox),
    logLevel: 'warning',
  };
  const pages = SURFACES.map((name) => ({ in: join(ROOT, `src/${name}/${name}.ts`), out: `${name}/${name}` }));
  const styles = SURFACES.map((name) => ({ in: join(ROOT, `src/${name}/${name}.css`), out: `${name}/${name}` }));
  const toScript = (name) => ({ in: join(ROOT, `src/${name}.ts`), out: name });
  // A script in a page stands alone: nothing that a page could ask for is beside it.
  // Nearly all of what reads is run on each article. Chromium then compiles it in one go, which takes a tenth off what a page pays.
  const eager = { banner: { js: '//# allFunctionsCalledOnLoad' } };
  const toPageScripts = (names, more) =>
    esbuild.build({
      ...shared,
      ...more,
      entryPoints: names.map(toScript),
      format: 'iife',
      outdir: folder,
      plugins: [styleText, pageDoor],
    });
  const results = [
    await toPageScripts(['display'], {}),
    await toPageScripts(['content', 'reader'], eager),
    // The outcome of a script is the value of its last expression.
    await toPageScripts(['gate'], { ...eager, footer: { js: "globalThis[Symbol.for('footnote found')]" } }),
    // What several of these have need of is there once, in a module that each imports.
    await esbuild.build({
      ...shared,
      entryPoints: [toScript('background'), ...pages],
      format: 'esm',
      splitting: true,
      chunkNames: 'shared/[hash]',
      outdir: folder,
      plugins: [styleText],
    }),
  ];
  await esbuild.build({ ...shared, entryPoints: styles, outdir: folder });
  writeFileSync(join(folder, 'licences.txt'), toLicences(results.map(({ metafile }) => metafile)));
}

/** Bundles the command line tool into one file. */
export async function bundleCli(outfile) {
  await esbuild.build({
    entryPoints: [join(ROOT, 'src/cli.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile,
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    external: ['canvas'],
    logLevel: 'warning',
  });
}
