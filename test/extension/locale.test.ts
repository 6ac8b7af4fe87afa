import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../src');
const folder = join(root, 'locales/en');

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messages = new Map<string, Message>(
  readdirSync(folder).flatMap((file) => Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object)),
);
const forms = ['_one', '_other'];
const sources = ['popup', 'options', 'catalogue', 'guide', 'welcome', 'extension']
  .flatMap((room) => readdirSync(join(root, room)).map((name) => join(root, room, name)))
  .filter((path) => /\.(?:ts|html)$/.test(path))
  .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')] as const);

/** The keys that a file names outright; those made of parts are tried by the browsers' tests. */
function findKeys(text: string): string[] {
  const words = [...text.matchAll(/(?:\bword\(|data-word=|data-label=)['"]([a-z][a-z0-9_]*)['"]/g)].map(([, key]) => [
    key,
  ]);
  const counts = [...text.matchAll(/\bcountWord\('([a-z0-9_]+)'/g)].map(([, key]) => forms.map((form) => key + form));
  return [...words, ...counts].flat().filter((key) => key !== undefined);
}

test.each(sources)('%s names words that there are', (_path, text) => {
  expect(findKeys(text).filter((key) => !messages.has(key))).toEqual([]);
});

test('the manifest names words that there are', () => {
  const manifest = readFileSync(join(root, '../manifest.json'), 'utf8');
  const keys = [...manifest.matchAll(/__MSG_([a-z0-9_]+)__/g)].map(([, key]) => key ?? '');
  expect(keys.filter((key) => !messages.has(key))).toEqual([]);
  expect(messages.get('extension_description')?.message.length).toBeLessThanOrEqual(132);
});

describe.each([...messages])('%s', (_key, { message, description, placeholders = {} }) => {
  test('has a note for translators, and names each of its placeholders', () => {
    expect(description ?? '').not.toBe('');
    const named = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name?.toLowerCase());
    expect([...new Set(named)].sort()).toEqual(Object.keys(placeholders).sort());
  });

  test('is plain, fair and in sentence case', () => {
    expect(message).not.toMatch(/\bfake\b|\blie\b|\blies\b|\blying\b|debunk|fact.check failed/i);
    expect(message).toBe(message.trim());
    expect(message).not.toMatch(/[<>]/);
  });
});
