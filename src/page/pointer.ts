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
}

export interface Pointer {
  /** Follows the pointer in a document, the page's own or a frame's. Returns the undo. */
  listen(document: Document): () => void;
  undo(): void;
}

const REST_MS = 120;
const LEAVE_MS = 250;
const OPERABLE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"], [role="link"], [onclick]';

/** A timer that is set once and can be taken back. */
const createDelay = (ms: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = (done: () => void): void => {
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

const createHover = (parts: PointerParts) => {
  const rest = createDelay(REST_MS);
  const leave = createDelay(LEAVE_MS);
  let waiting: Hit | undefined;
  const settle = (hit: Hit | undefined, onNote: boolean): void => {
    const isHere = onNote || (hit !== undefined && hit.mark.id === parts.current());
    if (waiting !== undefined && waiting.mark.id !== hit?.mark.id) rest.cancel();
    waiting = isHere ? undefined : hit;
    if (isHere) leave.cancel();
    else if (parts.current() !== undefined && !parts.isHeld()) leave.start(parts.close);
    if (isHere) rest.cancel();
    else if (hit !== undefined && !parts.isHeld()) {
      rest.start(() => {
        leave.cancel();
        if (waiting !== undefined) parts.open(waiting, false);
      });
    }
  };
  const cancel = (): void => {
    rest.cancel();
    leave.cancel();
    waiting = undefined;
  };
  return { settle, cancel };
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
    hover.settle(hit, onNote && !gone);
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
  const press = (event: PointerEvent): void => {
    if (event.target !== parts.host && parts.isHeld()) parts.close();
  };
  const click = (document: Document, event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.target === parts.host) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isOnControl(event) || isSelecting(document)) return;
    const hit = parts.find(document, event.clientX, event.clientY);
    if (hit !== undefined) parts.open(hit, true);
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
    undo: () => {
      hover.cancel();
      for (const undo of undos) undo();
    },
  };
};
