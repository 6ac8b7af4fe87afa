import type { PageSummary } from '../core/summary';
import type { Preferences } from './page-check';
import { checkSelection, readPage } from './read-page';
import { draw, isUsable, type ReaderParts, type Room, toPageSummary } from './room';
import { createSession, listAll, listDrawn } from './session';
import { untilSettled, untilShown } from './settled';
import { createToken } from './token';
import { createWatch, type Watch } from './watch';

export interface Reader {
  summary(): PageSummary;
  /** Scrolls to a mark and opens its note; false when it is gone. One that was held back brings the others with it. */
  reveal(flagId: string): Promise<boolean>;
  /** Goes to the next or previous mark, round and round; false when there is none. */
  step(direction: 'next' | 'previous'): boolean;
  /** Marks every flag, also where there are so many that the weakest are held back. */
  showAll(): Promise<void>;
  /** Reads this page, article or not. Resolves once it is read. */
  readNow(): Promise<void>;
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

const toWatch = (room: Room): Watch =>
  createWatch({
    document: room.parts.document,
    isOwn: (node) => room.session.display?.host === node,
    read: () => readPage(room),
    onNavigation: () => forget(room),
    onStir: () => {
      if (isUsable(room)) room.session.display?.reassert();
    },
  });

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
      room.watch?.undo();
      session.display?.undo();
      session.display = undefined;
    },
    watch: undefined,
  };
  return room;
};

/**
 * Reads the page at once and keeps on reading it as it changes; draws what was found. Starts by itself. Everything it
 * does to the page is taken back by `undo`.
 */
export const createReader = (parts: ReaderParts): Reader => {
  const room = createRoom(parts);
  const { session } = room;
  const begin = async (): Promise<void> => {
    await untilShown(parts.document);
    if (!isUsable(room)) return;
    room.watch = toWatch(room);
    await readPage(room);
  };
  // A reader never fails the page that it is in, whatever the page does.
  void begin().catch(() => undefined);
  return {
    summary: () => toPageSummary(room),
    reveal: async (flagId) => {
      if (isHeld(room, flagId)) await showAll(room);
      return session.display?.reveal(flagId) ?? false;
    },
    step: (direction) => session.display?.step(direction) ?? false,
    showAll: () => showAll(room),
    readNow: async () => {
      session.asked = true;
      await readPage(room);
    },
    checkSelection: () => checkSelection(room),
    prefer: (preferences) => {
      session.preferences = preferences;
      void draw(room).catch(() => undefined);
    },
    undo: room.undo,
  };
};
