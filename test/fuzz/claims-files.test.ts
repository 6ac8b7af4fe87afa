import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import { compileLibrary } from '../../src/core/compile';
import { LibraryError } from '../../src/core/compiled';
import { toLibrary } from '../../src/core/library';
import { toClaimFile } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { BRIDGE, TREATY } from '../core/sample-library';
import { anything, fuzz, oddText } from './fuzz';

jest.setTimeout(3_600_000);

const FOLDER = join(__dirname, '../../src/claims');
const texts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .flatMap((path) => readFileSync(join(FOLDER, path), 'utf8').split(/\n(?=- id:)/))
  .filter((text) => text.startsWith('- id:'));

const FIELDS = [
  'id',
  'claim',
  'verdict',
  'reasons',
  'record',
  'context',
  'phrasings',
  'opposites',
  'lookalikes',
  'anchors',
  'sources',
  'about',
  'topics',
  'reviewed',
  'positions',
  '__proto__',
];
const entry = fc.constantFrom(...texts);

/** An entry with one thing about it that is not right. */
const spoilt = fc.oneof(
  fc.tuple(entry, fc.nat(4_000), fc.nat(4_000)).map(([text, from, length]) => text.slice(from, from + length)),
  fc.tuple(entry, fc.nat(3_000), oddText).map(([text, at, odd]) => text.slice(0, at) + odd + text.slice(at)),
  fc
    .tuple(entry, fc.constantFrom(...FIELDS), anything)
    .map(([text, field, value]) => `${text}\n  ${field}: ${toJson(value)}\n`),
  fc
    .tuple(entry, fc.constantFrom(...FIELDS), anything)
    .map(([text, field, value]) =>
      text.replace(new RegExp(`^  ${field}: .*$`, 'm'), () => `  ${field}: ${toJson(value)}`),
    ),
  fc.tuple(entry, entry).map(([one, other]) => `${one}\n${other}`),
  fc
    .tuple(
      entry,
      fc.constantFrom('&a ', '*a', '!!js/function ', '!!binary ', '? ', '| ', '>- ', '{{', '---\n', '%YAML 9\n', '\t'),
    )
    .map(([text, sign]) => text.replace(': ', () => `: ${sign}`)),
  anything.map((value) => toJson(value)),
  fc.array(oddText, { maxLength: 8 }).map((pieces) => pieces.join('\n- ')),
);

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}

test('a claims file is read, or refused with file, line and what to do', () =>
  fuzz('claims files', 10_000, spoilt, (text) => {
    const file = toClaimFile(text, 'spoilt.yaml');
    const { problems, claims } = checkEntries(file.entries, true);
    for (const problem of [...file.problems, ...problems]) {
      if (!(problem.line >= 1) || problem.file !== 'spoilt.yaml' || problem.message === '')
        throw new Error(JSON.stringify(problem));
    }
    if (problems.length + file.problems.length === 0 && claims.length > 0) expect(isLoadable(claims)).toBe(true);
  }));

function isLoadable(claims: readonly Claim[]): boolean {
  return toLibrary(JSON.parse(JSON.stringify(compileLibrary(claims)))).heads.length === claims.length;
}

const compiled = JSON.stringify(compileLibrary([BRIDGE, TREATY]));
const BLOCKS = [
  {
    kind: 'paragraph' as const,
    text: 'Roman legions built the stone bridge at Harrowmere. Larch Island was purchased by Sylvania in 1867.',
  },
];

/** Puts a value somewhere into JSON: which place, is told by a row of numbers. */
function graft(root: unknown, way: readonly number[], value: unknown): unknown {
  if (typeof root !== 'object' || root === null || way.length === 0) return value;
  const keys = Object.keys(root);
  const key = keys[(way[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return value;
  Reflect.set(root, key, graft(Reflect.get(root, key), way.slice(1), value));
  return root;
}

const wrong = fc.oneof(fc.constantFrom(null, -1, 1e9, 0.5, '', [], {}, [[]], true), fc.jsonValue());

test('a compiled library that does not fit itself is refused, or finds nothing wrong to show', () =>
  fuzz(
    'compiled libraries',
    10_000,
    fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), wrong),
    ([way, value]) => {
      try {
        const library = toLibrary(graft(JSON.parse(compiled), way, value));
        for (const { start, end } of check(BLOCKS, library).flags) {
          if (!(start >= 0 && start < end && end <= (BLOCKS[0]?.text.length ?? 0)))
            throw new RangeError(`${start} to ${end}`);
        }
      } catch (trouble) {
        // The background answers an error of any kind with "failed"; a mark in the wrong place would be worse.
        if (trouble instanceof RangeError) throw trouble;
        expect(trouble instanceof LibraryError || trouble instanceof TypeError).toBe(true);
      }
    },
  ));

test('a compiled library that is cut off anywhere is refused', () =>
  fuzz('cuts', 1_000, fc.nat(compiled.length - 1), (at) => {
    expect(() => toLibrary(JSON.parse(compiled.slice(0, at)))).toThrow();
  }));
