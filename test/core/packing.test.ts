import fc from 'fast-check';
import { packRows, unpackRows } from '../../src/core/packing';
import { toRows } from '../../src/core/rows';

const rows = fc.array(fc.array(fc.oneof(fc.nat(30), fc.nat(400), fc.nat(1_000_000))));

test('rows come back from their packing, and from JSON, as they were', () => {
  fc.assert(
    fc.property(rows, (lists) => {
      expect(unpackRows(JSON.parse(JSON.stringify(packRows(lists))))).toEqual(toRows(lists));
    }),
  );
});

test('what stood in a row before takes one character, and what did not takes three', () => {
  const once = packRows([[500, 600]]);
  const twice = packRows([[500, 600, 500, 600]]);
  expect([once.places.length, once.high.length, once.low.length]).toEqual([2, 2, 2]);
  expect([twice.places.length, twice.high.length, twice.low.length]).toEqual([4, 2, 2]);
});

test('no character has to be escaped in JSON', () => {
  const { places, high, low } = packRows([Array.from({ length: 3_000 }, (_, at) => at)]);
  for (const text of [places, high, low]) expect(JSON.stringify(text)).toBe(`"${text}"`);
});

test('says what it cannot pack', () => {
  expect(() => packRows([[-1]])).toThrow('-1 cannot be packed');
});
