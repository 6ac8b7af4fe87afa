import { type PackedRows, packRows, unpackRows } from '../../src/core/packing';
import { getRow } from '../../src/core/rows';

/** The rows of all claims, of one kind. */
export type KindOfRows = readonly (readonly number[])[];

/** Packed rows of wordings and of anchors with something changed in them. */
export function repack(
  packed: PackedRows,
  change: (wordings: KindOfRows, anchors: KindOfRows) => readonly [KindOfRows, KindOfRows],
): PackedRows {
  const [wordings = [], anchors = []] = (unpackRows(packed) ?? []).map((rows) =>
    Array.from({ length: rows.starts.length - 1 }, (_, at) => [...getRow(rows, at)]),
  );
  return packRows(change(wordings, anchors));
}
