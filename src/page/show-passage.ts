import { findMarkBoxes, toAround } from './mark-boxes';
import type { Mark } from './marks';

const ROOM = 60;

const isInView = (mark: Mark, view: Window): boolean => {
  const boxes = findMarkBoxes(mark);
  if (boxes.length === 0) return false;
  const around = toAround(boxes);
  const fits = around.bottom - around.top < view.innerHeight - 2 * ROOM;
  const isHere = around.top >= ROOM && (!fits || around.bottom <= view.innerHeight - ROOM);
  return isHere && around.top < view.innerHeight - ROOM && around.left < view.innerWidth && around.right > 0;
};

/** Scrolls to a passage unless it is in view; false where it is not shown at all. At once: the note has to find its place. */
export const showPassage = (mark: Mark): boolean => {
  const [range] = mark.ranges;
  const element = range?.startContainer.parentElement;
  const view = globalThis.window;
  if (!element?.isConnected || findMarkBoxes(mark).length === 0) return false;
  if (isInView(mark, view)) return true;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // In a paragraph longer than the window its middle may be far from the passage.
  if (!isInView(mark, view)) {
    const around = toAround(findMarkBoxes(mark));
    view.scrollBy({ top: around.top - view.innerHeight / 3, behavior: 'instant' });
  }
  return true;
};
