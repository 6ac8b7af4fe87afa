import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import type { PageSummary } from '../core/summary';
import { copyText } from './clipboard';
import { createDisplay, type Display } from './display';
import { toFootnoteText } from './footnote-text';
import type { NoteActions } from './note-actions';
import { type Preferences, type ShownFlag, toSummary } from './page-check';
import { listAll, listDrawn, listFaint, type Session } from './session';
import type { OpenShadowRoot } from './walk';
import type { Watch } from './watch';
import type { Words } from './words';

export interface ReaderParts {
  readonly document: Document;
  /** Checks blocks against the library. A rejection leaves the page unmarked, and is tried again when it changes. */
  readonly check: (blocks: Block[]) => Promise<CheckAnswer>;
  readonly words: Words;
  readonly preferences: Preferences;
  /** Called whenever what the page shows has changed. */
  readonly onReport: (summary: PageSummary) => void;
  /** The reader wants this claim never to be marked again. Called for a real click only, and after a question. */
  readonly onHide: (claimId: string) => void;
  /** Opens closed shadow roots, where the browser has a way. */
  readonly openShadowRoot?: OpenShadowRoot;
  /** False once the extension is gone from under this page; the reader then undoes itself. */
  readonly isAlive?: () => boolean;
}

/** A reader and all that belongs to it. */
export interface Room {
  readonly parts: ReaderParts;
  readonly session: Session;
  /** A word for this page alone, in all our names that a page can see. */
  readonly token: string;
  readonly settled: () => Promise<void>;
  readonly undo: () => void;
  watch: Watch | undefined;
}

export const toPageSummary = ({ parts, session }: Room): PageSummary => {
  const flags = listAll(session).map(({ flag }) => flag);
  const held = flags.length - listDrawn(session).length;
  return toSummary(parts.document, session.state, session.page, flags, held);
};

/** Whether to go on; a reader whose extension is gone takes everything back without a word. */
export const isUsable = (room: Room): boolean => {
  if (!room.session.undone && room.parts.isAlive?.() === false) room.undo();
  return !room.session.undone;
};

const toActions = (room: Room, { flag, claim }: ShownFlag, root: ShadowRoot): NoteActions => ({
  dismiss: () => {
    room.session.dismissed.add(flag.id);
    void draw(room);
  },
  hide: () => {
    const { preferences } = room.session;
    room.session.preferences = { ...preferences, hiddenClaims: [...preferences.hiddenClaims, flag.claimId] };
    void draw(room);
    room.parts.onHide(flag.claimId);
  },
  copy: () => copyText(room.parts.document, root, toFootnoteText(flag.passage, claim, room.parts.words)),
});

const toDisplay = (room: Room): Display =>
  createDisplay({
    document: room.parts.document,
    token: room.token,
    words: room.parts.words,
    toActions: (shown, root) => toActions(room, shown, root),
    isAlive: () => isUsable(room),
  });

/**
 * Shows what there is to show. The first time it waits until the page has settled; `always` makes a display even when
 * there is nothing to mark.
 */
export const draw = async (room: Room, always = false): Promise<void> => {
  const { session } = room;
  room.parts.onReport(toPageSummary(room));
  const isEmpty = listAll(session).length === 0 && listFaint(session).length === 0;
  if (!always && session.display === undefined && isEmpty) return;
  await room.settled();
  if (!isUsable(room)) return;
  session.display ??= toDisplay(room);
  const count = session.display.show(listDrawn(session), listFaint(session));
  if (count > 0 && !session.announced) session.display.announce(count);
  session.announced ||= count > 0;
};
