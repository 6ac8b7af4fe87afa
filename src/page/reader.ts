import type { Preferences } from '../core/preferences';
import type { PageSummary } from '../core/summary';
import { checkSelection, leavePage, readPage } from './read-page';
import { draw, isUsable, type ReaderParts, type Room, toPageSummary } from './room';
import { createSession, listAll, listDrawn } from './session';
import { untilSettled } from './settled';
import { createToken } from './token';

export interface Reader {
  summary(): PageSummary;
  /** Scrolls to a mark and opens its note; false when it is gone. One that was held back brings the others with it. */
  reveal(flagId: string): Promise<boolean>;
  /** Goes to the next or previous mark, round and round; false when there is none. */
  step(direction: 'next' | 'previous'): boolean;
  /** Marks every flag, also where there are so many that the weakest are held back. */
  showAll(): Promise<void>;
  /** Reads the page and draws what was found. Resolves to whether that is anything new. */
  read(): Promise<boolean>;
  /** The page is no article, or no longer one: takes back what was found. Resolves to whether there was anything. */
  leave(): Promise<boolean>;
  /** The page has another address: forgets what was known of it. */
  forget(): void;
  /** The page has changed, or the reader is back: a moment to see whether all is still in place. */
  stir(): void;
  /** Whether this is our own element: what changes there is no change of the page. */
  isOwn(node: Node): boolean;
  /** Checks the selected text, wherever it is, and opens the first note. Resolves to the number of marks it has. */
  checkSelection(): Promise<number>;
  prefer(preferences: Preferences): void;
  /** Takes back everything, at once: marks, host, listeners, observers, timers. */
  undo(): void;
}

/** The page has another address: forget what was known of it, keep what the reader prefers. */
const forget = ({ session }: Room): void => {
  const { display, preferences, turn } = session;
  display?.close();
  Object.assign(session, createSession(preferences), { display, turn: turn + 1 });
};

const showAll = (room: Room): Promise<void> => {
  room.session.everything = true;
  return draw(room);
};

/** Whether a flag is known, and not marked because there are so many. */
const isHeld = ({ session }: Room, flagId: string): boolean =>
  listAll(session).some(({ flag }) => flag.id === flagId) && !listDrawn(session).some(({ flag }) => flag.id === flagId);

const createRoom = (parts: ReaderParts): Room => {
  const session = createSession(parts.preferences);
  let settled: Promise<void> | undefined;
  const room: Room = {
    parts,
    session,
    token: createToken(),
    settled: () => {
      settled ??= untilSettled(parts.document);
      return settled;
    },
    undo: () => {
      session.undone = true;
      session.display?.undo();
      session.display = undefined;
    },
  };
  return room;
};

/** Reads a page when it is told to, and draws what was found. Everything it does to the page is taken back by `undo`. */
export const createReader = (parts: ReaderParts): Reader => {
  const room = createRoom(parts);
  const { session } = room;
  return {
    summary: () => toPageSummary(room),
    reveal: async (flagId) => {
      if (isHeld(room, flagId)) await showAll(room);
      return session.display?.reveal(flagId) ?? false;
    },
    step: (direction) => session.display?.step(direction) ?? false,
    showAll: () => showAll(room),
    read: () => readPage(room),
    leave: () => leavePage(room),
    forget: () => forget(room),
    stir: () => {
      if (isUsable(room)) session.display?.reassert();
    },
    isOwn: (node) => session.display?.host === node,
    checkSelection: () => checkSelection(room),
    prefer: (preferences) => {
      session.preferences = preferences;
      void draw(room).catch(() => undefined);
    },
    undo: room.undo,
  };
};
