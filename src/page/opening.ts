import type { Mark } from './marks';
import type { NoteActions } from './note-actions';
import { toNoteView } from './note-view';
import type { ShownFlag } from './page-check';
import { showPassage } from './show-passage';
import type { Stage } from './stage';
import type { Words } from './words';

/** A flag as it stands in the page. */
export interface Shown {
  readonly mark: Mark;
  readonly shown: ShownFlag;
}

export interface OpeningParts {
  readonly document: Document;
  readonly words: Words;
  readonly toActions: (shown: ShownFlag, root: ShadowRoot) => NoteActions;
  readonly isAlive: () => boolean;
}

export interface Opening {
  /** Opens a flag's note at a line of its passage. */
  open(flagId: string, line: number, held: boolean): boolean;
  /** Scrolls to a flag's passage and opens its note, to stay; false where the passage is gone. */
  reveal(flagId: string): boolean;
}

export const toVerdictWords = ({ flag }: ShownFlag, words: Words): string =>
  words(`note_verdict_${flag.verdict.replace(/-/g, '_')}`);

/** The one way in which notes open, whoever asks: pointer, keyboard, popup. */
export const createOpening = (
  { layer, marks, note }: Stage,
  parts: OpeningParts,
  find: (flagId: string) => Shown | undefined,
): Opening => {
  const open = (flagId: string, line: number, held: boolean): boolean => {
    const found = parts.isAlive() ? find(flagId) : undefined;
    if (found === undefined) return false;
    const { mark, shown } = found;
    const { document, words } = parts;
    const actions = parts.toActions(shown, layer.root);
    const view = toNoteView({ document, flag: shown.flag, claim: shown.claim, words, actions });
    note.open({ anchor: mark, label: words('note_label', toVerdictWords(shown, words)), view }, line, held);
    marks.activate(mark);
    return true;
  };
  const reveal = (flagId: string): boolean => {
    const found = find(flagId);
    if (found === undefined || !showPassage(found.mark)) return false;
    return open(flagId, 0, true);
  };
  return { open, reveal };
};
