import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../harness/project';

const APPS = join(ROOT, 'test/browser/hostile/apps');
const bundles = new Map<string, string>();

/** An application of `apps/` with the libraries that it is made of, as one script for a page. */
export function bundleApp(name: string): string {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(APPS, `${name}.mjs`)],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    logLevel: 'error',
  });
  const text = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  bundles.set(name, text);
  return text;
}

/** The HTML that a function of an application in `apps/` renders on a server: in a process of its own, which React would keep alive. */
export function renderApp(name: string, render: string, paragraphs: readonly string[]): string {
  const folder = join(ROOT, '.cache/apps');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.cjs`);
  buildSync({
    entryPoints: [join(APPS, `${name}.mjs`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  const script = `Promise.resolve(require(${JSON.stringify(outfile)}).${render}(${JSON.stringify(paragraphs)}))
    .then((html) => { process.stdout.write(html, () => process.exit()); });`;
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}
