import { toAnchor } from './marks';
import type { NoteActions } from './note-actions';
import { toNoteView } from './note-view';
import type { Shown } from './opening';
import type { ShownFlag, ShownUnsourced } from './page-check';
import { toRanges } from './ranges';
import { toUnsourcedView } from './unsourced-view';
import { toPlainText, toVerdictName, type Words } from './words';

export interface ShownParts {
  readonly document: Document;
  readonly words: Words;
}

/** A flag as it stands in the page, its id the flag's; undefined where its passage is gone. */
export const toShownFlag = (
  { document, words }: ShownParts,
  shown: ShownFlag,
  toActions: (shown: ShownFlag) => NoteActions,
): Shown | undefined => {
  const { flag, claim, block } = shown;
  const anchor = block.map && toAnchor(flag.id, toRanges(block.map, flag.start, flag.end));
  if (anchor === undefined) return undefined;
  const hollow = flag.stance === 'rebutted' || flag.answeredIn !== undefined;
  return {
    mark: { ...anchor, kind: flag.verdict, hollow, length: flag.end - flag.start },
    name: toVerdictName(flag.verdict, words),
    passage: flag.passage,
    gist: toPlainText(claim.record),
    toView: () => toNoteView({ document, flag, claim, passage: flag.passage, words, actions: toActions(shown) }),
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
