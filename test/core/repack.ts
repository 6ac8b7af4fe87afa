import { type PackedRows, packRows, unpackRows } from '../../src/core/packing';
import { getRow } from '../../src/core/rows';

/** Packed rows with something changed in them. */
export function repack(packed: PackedRows, change: (rows: number[][]) => number[][]): PackedRows {
  const rows = unpackRows(packed);
  if (rows === undefined) throw new Error('these rows are not whole');
  return packRows(change(packed.lengths.map((_, at) => [...getRow(rows, at)])));
}
