import { check } from '../../src/core/check';
import { compileLibrary } from '../../src/core/compile';
import { LibraryError } from '../../src/core/compiled';
import { GROUP, NEGATED, RAREST, WITH, WORDING } from '../../src/core/dividers';
import { packHeads } from '../../src/core/heads';
import { createLibrary, toLibrary } from '../../src/core/library';
import { createRanker } from '../../src/core/rank';
import { repack } from './repack';
import { BRIDGE, SAMPLE, SAMPLE_CLAIMS, TREATY } from './sample-library';

const COMPILED = compileLibrary(SAMPLE_CLAIMS);

test('comes back from JSON as it was compiled', () => {
  const back = toLibrary(JSON.parse(JSON.stringify(COMPILED)));
  expect(back.heads).toEqual(SAMPLE.heads);
  for (const claim of SAMPLE_CLAIMS.keys()) {
    expect(back.findWordings(claim)).toEqual(SAMPLE.findWordings(claim));
    expect(back.findAnchors(claim)).toEqual(SAMPLE.findAnchors(claim));
  }
});

test('holds the words of each wording in their order, and its anchors', () => {
  const [first] = SAMPLE.findWordings(0).phrasing;
  expect(first?.sequence.slice(0, 4)).toEqual(['the', 'stone', 'bridg', 'at']);
  expect(SAMPLE.findAnchors(1)[0]).toEqual([['larch', 'island']]);
});

/** The library with other wordings. */
const reworded = (change: (row: readonly number[]) => readonly number[]) => ({
  ...COMPILED,
  rows: repack(COMPILED.rows, (wordings, anchors) => [wordings.map(change), anchors]),
});

/** The library with other anchors. */
const reanchored = (change: (row: readonly number[]) => readonly number[]) => ({
  ...COMPILED,
  rows: repack(COMPILED.rows, (wordings, anchors) => [wordings, anchors.map(change)]),
});

const { rows } = COMPILED;
const withRows = (other: Record<string, unknown>) => ({ ...COMPILED, rows: { ...rows, ...other } });

const withHeads = (other: Record<string, unknown>) => ({ ...COMPILED, heads: { ...COMPILED.heads, ...other } });

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'claims'],
  ['another format', { ...COMPILED, format: 5 }],
  ['no index', { format: 6, heads: COMPILED.heads }],
  ['an index of other claims', { ...COMPILED, heads: packHeads([TREATY]) }],
  ['claims that are none', { ...COMPILED, heads: null }],
  ['claims without ids', withHeads({ ids: [null, null] })],
  ['claims without verdicts', withHeads({ verdicts: [] })],
  ['claims of which nobody knows whom they are about', withHeads({ people: [null, null] })],
  ['claims of which some are too many', withHeads({ people: [[], [], []] })],
  ['wordings that point nowhere', reworded((row) => row.with(2, 9_999))],
  ['a wording of no kind', reworded((row) => row.with(0, NEGATED))],
  ['a word before the first wording', reworded((row) => [1, ...row])],
  ['a wording without words', reworded((row) => [WORDING, ...row])],
  ['a wording without words at the end', reworded((row) => [...row, WORDING])],
  ['a wording that negates twice', reworded((row) => [WORDING, 1, NEGATED, 1, NEGATED, 1, ...row])],
  ['no wordings', reworded(() => [])],
  ['rows that are not packed', { ...COMPILED, rows: [[[-1, 1, 0, 0]], [[-2, 0]]] }],
  ['rows of which the end is missing', withRows({ places: rows.places.map((own) => own.slice(0, -1)) })],
  ['rows without places', withRows({ places: [] })],
  ['rows of one kind', withRows({ places: rows.places.slice(1), lengths: rows.lengths.slice(1) })],
  ['rows of which one kind has fewer', withRows({ lengths: rows.lengths.map((own, kind) => own.slice(kind)) })],
  ['rows of no length', withRows({ lengths: rows.lengths.map((own) => own.map(() => -1)) })],
  ['rows with too few numbers', withRows({ low: rows.low.slice(1) })],
  ['rows with too many numbers', withRows({ high: `${rows.high}#`, low: `${rows.low}#` })],
  ['rows with numbers of another kind', withRows({ high: [1] })],
  ['rows with characters of no meaning', withRows({ places: rows.places.map((own) => own.replaceAll('#', ' ')) })],
  ['anchors that point nowhere', reanchored((row) => row.with(1, 9_999))],
  ['a word before the first group', reanchored((row) => [1, ...row])],
  ['anchors that negate', reanchored((row) => [...row, NEGATED, 1])],
  ['an anchor that goes on after its end', reanchored((row) => [...row, WITH])],
  ['an anchor that goes on before its beginning', reanchored((row) => [GROUP, WITH, 1, ...row])],
  ['an anchor that goes on twice', reanchored((row) => [...row, WITH, WITH, 1])],
  [
    'anchors of which none is the rarest',
    reanchored((row) => row.map((number) => (number === RAREST ? GROUP : number))),
  ],
  ['anchors of which two are the rarest', reanchored((row) => [...row, RAREST, 1])],
  ['sayings of no claim', { ...COMPILED, sayings: [[2, 0, 1, 0, 1]] }],
  ['sayings that are cut short', { ...COMPILED, sayings: [[0, 0, 1, 0]] }],
  ['sayings of nothing', { ...COMPILED, sayings: [[null, 0, 1, 0, 1]] }],
  ['weights that are nothing', { ...COMPILED, weights: COMPILED.weights.map(() => null) }],
  ['weights that are text', { ...COMPILED, weights: COMPILED.weights.map(String) }],
  ['columns of unequal length', { ...COMPILED, words: [] }],
])('refuses a compiled library with %s and says so', (_, json) => {
  expect(() => toLibrary(json)).toThrow(LibraryError);
});

test('passes over the runs of sayings that go beyond their wording, and keeps the others', () => {
  const countRuns = (sayings: readonly (readonly number[])[]) =>
    toLibrary({ ...COMPILED, sayings }).leads.sayings.claims.length;
  expect(countRuns([[0, 0, 1, 1, 2]])).toBe(1);
  for (const saying of [
    [0, 0, 99, 1, 2],
    [0, 99, 1, 1, 2],
    [0, 0, 1, 9, 2],
    [0, 0, 1, 1, -3],
  ])
    expect(countRuns([saying, [1, 0, 0, 0, 1]])).toBe(1);
});

test('holds words that are names of object properties', () => {
  const odd = { ...BRIDGE, id: 'odd', phrasings: ['the constructor prototype of Harrowmere is toString'] };
  expect(createRanker([odd, TREATY])({ text: 'constructor prototype of Harrowmere' })[0]?.id).toBe('odd');
});

test('ranks the claim that a text is about first, with help from what stands around it', () => {
  const rank = createRanker(SAMPLE_CLAIMS);
  expect(rank({ text: 'Who built the bridge?' })[0]?.id).toBe('bridge-built-by-romans');
  expect(rank({ text: 'It was sold.', before: ['They spoke of Larch Island.'] })[0]?.id).toBe('treaty-sold-island');
  expect(rank({ text: 'xyzzy' })).toEqual([]);
});

test('makes up anchors for claims that give none, so that shared words alone flag nothing', () => {
  const bare = createLibrary([{ ...BRIDGE, anchors: [], phrasings: [], opposites: [], lookalikes: [] }]);
  const find = (text: string) => check([{ kind: 'paragraph', text }], bare).flags.length;
  expect(find('The stone bridge at Harrowmere was built by the Romans, the guide said.')).toBe(1);
  expect(find('The stone bridge at Elmford was built in 1999.')).toBe(0);
  expect(find('Harrowmere has a market and a stone church.')).toBe(0);
});
