import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';
import { toForms } from '../language/forms';
import { toElement, toEntryText } from './element';
import { type NoteActions, toActions } from './note-actions';
import { toCited, toMore, toSides } from './note-sources';
import { SIGNS } from './signs';
import { toWhoSays } from './who-says';
import { toPlainText, toVerdictName, type Words } from './words';

export interface NoteViewParts {
  readonly document: Document;
  readonly flag: Flag;
  readonly claim: Entry;
  /** The marked words, where there is a page that they are in. */
  readonly passage?: string;
  readonly words: Words;
  /** What the reader can do from the note; left out where a note is only shown. */
  readonly actions?: NoteActions;
}

/** The fact, after the sign that printers would give it: the largest text of the note. */
const toRecord = ({ document, claim }: NoteViewParts): HTMLElement => {
  const sign = toElement(document, 'span', 'note-sign', SIGNS[claim.verdict]);
  sign.setAttribute('aria-hidden', 'true');
  return toEntryText(toElement(document, 'p', 'note-record', sign, toPlainText(claim.record)));
};

/** The verdict in words, and what that means in one line. */
const toVerdict = ({ document, claim, words }: NoteViewParts): HTMLElement => {
  const name = words('note_verdict_line', toVerdictName(claim.verdict, words));
  const meaning = words(`note_meaning_${claim.verdict.replace(/-/g, '_')}`);
  return toElement(document, 'p', 'note-verdict', toElement(document, 'strong', '', name), ` ${meaning}`);
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

/** What "Context and sources" opens, with the day on which somebody last confirmed it. */
const toMoreOf = ({ document, claim, words }: NoteViewParts): HTMLElement => {
  const more = toMore(document, claim, words);
  if (claim.reviewed !== undefined) {
    const day = toForms(words('note_language'), words).day(claim.reviewed);
    more.append(toElement(document, 'p', 'note-facts note-reviewed', words('note_reviewed', day)));
  }
  return more;
};

/**
 * The content of a note: record, verdict, who says it here, sources, "Context and sources", and the quiet row. Styled by note.css under the
 * class `note`; data goes in as text only, and links lead to https addresses only.
 */
export const toNoteView = (parts: NoteViewParts): HTMLElement => {
  const { document, flag, claim, words } = parts;
  const { row, aside } = toActions({ ...parts, passage: parts.passage ?? flag.matched.join(' … ') });
  const foot = toElement(document, 'div', 'note-foot', row, toSignature(document, words));
  return toElement(
    document,
    'div',
    'note',
    toRecord(parts),
    toVerdict(parts),
    toElement(document, 'p', 'note-who', toWhoSays(flag, words)),
    toSides(document, claim, words),
    toMoreOf(parts),
    toCited(document, claim, words),
    foot,
    aside,
  );
};
