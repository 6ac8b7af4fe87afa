import type { Preferences } from '../core/preferences';
import type { ReadingState } from '../core/summary';
import { isArticle } from './article';
import type { Reader } from './reader';
import { untilShown } from './settled';
import { createWatch, type Watch } from './watch';

/** What a reader may ask of the gate that it was made by. */
export interface ReaderGate {
  /** Watches these trees as well as the document: shadow roots and frame documents. */
  readonly include: (trees: readonly Node[]) => void;
  /** Takes back everything: the extension is gone from under this page. */
  readonly undo: () => void;
}

/** Makes what reads a page; `preferences` where they were told before it came. */
export type CreatePageReader = (gate: ReaderGate, preferences: Preferences | undefined) => Reader;

export interface GateParts {
  readonly document: Document;
  /** Gives what reads, when there is something to read for the first time. A rejection is tried again when the page changes. */
  readonly loadReader: () => Promise<CreatePageReader>;
  /** Called when the state changes while there is no reader to tell of it. */
  readonly onState: (state: ReadingState) => void;
  /** False once the extension is gone from under this page. */
  readonly isAlive: () => boolean;
  /** Takes back everything; called when the extension is gone. */
  readonly undo: () => void;
}

/** Stands before the reader: decides whether and when a page is read, and has the reader come only then. */
export interface Gate {
  /** Where the page stands as long as there is no reader. */
  state(): ReadingState;
  reader(): Reader | undefined;
  /** Resolves once the page was looked at for the first time, and read where there was something to read. */
  readonly begun: Promise<void>;
  /** Reads this page, article or not. Resolves once it is read. */
  readNow(): Promise<void>;
  /** What the reader wants to see from now on. */
  prefer(preferences: Preferences): void;
  /** Checks the selected text, wherever it is, and opens the first note. Resolves to the number of marks it has. */
  checkSelection(): Promise<number>;
  /** Takes back everything, the reader's doing included: marks, host, listeners, observers, timers. */
  undo(): void;
}

/** What a gate knows of its page at a moment. */
interface Standing {
  state: ReadingState;
  reader: Reader | undefined;
  /** Somebody asked for this page, article or not. */
  asked: boolean;
  /** Grows with each look; what an earlier one finds comes too late. */
  turn: number;
  undone: boolean;
  watch: Watch | undefined;
  /** What the reader wants to see, where that was told since the page came. */
  preferences: Preferences | undefined;
}

/** The reader, made when it is first needed, and once. */
const createCalling = (parts: GateParts, standing: Standing) => {
  let coming: Promise<Reader> | undefined;
  const call = async (): Promise<Reader> => {
    const create = await parts.loadReader();
    const gate = { include: (trees: readonly Node[]) => standing.watch?.include(trees), undo: parts.undo };
    const reader = create(gate, standing.preferences);
    if (standing.undone) reader.undo();
    standing.reader = reader;
    return reader;
  };
  return (): Promise<Reader> => {
    coming ??= call().catch((trouble) => {
      coming = undefined;
      throw trouble;
    });
    return coming;
  };
};

const createLooking = (parts: GateParts, standing: Standing, callReader: () => Promise<Reader>) => {
  const tell = (state: ReadingState): false => {
    if (standing.state !== state) parts.onState(state);
    standing.state = state;
    return false;
  };
  const isUsable = (): boolean => {
    if (!standing.undone && !parts.isAlive()) parts.undo();
    return !standing.undone;
  };
  /** Looks at the page as it stands now; resolves to whether that found anything new. */
  const look = async (): Promise<boolean> => {
    standing.turn += 1;
    const { turn } = standing;
    const isLate = (): boolean => turn !== standing.turn || !isUsable();
    await untilShown(parts.document);
    if (isLate()) return false;
    if (!standing.asked && !isArticle(parts.document)) return standing.reader?.leave() ?? tell('not-an-article');
    try {
      const reader = await callReader();
      return isLate() ? false : reader.read();
    } catch {
      return isLate() ? false : tell('failed');
    }
  };
  return { look, isUsable };
};

/** Looks at the page at once, and again whenever it changes. */
export const createGate = (parts: GateParts): Gate => {
  const standing: Standing = {
    state: 'reading',
    reader: undefined,
    asked: false,
    turn: 0,
    undone: false,
    watch: undefined,
    preferences: undefined,
  };
  const callReader = createCalling(parts, standing);
  const { look, isUsable } = createLooking(parts, standing, callReader);
  const begin = async (): Promise<void> => {
    await untilShown(parts.document);
    if (!isUsable()) return;
    standing.watch = createWatch({
      document: parts.document,
      isOwn: (node) => standing.reader?.isOwn(node) ?? false,
      read: look,
      onNavigation: () => {
        // The page has another address: nothing that was known of it holds any more.
        Object.assign(standing, { state: 'reading', asked: false, turn: standing.turn + 1 });
        standing.reader?.forget();
      },
      onStir: () => standing.reader?.stir(),
    });
    await look();
  };
  return {
    // A gate never fails the page that it is in, whatever the page does.
    begun: begin().catch(() => undefined),
    state: () => standing.state,
    reader: () => standing.reader,
    readNow: async () => {
      standing.asked = true;
      await look();
    },
    prefer: (preferences) => {
      standing.preferences = preferences;
      standing.reader?.prefer(preferences);
    },
    checkSelection: async () => (await callReader()).checkSelection(),
    undo: () => {
      standing.undone = true;
      standing.watch?.undo();
      standing.reader?.undo();
    },
  };
};
