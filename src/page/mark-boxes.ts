import { findFrameOffset } from './frames';
import type { Anchor } from './marks';
import type { Box } from './place';

/** The lines of a mark as boxes in the top window's viewport, first to last. Empty while it is not shown. */
export const findMarkBoxes = (anchor: Anchor): Box[] =>
  anchor.ranges.flatMap((range) => {
    const document = range.startContainer.ownerDocument;
    if (document === null) return [];
    const { x, y, scale } = findFrameOffset(document);
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map((rect) => ({
        left: x + rect.left * scale,
        top: y + rect.top * scale,
        right: x + rect.right * scale,
        bottom: y + rect.bottom * scale,
      }));
  });

/** One box around all. */
export const toAround = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
});

export const isInside = (box: Box, x: number, y: number, slack = 0): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
