import { findHit } from './hit';
import { createMarkList, type ListItem, type MarkList } from './mark-list';
import { type Mark, toAnchor } from './marks';
import { createOpening, type Opening, type OpeningParts, type Shown } from './opening';
import type { ShownFlag, ShownUnsourced } from './page-check';
import { createPointer, type Pointer } from './pointer';
import { type ActingParts, createReaderActions } from './reader-actions';
import { toShownFlag, toShownUnsourced } from './shown';
import { createEars, createStage, listShadowRoots, type Stage } from './stage';
import { toToldView } from './told-view';
import { toExcerpt, type Words } from './words';

export interface DisplayParts extends OpeningParts, ActingParts {
  readonly token: string;
  /** How long a pointer rests on a mark before its note opens, in milliseconds; undefined: at a press only. */
  readonly findRest: () => number | undefined;
}

/** Makes everything of ours that can be seen. A page that nothing was found in has no need of it. */
export type CreateDisplay = (parts: DisplayParts) => Display;

/** Everything of ours that can be seen in a page. */
export interface Display {
  readonly host: Element;
  /**
   * Draws these flags, and faintly these statements, in place of those before, as far as their passages are still there. Returns how
   * many flags are.
   */
  show(flags: readonly ShownFlag[], unsourced: readonly ShownUnsourced[]): number;
  /** Has screen readers say, once and quietly, how many passages have notes. */
  announce(count: number): void;
  /** Scrolls to a flag's passage and opens its note; false where the passage is gone. */
  reveal(flagId: string): boolean;
  step(direction: 'next' | 'previous'): boolean;
  /** Says a sentence in a card at a range: that a selection held nothing. */
  tell(range: Range, sentence: string): void;
  close(): void;
  /** Puts back what the page has taken away, a few times. */
  reassert(): void;
  undo(): void;
}

/** Faint marks beyond this number would be a page of their own. */
const FAINT_LIMIT = 200;

const isThere = (shown: Shown | undefined): shown is Shown => shown !== undefined;

const toItem = ({ mark, name, passage, gist }: Shown, words: Words): ListItem => ({
  id: mark.id,
  description: gist,
  label: words('list_item', name, words('note_quote', toExcerpt(passage))),
});

type ListMarks = () => readonly Mark[];

const toPointer = (parts: DisplayParts, stage: Stage, opening: Opening, listMarks: ListMarks): Pointer =>
  createPointer({
    host: stage.layer.host,
    find: (document, x, y) => {
      if (!parts.isAlive()) return undefined;
      stage.marks.reassert();
      const marks = listMarks();
      return findHit(marks, document, listShadowRoots(marks), x, y);
    },
    current: stage.note.current,
    isHeld: stage.note.isHeld,
    open: (hit, held) => opening.open(hit.mark.id, hit.line, held),
    close: stage.note.close,
    findRest: parts.findRest,
  });

const toList = (parts: DisplayParts, { layer, note }: Stage, opening: Opening): MarkList =>
  createMarkList({
    document: parts.document,
    root: layer.root,
    card: layer.card,
    words: parts.words,
    onFocus: opening.reveal,
    onEnter: (flagId) => {
      if (opening.reveal(flagId)) note.enter();
    },
    onLeave: note.close,
  });

/** The next or previous of a row, round and round; from the start or the end where there is no place yet. */
const findNeighbour = (ids: readonly string[], here: string | undefined, direction: 'next' | 'previous') => {
  const at = here === undefined ? -1 : ids.indexOf(here);
  if (direction === 'next') return ids[(at + 1) % ids.length];
  return ids[at <= 0 ? ids.length - 1 : at - 1];
};

/** What is drawn at the moment, and how to draw something else. */
const createScene = (parts: DisplayParts, stage: Stage) => {
  let flagged: readonly Shown[] = [];
  let all: readonly Shown[] = [];
  const find = (flagId: string): Shown | undefined => all.find(({ mark }) => mark.id === flagId);
  const opening = createOpening(stage, parts, find);
  const toActions = createReaderActions(stage, parts, opening);
  const pointer = toPointer(parts, stage, opening, () => all.map(({ mark }) => mark));
  const list = toList(parts, stage, opening);
  const ears = createEars(parts.document, stage, pointer, list);
  const keepNote = (): void => {
    const open = stage.note.current();
    // The card of a selection in which nothing was found stands on no mark.
    if (open === undefined || open === '') return;
    const kept = find(open)?.mark;
    if (kept === undefined) stage.note.close();
    else {
      stage.note.follow(kept);
      stage.marks.activate(kept);
    }
  };
  const show = (flags: readonly ShownFlag[], unsourced: readonly ShownUnsourced[]): number => {
    flagged = flags.map((one) => toShownFlag(parts, one, toActions)).filter(isThere);
    const faint = unsourced.slice(0, FAINT_LIMIT).map((one) => toShownUnsourced(parts, one));
    all = [...flagged, ...faint.filter(isThere)];
    const marks = all.map(({ mark }) => mark);
    stage.marks.set(marks);
    list.set(all.map((one) => toItem(one, parts.words)));
    ears.follow(marks);
    keepNote();
    return flagged.length;
  };
  const undo = (): void => {
    ears.follow([]);
    pointer.undo();
    list.undo();
  };
  return { opening, list, show, undo, listFlags: (): string[] => flagged.map(({ mark }) => mark.id) };
};

/** Adds what a reader sees and uses: marks, note, and list. Adds nothing else to the page, and takes all of it back. */
export const createDisplay: CreateDisplay = (parts) => {
  const stage = createStage(parts.document, parts.token, parts.words);
  const { layer, marks, note } = stage;
  const scene = createScene(parts, stage);
  let stepped: string | undefined;
  return {
    host: layer.host,
    show: scene.show,
    announce: scene.list.announce,
    reveal: scene.opening.reveal,
    step: (direction) => {
      stepped = findNeighbour(scene.listFlags(), note.current() || stepped, direction);
      scene.list.forget();
      if (stepped === undefined || !scene.opening.reveal(stepped)) return false;
      note.enter();
      return true;
    },
    tell: (range, sentence) => {
      const anchor = toAnchor('', [range]);
      const view = toToldView(parts.document, parts.words, sentence);
      if (anchor !== undefined) note.open({ anchor, label: parts.words('note_name'), view }, 0, true);
    },
    close: note.close,
    reassert: () => {
      marks.reassert();
      layer.reassert();
    },
    undo: () => {
      note.close();
      scene.undo();
      marks.undo();
      layer.undo();
    },
  };
};
