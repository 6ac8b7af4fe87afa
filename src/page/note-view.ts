import type { Claim } from '../core/claim';
import type { Flag } from '../core/flag';
import { toElement } from './element';
import { type NoteActions, toActions } from './note-actions';
import { toMore } from './note-sources';
import { SIGNS } from './signs';
import { toWhoSays } from './who-says';
import { toPlainText, type Words } from './words';

export interface NoteViewParts {
  readonly document: Document;
  readonly flag: Flag;
  readonly claim: Claim;
  readonly words: Words;
  /** What the reader can do from the note; left out where a note is only shown. */
  readonly actions?: NoteActions;
}

const toVerdict = ({ document, claim, words }: NoteViewParts): HTMLElement => {
  const sign = toElement(document, 'span', 'note-sign', SIGNS[claim.verdict]);
  sign.setAttribute('aria-hidden', 'true');
  const name = words(`note_verdict_${claim.verdict.replace(/-/g, '_')}`);
  return toElement(document, 'p', 'note-verdict', sign, toElement(document, 'span', 'note-verdict-words', name));
};

/** The name at the foot of each note. */
export const toSignature = (document: Document, words: Words): HTMLElement => {
  const name = toElement(document, 'span', 'note-name', words('note_name'));
  const sign = toElement(document, 'sup', '', '1');
  sign.setAttribute('aria-hidden', 'true');
  name.append(sign);
  name.setAttribute('title', words('note_name_title'));
  return name;
};

/**
 * The content of a note: verdict, record, who says it here, "More", and the quiet row. Styled by note.css under the
 * class `note`; data goes in as text only, and links lead to https addresses only.
 */
export const toNoteView = (parts: NoteViewParts): HTMLElement => {
  const { document, flag, claim, words } = parts;
  const { row, aside } = toActions(document, flag, claim, words, parts.actions);
  const foot = toElement(document, 'div', 'note-foot', row, toSignature(document, words));
  return toElement(
    document,
    'div',
    'note',
    toVerdict(parts),
    toElement(document, 'p', 'note-record', toPlainText(claim.record)),
    toElement(document, 'p', 'note-who', toWhoSays(flag, words)),
    toMore(document, claim, words),
    foot,
    aside,
  );
};
