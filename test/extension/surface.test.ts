import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKGROUND_SHAPES, PAGE_SHAPES } from '../../src/extension/call-shapes';

const ROOT = join(__dirname, '../..');
const note = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));

/** First cells of the rows of the table under a heading; with `at`, another cell. */
function readColumn(heading: string, at = 0): string[] {
  const part = note.slice(note.indexOf(`## ${heading}`)).slice(3);
  const rows = part
    .slice(0, part.indexOf('\n## '))
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => (row.split('|')[at + 1] ?? '').trim());
}

const names = (cells: readonly string[]): string[] => cells.flatMap((cell) => /`(\w+)`/.exec(cell)?.[1] ?? []);

test('SECURITY.md gives the reason for each thing that the manifest asks for, and for nothing else', () => {
  const asked = [
    ...manifest.permissions,
    ...Object.keys(manifest).filter(
      (key) => /permissions|content_scripts|accessible|connectable/.test(key) && key !== 'permissions',
    ),
    // Derived by the build, for Chromium.
    'host_permissions',
  ];
  expect(names(readColumn('What the manifest asks for')).sort()).toEqual(asked.sort());
});

test('SECURITY.md has a row for each call, and for nothing else', () => {
  const rows = readColumn('Messages').map((to, at) => `${to} ${names(readColumn('Messages', 1))[at]}`);
  const calls = [
    ...Object.keys(BACKGROUND_SHAPES).map((call) => `background ${call}`),
    ...Object.keys(PAGE_SHAPES).map((call) => `page ${call}`),
  ];
  expect(rows.sort()).toEqual(calls.sort());
});

test('the manifest has these keys and no other: each new one opens something', () => {
  expect(Object.keys(manifest).sort()).toEqual([
    'action',
    'background',
    'browser_specific_settings',
    'commands',
    'content_scripts',
    'content_security_policy',
    'default_locale',
    'description',
    'icons',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'optional_host_permissions',
    'options_ui',
    'permissions',
    'short_name',
    'version',
  ]);
  expect(manifest.content_scripts.map((script: object) => Object.keys(script).sort())).toEqual([
    ['js', 'matches', 'run_at'],
  ]);
});

test('nothing listens to web pages or to other extensions', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const found = files.filter((path) =>
    /onMessageExternal|onConnect|['"]message['"]|postMessage|MessageChannel|BroadcastChannel|world:\s*['"]MAIN/.test(
      readFileSync(join(ROOT, 'src', path), 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});

test('what SECURITY.md points to is there', () => {
  const paths = [...note.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
