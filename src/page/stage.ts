import { onEvent } from './genuine';
import { createLayer, type Layer } from './layer';
import type { MarkList } from './mark-list';
import { createMarks, type Mark, type Marks } from './marks';
import { createNote, type Note } from './note';
import { onNoteEdges } from './note-edges';
import type { Pointer } from './pointer';
import type { Words } from './words';

/** The three things that a reader sees: our element in the page, the marks, and the note. */
export interface Stage {
  readonly layer: Layer;
  readonly marks: Marks;
  readonly note: Note;
}

export const createStage = (document: Document, token: string, words: Words): Stage => {
  const layer = createLayer(document, token);
  const marks = createMarks(token, layer.host);
  const onClose = (): void => marks.activate(undefined);
  const note = createNote({ document, layer, words, onClose });
  return { layer, marks, note };
};

/** The documents that hold marks: the page's own, and those of frames. None when there are no marks. */
const listDocuments = (marks: readonly Mark[], own: Document): Document[] => {
  if (marks.length === 0) return [];
  const documents = marks.map(({ ranges }) => ranges[0]?.startContainer.ownerDocument ?? own);
  return [...new Set([own, ...documents])];
};

export const listShadowRoots = (marks: readonly Mark[]): ShadowRoot[] => {
  const roots = marks.flatMap(({ ranges }) => ranges.map((range) => range.startContainer.getRootNode()));
  return [...new Set(roots)].filter((root): root is ShadowRoot => 'host' in root);
};

/** Closes the note for good: not opened again by a pointer that still rests there, and the focus back where it was. */
const toLeaving =
  ({ layer, note }: Stage, pointer: Pointer, list: MarkList) =>
  (): void => {
    const inNote = layer.card.contains(layer.root.activeElement);
    pointer.quieten(note.current());
    note.close();
    if (inNote && !list.giveBack()) note.giveBack();
  };

/** Escape closes the note, wherever the focus is. */
const toKeyListener =
  ({ note }: Stage, leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || note.current() === undefined || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };

export interface Ears {
  /** Listens in the documents that hold these marks, and no longer in any other. */
  follow(marks: readonly Mark[]): void;
}

/** Listens to pointer and Escape in the page's document and in those frames that hold marks, for as long as they do. */
export const createEars = (own: Document, stage: Stage, pointer: Pointer, list: MarkList): Ears => {
  const heard = new Map<Document, () => void>();
  const leave = toLeaving(stage, pointer, list);
  const onKey = toKeyListener(stage, leave);
  const { card, root } = stage.layer;
  onEvent(stage.note.closer, 'click', (event) => event.isTrusted && leave());
  onNoteEdges({ card, root, onBack: list.giveBack, onPast: leave });
  const listen = (document: Document): (() => void) => {
    const unpoint = pointer.listen(document);
    const unkey = onEvent<KeyboardEvent>(document, 'keydown', onKey, { capture: true });
    return () => {
      unpoint();
      unkey();
    };
  };
  const follow = (marks: readonly Mark[]): void => {
    const documents = listDocuments(marks, own);
    for (const [document, end] of heard) {
      if (documents.includes(document)) continue;
      end();
      heard.delete(document);
    }
    for (const document of documents) if (!heard.has(document)) heard.set(document, listen(document));
  };
  return { follow };
};
