import fc from 'fast-check';
import { packRows, unpackRows } from '../../src/core/packing';
import { toRows } from '../../src/core/rows';

const row = fc.array(fc.oneof(fc.integer({ min: -4, max: 45 }), fc.nat(400), fc.nat(1_000_000)));
const kinds = fc
  .array(fc.tuple(row, row, row))
  .map((claims) => [0, 1, 2].map((kind) => claims.map((own) => own[kind] ?? [])));

test('rows come back from their packing, and from JSON, as they were', () => {
  fc.assert(
    fc.property(kinds, (lists) => {
      expect(unpackRows(JSON.parse(JSON.stringify(packRows(lists))))).toEqual(lists.map(toRows));
    }),
  );
});

const count = (...lists: readonly (readonly number[])[][]) => {
  const { places, high, low } = packRows(lists);
  return [places.join('').length, high.length, low.length];
};

test('a number that a claim had before takes one character, in all kinds of rows, and another takes three', () => {
  expect(count([[500, 400]])).toEqual([2, 2, 2]);
  expect(count([[500, 400, 500, 400]])).toEqual([4, 2, 2]);
  expect(count([[500, 400]], [[400, 500]])).toEqual([4, 2, 2]);
  expect(count([[500, 400], [400]])).toEqual([3, 3, 3]);
});

test('one more than the greatest so far takes one character', () => {
  expect(
    count([
      [500, 501, 7, 502],
      [503, 501],
    ]),
  ).toEqual([6, 2, 2]);
});

test('no character has to be escaped in JSON', () => {
  const { places, high, low } = packRows([[Array.from({ length: 3_000 }, (_, at) => 3_000 - at)]]);
  for (const text of [...places, high, low]) expect(JSON.stringify(text)).toBe(`"${text}"`);
});

test('says what it cannot pack', () => {
  expect(() => packRows([[[-5]]])).toThrow('-1 cannot be packed');
});
