import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../../src/core/claim';
import { compileLibrary } from '../../../src/core/compile';
import type { PackedRows } from '../../../src/core/packing';
import { type KindOfRows, repack } from '../../core/repack';
import { BRIDGE } from '../../core/sample-library';
import { waitForNote } from '../harness/open-note';
import { ROOT } from '../harness/project';
import type { FaultCase } from './fault-case';
import { toStory } from './hostile-case';
import { revealFirst } from './reveal';

const built = (): string => readFileSync(join(ROOT, 'dist/library.json'), 'utf8');

/** An article that makes the claim of the library that a test puts in the place of ours. */
const HARROWMERE = toStory('<p>Roman legions built the stone bridge at Harrowmere.</p>');

const compile = (claim: Claim): string => JSON.stringify(compileLibrary([claim]));

/** A compiled library as it lies in its file, where anything may be anything. */
interface Json {
  readonly heads: Record<string, unknown[]>;
  readonly words: unknown[];
  readonly weights: unknown[];
  rows: unknown;
  readonly sayings: unknown[][];
}

/** A compiled library with one thing in it changed. */
const change = (work: (library: Json) => void) => (): string => {
  const library = JSON.parse(built());
  work(library);
  return JSON.stringify(library);
};

const cutHeads = ({ heads }: Json, left: number): void => {
  for (const column of Object.values(heads)) column.splice(left);
};

/** The rows of the first claim, with numbers put in the place of others. */
const changeRow = (kind: 'wordings' | 'anchors', from: number, ...numbers: readonly number[]) =>
  change((library) => {
    const renew = ([first = [], ...rows]: KindOfRows): KindOfRows => [
      first.toSpliced(from, numbers.length, ...numbers),
      ...rows,
    ];
    library.rows = repack(library.rows as PackedRows, (wordings, anchors) =>
      kind === 'wordings' ? [renew(wordings), anchors] : [wordings, renew(anchors)],
    );
  });

/** It is refused when it is loaded, the page says that it could not be checked, and the next good one is taken. */
const refused = (name: string, toText: () => string, html?: string, claims?: readonly Claim[]): FaultCase => ({
  name: `the library is refused: ${name}`,
  run: async ({ open, expectState, putLibrary }) => {
    await putLibrary(toText(), claims);
    try {
      await open(undefined, html);
      await expectState('failed', 0);
    } finally {
      await putLibrary();
    }
    await open();
    await expectState('read', 1);
  },
});

const PAYLOADS: readonly (readonly [string, string])[] = [
  ['an image that runs a script', '<img src=x onerror="globalThis.hacked=1">'],
  ['a drawing that runs a script', '<svg onload="globalThis.hacked=1"><script>hacked=1</script></svg>'],
  ['the end of a style', '</style><script>globalThis.hacked=1</script>'],
  ['mathematics that changes its mind', '<math><mtext><table><mglyph><style><img src=x onerror=hacked=1>'],
  ['a template', '$' + '{globalThis.hacked=1} {{7*7}} %s'],
  ['overrides of direction', '\u202eevil\u202c \u2066x\u2069 \u200f'],
  ['controls', 'a\0b\u0007c\u001b[31m'],
  ['lone surrogates', 'a\ud800b\udc00c'],
  ['a thousand letters', 'x'.repeat(1_000)],
  ['names of object properties', '__proto__ constructor'],
];

const ADDRESSES = [
  'javascript:hacked=1',
  ' javascript:hacked=1',
  'java\nscript:hacked=1',
  '\u0001javascript:hacked=1',
  'JaVaScRiPt:hacked=1',
  'data:text/html,<script>hacked=1</script>',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'vbscript:x',
  'http://plain.example/',
  'https://user:secret@evil.example/',
  '//evil.example',
  'about:blank',
  'not an address',
];

const dress = (text: string): Claim => ({
  ...BRIDGE,
  claim: `${BRIDGE.claim} ${text}`,
  record: text,
  context: text,
  sources: ADDRESSES.map((url) => ({ title: text, publisher: text, url, kind: 'primary' as const, shows: text })),
  positions: [{ who: text, holds: text, sources: [1] }],
});

const LONG = dress('x'.repeat(10_000));

const REFUSED: readonly FaultCase[] = [
  refused('nothing', () => ''),
  refused('null', () => 'null'),
  refused('a list', () => '[]'),
  refused('a text', () => '"library"'),
  refused('not JSON', () => '<!doctype html>'),
  refused('cut off after a kilobyte', () => built().slice(0, 1_024)),
  refused('cut off in the middle', () => built().slice(0, built().length / 2)),
  refused('without its last letter', () => built().slice(0, -1)),
  refused(
    'another format',
    change((library) => void Object.assign(library, { format: 999 })),
  ),
  refused(
    'no claims field',
    change((library) => void Reflect.deleteProperty(library, 'heads')),
  ),
  refused(
    'no claims in it',
    change((library) => cutHeads(library, 0)),
  ),
  refused(
    'half of its claims',
    change((library) => cutHeads(library, 400)),
  ),
  refused(
    'words that are numbers',
    change((library) => void Object.assign(library, { words: library.words.map((_, at) => at) })),
  ),
  refused(
    'weights that are nothing',
    change((library) => void library.weights.fill(null)),
  ),
  refused(
    'more weights than words',
    change((library) => void library.words.splice(library.weights.length - 1)),
  ),
  refused('a wording that points at a word that is not there', changeRow('wordings', 2, 1_000_000)),
  refused('a wording of an unknown kind', changeRow('wordings', 0, -4)),
  refused('a wording without words', changeRow('wordings', 1, -1)),
  refused(
    'rows that are no lists',
    change((library) => void Object.assign(library, { rows: library.words.map(() => 'x') })),
  ),
  refused('an anchor that points at a word that is not there', changeRow('anchors', 1, 1_000_000)),
  refused(
    'a saying of a claim that is not there',
    change((library) => void library.sayings[0]?.splice(0, 1, 10_000_000)),
  ),
  refused('an answer longer than a message may be', () => compile(LONG), HARROWMERE, [LONG]),
];

/** The note shows what the library says as text, and links to no address that is not plain https. */
const shown = ([name, text]: readonly [string, string]): FaultCase => ({
  name: `every field of a claim holds ${name}`,
  run: async ({ stage, page, open, expectState, putLibrary }) => {
    await putLibrary(compile(dress(text)), [dress(text)]);
    try {
      await open(undefined, HARROWMERE);
      await expectState('read', 1);
      await revealFirst(stage, page);
      expect((await waitForNote(page, true))?.note?.length).toBeGreaterThan(20);
      const odd = await page.evaluate(() => {
        const root = [...document.documentElement.children].find((child) => child.shadowRoot !== null)?.shadowRoot;
        const card = root?.querySelector('[popover]');
        const all = [...(card?.querySelectorAll('*') ?? [])];
        const tags = all
          .map(({ localName }) => localName)
          .filter((tag) =>
            /^(?:img|script|style|svg|math|iframe|object|embed|link|base|table|mglyph|form|input)$/.test(tag),
          );
        const handlers = all
          .flatMap((each) => each.getAttributeNames())
          .filter((attribute) => attribute.startsWith('on'));
        const links = all
          .map((each) => each.getAttribute('href'))
          .filter((href) => href !== null && !/^https:\/\/[^@]+$/.test(href));
        return [...tags, ...handlers, ...links, ...('hacked' in globalThis ? ['hacked'] : [])];
      });
      expect(odd).toEqual([]);
    } finally {
      await putLibrary();
    }
  },
});

export const LIBRARY: readonly FaultCase[] = [...REFUSED, ...PAYLOADS.map(shown)];
