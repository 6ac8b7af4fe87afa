import { genuine, onEvent } from './genuine';
import type { Hit } from './hit';

/** What the pointer does to the note. Times in milliseconds. */
export interface PointerParts {
  readonly host: Element;
  readonly find: (document: Document, x: number, y: number) => Hit | undefined;
  /** Id of the mark whose note is open, if one is. */
  readonly current: () => string | undefined;
  readonly isHeld: () => boolean;
  readonly open: (hit: Hit, held: boolean) => void;
  readonly close: () => void;
  /** How long the pointer has to rest; undefined where a note opens at a press only. */
  readonly findRest: () => number | undefined;
}

export interface Pointer {
  /** Leaves a mark alone until the pointer has been elsewhere: the reader has closed its note. */
  quieten(id: string | undefined): void;
  /** Follows the pointer in a document, the page's own or a frame's. Returns the undo. */
  listen(document: Document): () => void;
  undo(): void;
}

const LEAVE_MS = 250;
/** Beside an open note the pointer rests for longer, as it may be on its way to that note. */
const LEAST_REST_BESIDE_MS = 250;
/** A pointer that moves on by more than this has not rested. CSS pixels. */
const REST_SLACK = 6;
const OPERABLE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"], [role="link"], [onclick]';

/** A timer that is set once and can be taken back. */
const createDelay = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = (ms: number, done: () => void): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      done();
    }, ms);
  };
  return { cancel, start };
};

const isOnControl = (event: Event): boolean => {
  const target = event.composedPath()[0];
  // Not by instanceof: a frame's elements are made by another window's classes.
  return target !== undefined && 'closest' in target && (target as Element).closest(OPERABLE) !== null;
};

const isSelecting = (document: Document): boolean => {
  const selection = genuine(document, 'getSelection').call(document);
  return selection !== null && !selection.isCollapsed;
};

/** Where the pointer is, and what is there. */
interface Look {
  readonly hit: Hit | undefined;
  readonly onNote: boolean;
  readonly x: number;
  readonly y: number;
}

/** Tells whether the pointer is still about where it was when it came to rest. */
const createStillness = () => {
  let from: Look | undefined;
  return (look: Look): boolean => {
    const isStill =
      from?.hit?.mark.id === look.hit?.mark.id &&
      Math.hypot(look.x - (from?.x ?? 0), look.y - (from?.y ?? 0)) <= REST_SLACK;
    if (!isStill) from = look;
    return isStill;
  };
};

const createHover = (parts: PointerParts) => {
  const rest = createDelay();
  const leave = createDelay();
  const isStill = createStillness();
  let quiet: string | undefined;
  const wait = (hit: Hit): void => {
    const ms = parts.findRest();
    if (ms === undefined || hit.mark.id === quiet) return;
    rest.start(parts.current() === undefined ? ms : Math.max(ms, LEAST_REST_BESIDE_MS), () => {
      leave.cancel();
      parts.open(hit, false);
    });
  };
  const settle = (look: Look): void => {
    const { hit, onNote } = look;
    const isHere = onNote || (hit !== undefined && hit.mark.id === parts.current());
    if (hit?.mark.id !== quiet) quiet = undefined;
    if (!isStill(look) || isHere) rest.cancel();
    if (isHere) leave.cancel();
    else if (parts.current() !== undefined && !parts.isHeld()) leave.start(LEAVE_MS, parts.close);
    if (!isHere && hit !== undefined && !parts.isHeld()) wait(hit);
  };
  const cancel = (): void => {
    rest.cancel();
    leave.cancel();
  };
  const quieten = (id: string | undefined): void => {
    cancel();
    quiet = id;
  };
  return { settle, cancel, quieten };
};

type Hover = ReturnType<typeof createHover>;

/** Looks once a frame at where the pointer is, however often it moves. */
const createMove = (document: Document, parts: PointerParts, hover: Hover) => {
  let frame = 0;
  let last: PointerEvent | undefined;
  const look = (): void => {
    frame = 0;
    if (last === undefined || !last.isTrusted) return;
    const onNote = last.target === parts.host;
    const gone = last.type === 'pointerout';
    const hit = onNote || gone || last.buttons !== 0 ? undefined : parts.find(document, last.clientX, last.clientY);
    hover.settle({ hit, onNote: onNote && !gone, x: last.clientX, y: last.clientY });
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || (event.type === 'pointerout' && event.relatedTarget !== null)) return;
    last = event;
    frame ||= requestAnimationFrame(look);
  };
  return { move, cancel: () => cancelAnimationFrame(frame) };
};

/** Opens the note after a rest on a mark and at a click on one; closes it when the pointer has left both for a while. */
export const createPointer = (parts: PointerParts): Pointer => {
  const hover = createHover(parts);
  const undos = new Set<() => void>();
  const isElsewhere = (event: Event): boolean => event.isTrusted && event.target !== parts.host && parts.isHeld();
  const press = (event: PointerEvent): void => {
    // A finger that goes down may be about to scroll; it closes the note when it turns out to have been a tap.
    if (event.pointerType !== 'touch' && isElsewhere(event)) parts.close();
  };
  const click = (document: Document, event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.target === parts.host) return;
    const open = parts.current();
    if (isElsewhere(event)) parts.close();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isOnControl(event) || isSelecting(document)) return;
    const hit = parts.find(document, event.clientX, event.clientY);
    // A second tap on the same mark closes its note.
    if (hit !== undefined && !(parts.current() === undefined && hit.mark.id === open)) parts.open(hit, true);
  };
  const listen = (document: Document): (() => void) => {
    const { move, cancel } = createMove(document, parts, hover);
    const options = { capture: true, passive: true };
    const ends = [
      onEvent(document, 'pointermove', move, options),
      onEvent(document, 'pointerout', move, options),
      onEvent(document, 'pointerdown', press, options),
      onEvent<MouseEvent>(document, 'click', (event) => click(document, event), options),
    ];
    const undo = (): void => {
      cancel();
      for (const end of ends) end();
      undos.delete(undo);
    };
    undos.add(undo);
    return undo;
  };
  return {
    listen,
    quieten: hover.quieten,
    undo: () => {
      hover.cancel();
      for (const undo of undos) undo();
    },
  };
};
