import { genuine } from './genuine';
import type { Layer } from './layer';
import { findMarkBoxes, toAround } from './mark-boxes';
import type { Anchor } from './marks';
import { type Box, findPlace, type Side } from './place';

/** Where a card stands at the moment. */
export interface CardStand {
  readonly anchor: Anchor;
  /** Which line of the passage it was opened at. */
  readonly line: number;
  /** A held card does not go with the pointer. */
  readonly held: boolean;
  /** Side that it is on already. */
  readonly side: Side | undefined;
}

const isOutside = (around: Box, width: number, height: number): boolean =>
  around.bottom < 0 || around.top > height || around.right < 0 || around.left > width;

const toPixels = (value: number | undefined, scale: number): string =>
  value === undefined ? 'auto' : `${value / scale}px`;

/** The window without its scroll bars, in CSS pixels of the card: a card is held by the inner edges. */
const findViewport = (view: Window, scale: number): { readonly width: number; readonly height: number } => {
  const { innerWidth, innerHeight, document } = view;
  // In an old page this is the body; the root element there is as tall as its text.
  const scroller = genuine(document, 'scrollingElement');
  const within = (size: number | undefined, whole: number): number =>
    size === undefined || size === 0 ? whole : Math.min(whole, size * scale);
  return {
    width: within(genuine(document, 'documentElement').clientWidth, innerWidth),
    height: within(scroller?.clientHeight, innerHeight),
  };
};

/** Puts the card beside its passage; undefined when there is nothing left to put it beside. */
export const placeCard = (layer: Layer, { anchor, line, side, held }: CardStand): Side | undefined => {
  const { card } = layer;
  const view = card.ownerDocument.defaultView;
  const boxes = findMarkBoxes(anchor);
  const first = boxes[line] ?? boxes[0];
  if (first === undefined || view === null) return undefined;
  const around = toAround(boxes);
  const rect = card.getBoundingClientRect();
  // A page may zoom its root element; what we set is multiplied by that, what we measure is not.
  const scale = card.offsetWidth > 0 ? rect.width / card.offsetWidth : 1;
  const viewport = findViewport(view, scale);
  // Who is at work in the note keeps it; else it goes with its passage.
  const isInUse = held && card.contains(layer.root.activeElement);
  if (!isInUse && isOutside(around, viewport.width, viewport.height)) return undefined;
  const element = anchor.ranges[0]?.startContainer.parentElement;
  const place = findPlace({
    passage: around,
    line: first,
    width: rect.width,
    height: (card.scrollHeight + 2) * scale,
    viewport,
    rightToLeft: element !== null && element !== undefined && getComputedStyle(element).direction === 'rtl',
    side,
  });
  card.style.left = toPixels(place.left, scale);
  card.style.top = toPixels(place.top, scale);
  card.style.bottom = toPixels(place.bottom, scale);
  card.style.maxHeight = toPixels(place.maxHeight, scale);
  return place.side;
};
