import { onEvent } from './genuine';
import type { Layer } from './layer';
import { findMarkBoxes, toAround } from './mark-boxes';
import type { Anchor } from './marks';
import { type Box, findPlace, type Side } from './place';
import type { Words } from './words';

/** What a note shows, and where it opens. */
export interface NoteContent {
  readonly anchor: Anchor;
  /** Name of the note for screen readers. */
  readonly label: string;
  readonly view: HTMLElement;
}

export interface Note {
  /** Opens at an anchor, at one of its lines. A held note stays until it is closed; another goes with the pointer. */
  open(content: NoteContent, line: number, held: boolean): void;
  close(): void;
  /** Puts the live ranges of a new reading in the place of those of an earlier one. */
  follow(anchor: Anchor): void;
  /** Id of the anchor that it is open at. */
  current(): string | undefined;
  isHeld(): boolean;
  /** Moves the focus into the note. */
  enter(): void;
}

export interface NoteParts {
  readonly document: Document;
  readonly layer: Layer;
  readonly words: Words;
  readonly onClose: () => void;
}

const isOutside = (around: Box, width: number, height: number): boolean =>
  around.bottom < 0 || around.top > height || around.right < 0 || around.left > width;

const toPixels = (value: number | undefined, scale: number): string =>
  value === undefined ? 'auto' : `${value / scale}px`;

/** Puts the card beside its mark; false when there is nothing left to put it beside. */
const placeCard = (layer: Layer, { anchor, line, side, held }: Standing): Side | undefined => {
  const { card } = layer;
  const view = card.ownerDocument.defaultView;
  const boxes = findMarkBoxes(anchor);
  const first = boxes[line] ?? boxes[0];
  if (first === undefined || view === null) return undefined;
  const around = toAround(boxes);
  const rect = card.getBoundingClientRect();
  // A page may zoom its root element; what we set is multiplied by that, what we measure is not.
  const scale = card.offsetWidth > 0 ? rect.width / card.offsetWidth : 1;
  const viewport = {
    width: Math.min(view.innerWidth, view.document.documentElement.clientWidth * scale || view.innerWidth),
    height: view.innerHeight,
  };
  if (!held && isOutside(around, viewport.width, viewport.height)) return undefined;
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

/** Follows what moves the passage or changes the size of the card; returns the undo. */
const onMoved = (document: Document, card: HTMLElement, moved: () => void): (() => void) => {
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const isOwn = (event: Event): boolean => event.target instanceof Node && event.composedPath().includes(card);
  const scroll = onEvent(document, 'scroll', (event) => !isOwn(event) && soon(), { capture: true, passive: true });
  const viewport = document.defaultView?.visualViewport;
  const resize = viewport ? onEvent(viewport, 'resize', soon) : (): void => undefined;
  const observer = new ResizeObserver(soon);
  observer.observe(card);
  return () => {
    cancelAnimationFrame(frame);
    scroll();
    resize();
    observer.disconnect();
  };
};

/** Where the card stands at the moment, and how it follows its passage. */
interface Standing {
  readonly anchor: Anchor;
  readonly line: number;
  held: boolean;
  side: Side | undefined;
  unfollow: () => void;
}

const show = ({ layer }: NoteParts, { anchor, label, view }: NoteContent): void => {
  const { card } = layer;
  layer.stand(anchor.ranges[0]?.startContainer);
  card.replaceChildren(view);
  card.setAttribute('aria-label', label);
  card.setAttribute('data-ground', anchor.ground);
  card.showPopover();
};

const unshow = ({ layer, onClose }: NoteParts): void => {
  const { card } = layer;
  if (card.isConnected && card.matches(':popover-open')) card.hidePopover();
  card.replaceChildren();
  layer.stand(undefined);
  onClose();
};

/** The card that opens on a mark: one for the page, in the top layer, filled anew each time. */
export const createNote = (parts: NoteParts): Note => {
  const { document, layer, words } = parts;
  const { card } = layer;
  let standing: Standing | undefined;
  card.lang = words('note_language');
  card.dir = words('note_direction');

  const close = (): void => {
    if (standing === undefined) return;
    standing.unfollow();
    standing = undefined;
    unshow(parts);
  };
  const place = (): void => {
    if (standing === undefined) return;
    standing.side = placeCard(layer, standing);
    if (standing.side === undefined) close();
  };
  const open = (content: NoteContent, line: number, held: boolean): void => {
    close();
    show(parts, content);
    standing = { anchor: content.anchor, line, held, side: undefined, unfollow: onMoved(document, card, place) };
    place();
  };
  return {
    open: (content, line, held) => {
      if (standing?.anchor.id === content.anchor.id) standing.held ||= held;
      else open(content, line, held);
    },
    close,
    follow: (anchor) => {
      if (standing?.anchor.id === anchor.id) standing = { ...standing, anchor };
    },
    current: () => standing?.anchor.id,
    isHeld: () => standing?.held ?? false,
    enter: () => {
      if (standing !== undefined) standing.held = true;
      card.focus();
    },
  };
};
