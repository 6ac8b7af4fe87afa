import { copyText } from './clipboard';
import type { NoteActions } from './note-actions';
import type { Opening } from './opening';
import type { ShownFlag } from './page-check';
import type { ReportPlaces } from './report-text';
import type { Stage } from './stage';
import { toToldView } from './told-view';
import type { Words } from './words';

/** What the reader decides about a flag or a claim. Each resolves when the page shows it. */
export interface Decisions {
  /** Takes a mark away from this page, or brings it back. */
  dismiss(flagId: string, dismissed: boolean): Promise<void>;
  /** Marks a claim nowhere any more, or again. */
  hide(claimId: string, hidden: boolean): Promise<void>;
}

export interface ActingParts {
  readonly document: Document;
  readonly words: Words;
  readonly decisions: Decisions;
  /** For reports: the version of the extension, and where a report can be sent by hand. */
  readonly version: string;
  readonly reportPlaces: ReportPlaces;
}

/** What the buttons of a flag's note do. What takes a mark away says so in its place, with a way back. */
export const createReaderActions = (
  { marks, note, layer }: Stage,
  { document, words, decisions, version, reportPlaces }: ActingParts,
  opening: Opening,
) => {
  const tell = ({ flag }: ShownFlag, sentence: string, undo: () => Promise<void>): void => {
    const mark = opening.find(flag.id);
    if (mark === undefined) return;
    const takeBack = (): void =>
      void undo().then(() => {
        if (opening.reveal(flag.id)) note.enter();
      });
    const view = toToldView(document, words, sentence, takeBack);
    note.open({ anchor: { ...mark, id: '' }, label: sentence, view }, 0, true);
    marks.activate(undefined);
    view.querySelector('button')?.focus();
  };
  return (shown: ShownFlag): NoteActions => ({
    dismiss: () => {
      tell(shown, words('note_dismissed'), () => decisions.dismiss(shown.flag.id, false));
      void decisions.dismiss(shown.flag.id, true);
    },
    hide: () => {
      tell(shown, words('note_hidden'), () => decisions.hide(shown.flag.claimId, false));
      void decisions.hide(shown.flag.claimId, true);
    },
    copy: (text) => copyText(document, layer.root, text),
    report: { address: document.location?.href ?? '', version, places: reportPlaces },
  });
};
