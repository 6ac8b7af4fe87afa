import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { BROWSER_KINDS, ROOT, toDist } from './harness/project';

jest.setTimeout(300_000);

/** Names by which a script could run text, load code, or reach a server or another window. */
const BARRED = new Set(
  `importScripts XMLHttpRequest WebSocket WebTransport EventSource RTCPeerConnection sendBeacon Worker SharedWorker Image
 FontFace serviceWorker postMessage BroadcastChannel indexedDB localStorage sessionStorage cookie innerHTML outerHTML insertAdjacentHTML
 write writeln DOMParser createContextualFragment parseFromString setHTMLUnsafe parseHTMLUnsafe srcdoc`.split(/\s+/),
);
/** Barred only where they are called: the polyfill has names of methods like these. */
const RUNNERS = new Set(['eval', 'Function']);
/** Addresses in scripts: names of vocabularies, a store that we keep out of, and the searches that a person can follow from a note. */
const ADDRESSES = [
  'http://www.w3.org/1999/xhtml',
  'https://chrome.google.com/webstore',
  'https://en.wikipedia.org/w/index.php',
  'https://scholar.google.com/scholar',
  'https://www.loc.gov/search/',
];
const BUNDLED = ['fuse.js', 'stemmer', 'tldts', 'tldts-core', 'webextension-polyfill'];

interface Findings {
  readonly barred: string[];
  readonly imports: number;
  readonly fetches: number;
  readonly texts: string[];
}

/** Reads a script as the browser would: a barred word in a text is none. */
function findIn(source: string): Findings {
  const found = { barred: [] as string[], imports: 0, fetches: 0, texts: [] as string[] };
  const waiting: unknown[] = [parseSync(source, { syntax: 'ecmascript', target: 'es2022' })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, value, callee } = node as {
      type?: string;
      value?: unknown;
      callee?: { type?: string; value?: string };
    };
    if (type === 'Identifier' && typeof value === 'string' && BARRED.has(value)) found.barred.push(value);
    if (callee?.type === 'Identifier' && RUNNERS.has(callee.value ?? '')) found.barred.push(callee.value ?? '');
    if (type === 'CallExpression' && callee?.type === 'Import') found.imports += 1;
    if (type === 'Identifier' && value === 'fetch') found.fetches += 1;
    if (type === 'StringLiteral' && typeof value === 'string') found.texts.push(value);
    if (type === 'TemplateElement') found.texts.push(String((node as { cooked?: unknown }).cooked));
    waiting.push(...Object.values(node));
  }
  return found;
}

const listFiles = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .sort();

describe.each(BROWSER_KINDS)('what is in the package for %s', (kind) => {
  const dist = toDist(kind, 'product');
  const scripts = listFiles(dist, '.js').map((path) => ({ path, ...findIn(readFileSync(join(dist, path), 'utf8')) }));

  test('no script runs text, loads code, writes HTML, or has a way to a server', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(5);
    // The polyfill names an interface of the browser's so: `runtime.connect().postMessage`.
    const known = (path: string, name: string): boolean =>
      name === 'postMessage' && !['content.js', 'gate.js', 'reader.js', 'display.js'].includes(path);
    const barred = scripts.flatMap(({ path, barred: names }) =>
      names.filter((name) => !known(path, name)).map((name) => `${path}: ${name}`),
    );
    expect(barred).toEqual([]);
    expect(scripts.filter(({ imports }) => imports > 0).map(({ path }) => path)).toEqual([]);
  });

  test('one script fetches, and nothing but files of the package: the background, its library', () => {
    expect(scripts.filter(({ fetches }) => fetches > 0).map(({ path, fetches }) => [path, fetches])).toEqual([
      ['background.js', 1],
    ]);
    const source = readFileSync(join(dist, 'background.js'), 'utf8');
    expect(source).toMatch(/\bfetch\([\w.$]+\.runtime\.getURL\([\w$]+\)\)/);
  });

  test('scripts name these addresses and no other', () => {
    const found = scripts.flatMap(({ texts }) =>
      texts.flatMap((text) => text.match(/(?:https?|wss?|ftp):\/\/[a-z][\w./-]+/g) ?? []),
    );
    expect([...new Set(found)].filter((address) => !ADDRESSES.includes(address))).toEqual([]);
  });

  test('its pages load their own scripts and styles, and hold no script themselves', () => {
    for (const path of listFiles(dist, '.html')) {
      const html = readFileSync(join(dist, path), 'utf8');
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="[\w./-]+\.js"/);
      expect([path, /<script[^>]*>[^<]+<|\son\w+=|javascript:|(?:src|href)="(?:https?:)?\/\//.exec(html)?.[0]]).toEqual(
        [path, undefined],
      );
    }
    for (const path of listFiles(dist, '.css'))
      expect([path, /@import|url\(\s*['"]?(?:https?:)?\/\//.exec(readFileSync(join(dist, path), 'utf8'))?.[0]]).toEqual(
        [path, undefined],
      );
  });

  test('no map, no source and no file that nobody knows of', () => {
    const ends = new Set(
      listFiles(dist, '')
        .filter((path) => /\.\w+$/.test(path))
        .map((path) => path.slice(path.lastIndexOf('.'))),
    );
    expect([...ends].sort()).toEqual(['.css', '.html', '.js', '.json', '.png', '.txt']);
  });

  test('the licence of every package in it is listed, with version and text or the notice that it asks for', () => {
    const licences = readFileSync(join(dist, 'licences.txt'), 'utf8');
    const heads = licences.split(`\n${'-'.repeat(72)}\n\n`).flatMap((entry) => {
      const [, own = '', text = ''] = /^((?:\S+ \S+ \(.+\)\n)+)\n([\s\S]*)/.exec(entry) ?? [];
      return own.split('\n').flatMap((line) => {
        const [, name = '', version, kind] = /^(\S+) (\S+) \((.+)\)$/.exec(line) ?? [];
        return name === '' ? [] : [{ name, version, kind, text }];
      });
    });
    expect(heads.map(({ name }) => name)).toEqual(BUNDLED);
    for (const { name, version, kind, text } of heads) {
      const about = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
      expect([name, version]).toEqual([name, JSON.parse(about).version]);
      const isNotice = kind === 'MPL-2.0';
      expect([name, text.length > (isNotice ? 300 : 800)]).toEqual([name, true]);
      for (const part of isNotice ? ['https://mozilla.org/MPL/2.0/', 'source code', version ?? '?'] : ['opyright'])
        expect([name, text.includes(part)]).toEqual([name, true]);
    }
  });
});

test('two builds of the same source are the same to the byte', () => {
  const read = (): string[] =>
    BROWSER_KINDS.map((kind) => readFileSync(join(ROOT, `dist/footnote-${kind}.zip`)).toString('base64'));
  const before = read();
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' };
  execFileSync(process.execPath, [join(ROOT, 'build.mjs')], { cwd: ROOT, env });
  expect(read().map((zip, at) => zip === before[at])).toEqual([true, true]);
});
