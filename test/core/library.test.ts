import { check } from '../../src/core/check';
import { compileLibrary } from '../../src/core/compile';
import { LibraryError } from '../../src/core/compiled';
import { createLibrary, toLibrary } from '../../src/core/library';
import type { PackedRows } from '../../src/core/packing';
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

const change = (packed: PackedRows, at: number, value: number) =>
  repack(packed, (rows) => rows.map((row) => row.map((number, place) => (place === at ? value : number))));

const toOdd = (packed: PackedRows): PackedRows => ({ ...packed, places: packed.places.replaceAll('#', ' ') });

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'claims'],
  ['another format', { ...COMPILED, format: 4 }],
  ['no index', { format: 5, heads: [] }],
  ['an index of other claims', { ...COMPILED, heads: COMPILED.heads.slice(1) }],
  ['claims without ids', { ...COMPILED, heads: COMPILED.heads.map(() => null) }],
  ['wordings that point nowhere', { ...COMPILED, wordings: change(COMPILED.wordings, 2, 9_999) }],
  ['wordings that are longer than their row', { ...COMPILED, wordings: change(COMPILED.wordings, 1, 9_999) }],
  ['wordings of no kind', { ...COMPILED, wordings: change(COMPILED.wordings, 0, 7) }],
  [
    'wordings that are cut short',
    { ...COMPILED, wordings: repack(COMPILED.wordings, (rows) => rows.map((row) => row.slice(0, -2))) },
  ],
  ['wordings that are not packed', { ...COMPILED, wordings: [[0, 1, 0, 0]] }],
  ['wordings of which the end is missing', { ...COMPILED, wordings: { ...COMPILED.wordings, places: '##' } }],
  ['wordings with too few numbers', { ...COMPILED, wordings: { ...COMPILED.wordings, low: '#' } }],
  ['wordings with numbers of another kind', { ...COMPILED, wordings: { ...COMPILED.wordings, high: [1] } }],
  ['wordings with characters of no meaning', { ...COMPILED, wordings: toOdd(COMPILED.wordings) }],
  ['anchors that point nowhere', { ...COMPILED, anchors: change(COMPILED.anchors, 3, 9_999) }],
  ['anchors that are longer than their row', { ...COMPILED, anchors: change(COMPILED.anchors, 1, 9_999) }],
  ['anchors of which none is the rarest', { ...COMPILED, anchors: change(COMPILED.anchors, 0, 9) }],
  ['sayings of no claim', { ...COMPILED, sayings: [[2, 0, 1, 0, 1]] }],
  ['sayings that are cut short', { ...COMPILED, sayings: [[0, 0, 1, 0]] }],
  ['sayings of nothing', { ...COMPILED, sayings: [[null, 0, 1, 0, 1]] }],
  ['weights that are nothing', { ...COMPILED, weights: COMPILED.weights.map(() => null) }],
  ['weights that are text', { ...COMPILED, weights: COMPILED.weights.map(String) }],
  ['columns of unequal length', { ...COMPILED, words: [] }],
])('refuses a compiled library with %s and says so', (_, json) => {
  expect(() => toLibrary(json)).toThrow(LibraryError);
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
