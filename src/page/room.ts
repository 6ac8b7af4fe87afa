import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import type { Preferences } from '../core/preferences';
import type { PageSummary } from '../core/summary';
import type { CreateDisplay, Display } from './display';
import { toSummary } from './page-check';
import type { Decisions } from './reader-actions';
import type { ReportPlaces } from './report-text';
import type { ReadSelection } from './selection';
import { listAll, listDrawn, listFaint, type Session } from './session';
import { pause } from './settled';
import type { OpenShadowRoot } from './walk';
import type { Words } from './words';

export interface ReaderParts {
  readonly document: Document;
  /** Checks blocks against the library. A rejection leaves the page unmarked, and is tried again when it changes. */
  readonly check: (
    blocks: Block[],
    part: 'article' | 'selection',
  ) => Promise<{ readonly answer: CheckAnswer; readonly preferences: Preferences }>;
  readonly words: Words;
  /** What the reader wants to see, where that was told before the first answer. */
  readonly preferences: Preferences | undefined;
  /** Called whenever what the page shows has changed. */
  readonly onReport: (summary: PageSummary) => void;
  /** The reader wants this claim never to be marked again, or takes that back. Called for a real click only, and after a question. */
  readonly onHide: (claimId: string, hidden: boolean) => void;
  /** Gives what draws and answers, when there is something to show for the first time. */
  readonly loadDisplay: () => Promise<CreateDisplay>;
  /** Gives what reads a selection; it comes with what draws. */
  readonly loadSelection: () => Promise<ReadSelection>;
  /** Of the extension, for reports. */
  readonly version: string;
  readonly reportPlaces: ReportPlaces;
  /** Told of the trees besides the document that hold text: shadow roots and frame documents. */
  readonly onTrees: (trees: readonly Node[]) => void;
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
}

export const toPageSummary = ({ parts, session }: Room): PageSummary => {
  const flags = listAll(session).map(({ flag }) => flag);
  const held = flags.length - listDrawn(session).length;
  const summary = toSummary(parts.document, session.state, session.page, flags, held);
  return session.state === 'reading' && session.progress !== undefined
    ? { ...summary, progress: session.progress }
    : summary;
};

/** Whether to go on; a reader whose extension is gone takes everything back without a word. */
export const isUsable = (room: Room): boolean => {
  if (!room.session.undone && room.parts.isAlive?.() === false) room.undo();
  return !room.session.undone;
};

const toDecisions = (room: Room): Decisions => ({
  dismiss: (flagId, dismissed) => {
    if (dismissed) room.session.dismissed.add(flagId);
    else room.session.dismissed.delete(flagId);
    return draw(room);
  },
  hide: (claimId, hidden) => {
    const { preferences } = room.session;
    if (preferences === undefined) return Promise.resolve();
    const others = preferences.hiddenClaims.filter((id) => id !== claimId);
    room.session.preferences = { ...preferences, hiddenClaims: hidden ? [...others, claimId] : others };
    room.parts.onHide(claimId, hidden);
    return draw(room);
  },
});

/** Has blocks checked. What the answer tells of the reader's wishes holds, unless they were told anew meanwhile. */
export const checkBlocks = async (
  { parts, session }: Room,
  blocks: Block[],
  part: 'article' | 'selection',
): Promise<CheckAnswer> => {
  const before = session.preferences;
  const { answer, preferences } = await parts.check(blocks, part);
  if (session.preferences === before) session.preferences = preferences;
  return answer;
};

/** The display, made when it is first needed; undefined where the reader was undone meanwhile. */
const ensureDisplay = async (room: Room): Promise<Display | undefined> => {
  const { parts, session, token } = room;
  const createDisplay = await parts.loadDisplay();
  if (!isUsable(room)) return undefined;
  if (session.display !== undefined) return session.display;
  session.display = createDisplay({
    ...parts,
    token,
    decisions: toDecisions(room),
    findRest: () => session.preferences?.restMs,
    isAlive: () => isUsable(room),
  });
  // To make it and to draw with it are two stretches of work.
  await pause();
  return session.display;
};

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
  const display = await ensureDisplay(room);
  if (display === undefined) return;
  const count = display.show(listDrawn(session), listFaint(session));
  if (count > 0 && !session.announced) display.announce(count);
  session.announced ||= count > 0;
};
