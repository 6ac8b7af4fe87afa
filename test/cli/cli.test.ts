import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { toClaimFiles } from '../../src/core/claim-files';
import { compileLibrary } from '../../src/core/compile';
import { SAMPLE, SAMPLE_CLAIMS } from '../core/sample-library';

const folder = mkdtempSync(join(tmpdir(), 'footnote-cli-'));
const CLAIM = 'Roman legions built the stone bridge at Harrowmere';

beforeAll(() => {
  buildSync({
    entryPoints: ['src/cli.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'cli.mjs'),
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    external: ['canvas'],
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'library.json'), JSON.stringify(compileLibrary(SAMPLE_CLAIMS)));
  mkdirSync(join(folder, 'claims'));
  for (const { path, json } of toClaimFiles(SAMPLE_CLAIMS, SAMPLE)) writeFileSync(join(folder, path), json);
});

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [join(folder, 'cli.mjs'), ...args], { input, encoding: 'utf8' });
}

function runLines(args: readonly string[], lines: readonly unknown[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, status } = run(args, input);
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as Record<string, unknown> & { flags?: { start: number; end: number; text: string }[] },
    );
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('checks a plain text, readable for a person', () => {
  const { stdout, status } = run(['check', write('a.txt', `The town is old.\n${CLAIM}, said Anna Holt.\n`)]);
  expect(status).toBe(0);
  expect(stdout).toContain('† Contradicted by the record');
  expect(stdout).toContain('Reported: Anna Holt');
  expect(stdout).toContain('no flag does not mean true');
});

test('checks the article of an HTML page, and leaves the rest of the page out', () => {
  const filler =
    '<p>The council met on Monday to speak about the roads of the county and the price of salt in winter.</p>'.repeat(
      12,
    );
  const page = `<!doctype html><html><head><title>The bridge</title></head><body><nav><a href="/">${CLAIM}</a></nav>
    <article><h1>The bridge</h1>${filler}<p>Anna Holt said that <a href="#">Roman legions</a> built the stone bridge at Harrowmere.</p></article></body></html>`;
  const { stdout } = run(['check', write('a.html', page), '--json']);
  const { flags } = JSON.parse(stdout) as { flags: { claim: { id: string }; stance: string; speaker: string }[] };
  expect(flags).toMatchObject([{ claim: { id: 'bridge-built-by-romans' }, stance: 'reported', speaker: 'Anna Holt' }]);
});

test('answers each line in its order with offsets into its own text', () => {
  const text = `The town is old.\n\nIt is said: ${CLAIM}.`;
  const [first, second] = runLines(
    ['check', '--jsonl'],
    [
      { id: 1, text, title: 'Harrowmere' },
      { id: 'b', text: 'Nothing here.' },
    ],
  );
  const flag = first?.flags?.[0];
  expect(first).toMatchObject({ id: 1, statements: expect.any(Number) });
  expect(text.slice(flag?.start, flag?.end)).toBe(flag?.text);
  expect(flag?.text).toContain('Roman legions');
  expect(second).toMatchObject({ id: 'b', flags: [] });
});

test('goes on after a bad line and says what was wrong with it', () => {
  const lines = runLines(['check', '--jsonl'], ['{"id":', { id: 2 }, [1], { id: 3, text: 'Good.' }]);
  expect(lines).toMatchObject([
    { error: 'this line is not JSON' },
    { id: 2, error: '"text" must be a text' },
    { error: 'a line must be a JSON object' },
    { id: 3, flags: [] },
  ]);
});

test('lists quiet claims only when asked', () => {
  const line = { id: 1, text: 'In 1867 Freedonia agreed to sell Larch Island to Sylvania for $7 million.' };
  expect(runLines(['check', '--jsonl'], [line])[0]?.flags).toEqual([]);
  expect(runLines(['check', '--jsonl', '--all'], [line])[0]?.flags).toMatchObject([{ quiet: true }]);
});

test('checks and ranks against a library of the caller’s own', () => {
  const claims = write(
    'own.jsonl',
    '{"id":7,"claim":"The moon is made of green cheese"}\n{"id":"x","claim":"The river ran dry in the drought"}\n',
  );
  expect(runLines(['rank', '--claims', claims, '--jsonl'], [{ id: 1, text: 'Is the moon cheese?' }])).toMatchObject([
    { id: 1, ranked: [{ id: '7', score: expect.any(Number) }] },
  ]);
  const [checked] = runLines(
    ['check', '--claims', claims, '--jsonl'],
    [{ id: 1, text: 'The moon is made of green cheese.' }],
  );
  expect(checked?.flags).toMatchObject([{ claim: { id: '7' } }]);
});

test('ranks with the help of neighbouring sentences and the speaker', () => {
  const line = {
    id: 1,
    text: 'It was sold.',
    before: ['They spoke of Larch Island.'],
    after: [],
    speaker: 'Anna Holt',
  };
  expect(runLines(['rank', '--jsonl'], [line])).toMatchObject([{ ranked: [{ id: 'treaty-sold-island' }] }]);
});

test('lists the bundled claims, a line for each', () => {
  const { stdout } = run(['claims', '--json']);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(['bridge-built-by-romans', 'treaty-sold-island']);
});

test.each<[string, () => string[], RegExp]>([
  ['a file that is not there', () => ['check', '/no/such/file.txt'], /^Cannot read .*: there is no such file\.\n$/],
  ['a folder', () => ['check', folder], /it is a folder/],
  ['a file without text', () => ['check', write('empty.txt', ' \n ')], /holds no readable text/],
  ['no file', () => ['check'], /Say which file to check/],
  ['an unknown command', () => ['shout'], /There is no command "shout"/],
  ['an unknown option', () => ['check', '--loud'], /--loud/],
  [
    'claims that are not JSON',
    () => ['rank', '--jsonl', '--claims', write('bad.jsonl', '{"id":1,"claim":"ok then"}\n{')],
    /bad\.jsonl:2: this line is not JSON/,
  ],
])('ends with one clear message and exit 2 for %s', (_, args, message) => {
  const { stderr, stdout, status } = run(args());
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/at .*\.mjs:\d+/);
});

test('says so when the library beside it is damaged', () => {
  const good = readFileSync(join(folder, 'library.json'), 'utf8');
  write('library.json', good.slice(0, good.length / 2));
  const { stderr, status } = run(['claims']);
  write('library.json', good);
  expect([status, stderr]).toEqual([
    2,
    'The library beside this tool cannot be read. Build it again with: npm run build\n',
  ]);
});
