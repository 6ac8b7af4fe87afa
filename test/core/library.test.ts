import { check } from '../../src/core/check';
import { LibraryError } from '../../src/core/compiled';
import { createLibrary, toCompiled, toLibrary } from '../../src/core/library';
import { createRanker } from '../../src/core/rank';
import { BRIDGE, SAMPLE, TREATY } from './sample-library';

test('comes back from JSON as it was compiled', () => {
  const back = toLibrary(JSON.parse(JSON.stringify(toCompiled(SAMPLE))));
  expect(toCompiled(back)).toEqual(toCompiled(SAMPLE));
  expect(back.index).toEqual(SAMPLE.index);
  expect(back.anchors).toEqual(SAMPLE.anchors);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'claims'],
  ['another format', { ...toCompiled(SAMPLE), format: 1 }],
  ['no index', { format: 2, claims: [] }],
  ['an index of other claims', { ...toCompiled(SAMPLE), claims: [BRIDGE] }],
  ['wordings that point nowhere', { ...toCompiled(SAMPLE), wordings: SAMPLE.claims.map(() => [[0, 9999]]) }],
  ['columns of unequal length', { ...toCompiled(SAMPLE), words: [] }],
])('refuses a compiled library with %s and says so', (_, json) => {
  expect(() => toLibrary(json)).toThrow(LibraryError);
});

test('holds words that are names of object properties', () => {
  const odd = { ...BRIDGE, id: 'odd', phrasings: ['the constructor prototype of Harrowmere is toString'] };
  const library = createLibrary([odd, TREATY]);
  expect(createRanker(library)({ text: 'constructor prototype of Harrowmere' })[0]?.id).toBe('odd');
});

test('ranks the claim that a text is about first, with help from what stands around it', () => {
  const rank = createRanker(SAMPLE);
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
