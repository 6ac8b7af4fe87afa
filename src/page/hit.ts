import { genuine } from './genuine';
import type { Mark } from './marks';

/** A mark under a point, and which of its lines. */
export interface Hit {
  readonly mark: Mark;
  readonly line: number;
}

interface CaretOptions {
  readonly shadowRoots: readonly ShadowRoot[];
}

const findLine = (mark: Mark, range: Range, x: number, y: number): number => {
  let before = 0;
  for (const other of mark.ranges) {
    if (other === range) break;
    before += other.getClientRects().length;
  }
  const shown = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  const line = shown.findIndex(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 1 && y <= rect.bottom + 1,
  );
  return line < 0 ? -1 : before + line;
};

const isShorter = (mark: Mark, other: Hit | undefined): boolean =>
  other === undefined || mark.length < other.mark.length;

/**
 * The mark at a point of a document's viewport, the shortest where several lie over each other. The caret tells which
 * text is really there (not what is covered or clipped), the lines whether the point is on it and not beside it.
 */
export const findHit = (
  marks: readonly Mark[],
  document: Document,
  shadowRoots: readonly ShadowRoot[],
  x: number,
  y: number,
): Hit | undefined => {
  const find = genuine(document, 'caretPositionFromPoint') as (
    this: Document,
    x: number,
    y: number,
    options: CaretOptions,
  ) => CaretPosition | null;
  const caret = find.call(document, x, y, { shadowRoots });
  if (caret === null) return undefined;
  let hit: Hit | undefined;
  for (const mark of marks) {
    for (const range of mark.ranges) {
      if (!isShorter(mark, hit) || !range.isPointInRange(caret.offsetNode, caret.offset)) continue;
      const line = findLine(mark, range, x, y);
      if (line >= 0) hit = { mark, line };
    }
  }
  return hit;
};
