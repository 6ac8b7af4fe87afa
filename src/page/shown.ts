import { toAnchor } from './marks';
import type { NoteActions } from './note-actions';
import { toNoteView } from './note-view';
import type { Shown } from './opening';
import type { ShownFlag, ShownUnsourced } from './page-check';
import { toRanges } from './ranges';
import { toUnsourcedView } from './unsourced-view';
import type { Words } from './words';

export interface ShownParts {
  readonly document: Document;
  readonly words: Words;
  readonly toActions: (shown: ShownFlag, root: ShadowRoot) => NoteActions;
}

/** A flag as it stands in the page, its id the flag's; undefined where its passage is gone. */
export const toShownFlag = (parts: ShownParts, root: ShadowRoot, shown: ShownFlag): Shown | undefined => {
  const { document, words } = parts;
  const { flag, claim, block } = shown;
  const anchor = block.map && toAnchor(flag.id, toRanges(block.map, flag.start, flag.end));
  if (anchor === undefined) return undefined;
  const hollow = flag.stance === 'rebutted' || flag.answeredIn !== undefined;
  return {
    mark: { ...anchor, kind: flag.verdict, hollow, length: flag.end - flag.start },
    name: words(`note_verdict_${flag.verdict.replace(/-/g, '_')}`),
    passage: flag.passage,
    toView: () => toNoteView({ document, flag, claim, words, actions: parts.toActions(shown, root) }),
  };
};

/** A statement without a source as it stands in the page; undefined where it is gone. */
export const toShownUnsourced = ({ document, words }: ShownParts, one: ShownUnsourced): Shown | undefined => {
  const { id, start, end, passage, read } = one;
  const anchor = read.map && toAnchor(id, toRanges(read.map, start, end));
  if (anchor === undefined) return undefined;
  return {
    mark: { ...anchor, kind: 'unsourced', hollow: false, length: end - start },
    name: words('note_unsourced_name'),
    passage,
    toView: () => toUnsourcedView(document, passage, words),
  };
};
