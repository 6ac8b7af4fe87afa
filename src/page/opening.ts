import type { Mark } from './marks';
import { showPassage } from './show-passage';
import type { Stage } from './stage';
import type { Words } from './words';

/** Something that is marked in the page, and the note behind it. */
export interface Shown {
  readonly mark: Mark;
  /** What it is, in a word or a few: the verdict. */
  readonly name: string;
  readonly passage: string;
  /** What the note says first. */
  readonly gist?: string;
  /** Makes what stands in the note. */
  readonly toView: () => HTMLElement;
}

export interface OpeningParts {
  readonly words: Words;
  readonly isAlive: () => boolean;
}

export interface Opening {
  /** The mark with this id, while it is drawn. */
  find(id: string): Mark | undefined;
  /** Opens a mark's note at a line of its passage. */
  open(id: string, line: number, held: boolean): boolean;
  /** Scrolls to a mark's passage and opens its note, to stay; false where the passage is gone. */
  reveal(id: string): boolean;
}

/** The one way in which notes open, whoever asks: pointer, keyboard, popup. */
export const createOpening = (
  { marks, note }: Stage,
  { words, isAlive }: OpeningParts,
  find: (id: string) => Shown | undefined,
): Opening => {
  const open = (id: string, line: number, held: boolean): boolean => {
    const found = isAlive() ? find(id) : undefined;
    if (found === undefined) return false;
    const { mark, name, toView } = found;
    note.open({ anchor: mark, label: words('note_label', name), view: toView() }, line, held);
    marks.activate(mark);
    return true;
  };
  const reveal = (id: string): boolean => {
    const found = find(id);
    if (found === undefined || !showPassage(found.mark)) return false;
    return open(id, 0, true);
  };
  return { open, reveal, find: (id) => find(id)?.mark };
};
