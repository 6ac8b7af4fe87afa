/** A rectangle in CSS pixels of the top window's viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'below' | 'above' | 'after' | 'before';

/** Where the note goes. Exactly one of `top` and `bottom` holds it, so that it grows away from the passage. */
export interface Place {
  readonly side: Side;
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly maxHeight: number;
}

export interface PlaceParts {
  /** All lines of the passage. */
  readonly passage: Box;
  /** The line that the note opens at: its start is the note's. */
  readonly line: Box;
  /** Natural size of the note. */
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly rightToLeft: boolean;
  /** Side that the note is on already, to be kept while it has room there. */
  readonly side?: Side | undefined;
}

const GAP = 6;
const EDGE = 8;
const LEAST_HEIGHT = 120;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

const findRoom = ({ passage, viewport }: PlaceParts): Readonly<Record<Side, number>> => ({
  below: viewport.height - passage.bottom - GAP - EDGE,
  above: passage.top - GAP - EDGE,
  after: viewport.width - passage.right - GAP - EDGE,
  before: passage.left - GAP - EDGE,
});

const chooseSide = (parts: PlaceParts): Side => {
  const room = findRoom(parts);
  if (parts.side !== undefined && room[parts.side] >= LEAST_HEIGHT) return parts.side;
  if (room.below >= parts.height) return 'below';
  if (room.above >= parts.height) return 'above';
  if (room.after >= parts.width) return 'after';
  if (room.before >= parts.width) return 'before';
  return room.below >= room.above ? 'below' : 'above';
};

const toBeside = (parts: PlaceParts, side: 'after' | 'before'): Place => {
  const { passage, viewport, width, height } = parts;
  const left = side === 'after' ? passage.right + GAP : passage.left - GAP - width;
  const top = clamp(parts.line.top, EDGE, Math.max(EDGE, viewport.height - EDGE - height));
  return { side, left, top, maxHeight: viewport.height - top - EDGE };
};

/**
 * Places the note beside its passage and inside the viewport: below if it fits, else above, else at a side (long and
 * vertical passages), else where there is more room, with the note scrolling inside. Never on the passage, as long as
 * any side of it has room for a few lines.
 */
export const findPlace = (parts: PlaceParts): Place => {
  const { passage, line, width, viewport } = parts;
  const side = chooseSide(parts);
  if (side === 'after' || side === 'before') return toBeside(parts, side);
  const start = parts.rightToLeft ? line.right - width : line.left;
  const left = clamp(start, EDGE, Math.max(EDGE, viewport.width - EDGE - width));
  const room = Math.max(findRoom(parts)[side], LEAST_HEIGHT);
  if (side === 'below') {
    const top = clamp(passage.bottom + GAP, EDGE, viewport.height - EDGE - LEAST_HEIGHT);
    return { side, left, top, maxHeight: Math.min(room, viewport.height - top - EDGE) };
  }
  const bottom = clamp(viewport.height - passage.top + GAP, EDGE, viewport.height - EDGE - LEAST_HEIGHT);
  return { side, left, bottom, maxHeight: Math.min(room, viewport.height - bottom - EDGE) };
};
