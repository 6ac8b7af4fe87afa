import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';

const SRC = join(__dirname, '../../src');
/** Folders whose modules need nothing of a browser: here those expressions can be seen, too, that are put together at run time. */
const PURE = ['core', 'library'];

/** Expressions that are not linear, or too large to tell in time: what limits the text that they read. `part` stands in the pattern. */
const CAPPED: readonly { readonly file: string; readonly part: string; readonly cap: string }[] = [
  { file: 'core/attribution.ts', part: 'insistence', cap: 'one sentence' },
  { file: 'core/names.ts', part: 'Mr|Mrs', cap: 'names of a sentence' },
  { file: 'core/post.ts', part: '(@', cap: 'one sentence' },
  { file: 'core/rebuttal.ts', part: 'apocryphal', cap: 'one sentence' },
  { file: 'core/rebuttal.ts', part: '\\s*\\n\\s*', cap: 'our own lists' },
  { file: 'core/signs.ts', part: 'centur', cap: 'one word, or one sentence' },
  { file: 'core/speaker.ts', part: '[^”"»]*', cap: 'one sentence' },
  { file: 'core/stance.ts', part: 'even though', cap: 'one sentence' },
  { file: 'core/unsourced.ts', part: 'spokeswoman', cap: 'one sentence' },
  { file: 'core/unsourced.ts', part: '\\?\\W*$', cap: 'one sentence' },
  { file: 'core/unsourced.ts', part: 'deadliest', cap: 'one sentence' },
  { file: 'extension/site-pattern.ts', part: '{0,61}', cap: 'host names of at most 253 characters' },
  { file: 'library/claim-rules.ts', part: 'quora', cap: 'hosts of sources in our own files, when they are built' },
  { file: 'page/unsourced-view.ts', part: '%]+$', cap: 'one word of a passage' },
];

const readSource = (file: string): string => readFileSync(join(SRC, file), 'utf8');

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

function findWritten(file: string): Expression[] {
  const found: Expression[] = [];
  const waiting: unknown[] = [parseSync(readSource(file), { syntax: 'typescript', target: 'es2022' })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, pattern, flags } = node as Record<string, unknown>;
    if (type === 'RegExpLiteral') found.push({ file, pattern: String(pattern), flags: String(flags ?? '') });
    waiting.push(...Object.values(node));
  }
  return found;
}

/** Loads modules and answers the expressions that they put together from pieces. */
function findMade(files: readonly string[]): Expression[] {
  const found: Expression[] = [];
  const Real = RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      found.push({ file: 'put together', pattern: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    jest.isolateModules(() => {
      for (const file of files) jest.requireActual(join(SRC, file));
    });
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();
const isPure = (file: string): boolean =>
  PURE.some((folder) => file.startsWith(`${folder}/`)) && !/(?:claim-file|build-library)\.ts$/.test(file);
const all = [...files.flatMap(findWritten), ...findMade(files.filter(isPure))];
const expressions = [...new Map(all.map((one) => [`${one.pattern}/${one.flags}`, one])).values()];

const findCap = ({ file, pattern }: Expression) =>
  CAPPED.find((one) => pattern.includes(one.part) && (one.file === file || file === 'put together'));

/** One that repeats nothing without end looks at so many letters from each place of a text, and no more. */
const isEndless = ({ pattern }: Expression): boolean =>
  /[*+]|\{\d+,\}/.test(pattern.replace(/\\./gsu, '').replace(/\[[^\]]*\]/g, ''));

const questionable = expressions.filter((one) => isEndless(one) && findCap(one) === undefined);

test.each(questionable)(
  '$file: /$pattern/$flags takes linear time',
  (one) => {
    expect(checkSync(one.pattern, one.flags, { checker: 'automaton', timeout: 20_000 }).status).toBe('safe');
  },
  60_000,
);

test('an expression that is not linear reads a text of limited length, and the list of those is up to date', () => {
  const stale = CAPPED.filter(({ part }) => !expressions.some(({ pattern }) => pattern.includes(part)));
  expect(stale).toEqual([]);
});

test('every folder with code of ours is looked through, and every one that puts expressions together is loaded', () => {
  const folders = new Set(files.map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.')));
  expect([...folders].sort()).toEqual(
    readdirSync(SRC, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['claims', 'locales'].includes(entry.name))
      .map(({ name }) => name)
      .concat('.')
      .sort(),
  );
  expect(
    readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[cm]?jsx?$|\.tsx$/.test(path)),
  ).toEqual([]);
});

test('the code puts together no expression where it is not loaded', () => {
  const late = files.filter(
    (file) => !isPure(file) && /new RegExp|RegExp\(|\.(?:match|matchAll|search)\(\s*['"`]/.test(readSource(file)),
  );
  expect(late).toEqual([]);
});
