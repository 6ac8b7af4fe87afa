import { type CardStand, placeCard } from './card-place';
import { toElement } from './element';
import { genuine, onEvent } from './genuine';
import type { Layer } from './layer';
import type { Anchor } from './marks';
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
  /** Gives the focus back to where in the page it was before it moved into a note. */
  giveBack(): void;
  /** The button with a cross, for those without Escape. It is there while the note is held. */
  readonly closer: HTMLButtonElement;
}

export interface NoteParts {
  readonly document: Document;
  readonly layer: Layer;
  readonly words: Words;
  readonly onClose: () => void;
}

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

/** The open card, and what makes it follow its passage. */
interface Standing extends CardStand {
  unfollow: () => void;
}

const toCloser = (document: Document, words: Words): HTMLButtonElement => {
  const closer = toElement(document, 'button', 'closer', '×');
  closer.setAttribute('type', 'button');
  closer.setAttribute('aria-label', words('note_close'));
  return closer;
};

/** The fact is read out when the focus comes into the card, after its name. */
const describe = (card: HTMLElement, view: HTMLElement): void => {
  const record = view.querySelector('.note-record');
  record?.setAttribute('id', 'record');
  if (record === null) card.removeAttribute('aria-describedby');
  else card.setAttribute('aria-describedby', 'record');
};

const show = ({ layer }: NoteParts, { anchor, label, view }: NoteContent, closer: HTMLElement): void => {
  const { card } = layer;
  layer.stand(anchor.ranges[0]?.startContainer);
  card.replaceChildren(closer, view);
  card.setAttribute('aria-label', label);
  card.setAttribute('data-ground', anchor.ground);
  describe(card, view);
  card.showPopover();
};

const unshow = ({ layer, onClose }: NoteParts): void => {
  const { card } = layer;
  if (card.isConnected && card.matches(':popover-open')) card.hidePopover();
  card.replaceChildren();
  layer.stand(undefined);
  onClose();
};

/** Where in the page the focus was when it went into a note, for as long as it is there. */
const createWayBack = (document: Document, host: Element) => {
  let from: Element | undefined;
  return {
    remember: (): void => {
      const active = genuine(document, 'activeElement');
      if (active !== null && active !== host && active !== genuine(document, 'body')) from = active;
    },
    take: (): void => {
      if (from?.isConnected === true && 'focus' in from) (from as HTMLElement).focus({ preventScroll: true });
      from = undefined;
    },
  };
};

/** What is open, and how it opens, moves and closes. */
const createStanding = (parts: NoteParts, closer: HTMLElement) => {
  const { document, layer } = parts;
  const { card } = layer;
  let standing: Standing | undefined;
  const hold = (held: boolean): void => {
    if (standing !== undefined) standing = { ...standing, held: standing.held || held };
    card.toggleAttribute('data-held', standing?.held === true);
  };
  const close = (): void => {
    if (standing === undefined) return;
    standing.unfollow();
    standing = undefined;
    unshow(parts);
  };
  const place = (): void => {
    if (standing === undefined) return;
    const side = placeCard(layer, standing);
    if (side === undefined) close();
    else standing = { ...standing, side };
  };
  const open = (content: NoteContent, line: number, held: boolean): void => {
    close();
    show(parts, content, closer);
    standing = { anchor: content.anchor, line, held, side: undefined, unfollow: onMoved(document, card, place) };
    hold(held);
    place();
  };
  const follow = (anchor: Anchor): void => {
    if (standing?.anchor.id === anchor.id) standing = { ...standing, anchor };
  };
  return { get: () => standing, hold, close, open, follow };
};

/** The card that opens on a mark: one for the page, in the top layer, filled anew each time. */
export const createNote = (parts: NoteParts): Note => {
  const { document, layer, words } = parts;
  const { card } = layer;
  const closer = toCloser(document, words);
  const standing = createStanding(parts, closer);
  const way = createWayBack(document, layer.host);
  card.lang = words('note_language');
  card.dir = words('note_direction');
  return {
    open: (content, line, held) => {
      if (content.anchor.id !== '' && standing.get()?.anchor.id === content.anchor.id) standing.hold(held);
      else standing.open(content, line, held);
    },
    close: standing.close,
    follow: standing.follow,
    current: () => standing.get()?.anchor.id,
    isHeld: () => standing.get()?.held ?? false,
    enter: () => {
      standing.hold(true);
      way.remember();
      card.focus();
    },
    giveBack: way.take,
    closer,
  };
};
