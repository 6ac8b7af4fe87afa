import { toElement } from './element';
import { toButton } from './note-button';
import { type ReportPlaces, toIssueAddress, toMailAddress } from './report-text';
import type { Words } from './words';

export interface ReportViewParts {
  readonly document: Document;
  readonly words: Words;
  /** The text to begin with, and the claim's short name for its subject. */
  readonly text: string;
  readonly claimId: string;
  readonly places: ReportPlaces;
  /** Puts the text on the clipboard and says whether that worked. */
  readonly copy: (text: string) => void;
}

const toField = (document: Document, text: string, label: string): HTMLTextAreaElement => {
  const field = toElement(document, 'textarea', 'note-text');
  field.value = text;
  field.setAttribute('rows', '8');
  field.setAttribute('aria-label', label);
  field.setAttribute('dir', 'auto');
  // The text is the reader's own: no page's shortcut may hear what is typed.
  for (const type of ['keydown', 'keypress', 'keyup', 'input'] as const) {
    field.addEventListener(type, (event) => event.stopPropagation());
  }
  return field;
};

const toLink = (document: Document, label: string, elsewhere: boolean): HTMLAnchorElement => {
  const link = toElement(document, 'a', '', label);
  if (elsewhere) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return link;
};

/** A report in a field of its own, to be changed, copied, or opened where the person can send it. Nothing is sent from here. */
export const toReportView = (parts: ReportViewParts): HTMLElement => {
  const { document, words, places } = parts;
  const field = toField(document, parts.text, words('note_report_label'));
  const subject = words('note_report_subject', parts.claimId);
  const mail = toLink(document, words('note_report_mail'), false);
  const issue = places.issues === undefined ? undefined : toLink(document, words('note_report_issue'), true);
  const follow = (): void => {
    mail.setAttribute('href', toMailAddress(places, subject, field.value));
    issue?.setAttribute('href', toIssueAddress(places, subject, field.value) ?? '');
  };
  follow();
  field.addEventListener('input', follow);
  const copy = toButton(document, words('note_report_copy'), () => parts.copy(field.value));
  return toElement(
    document,
    'div',
    'note-aside',
    toElement(document, 'p', '', words('note_report_promise')),
    field,
    toElement(document, 'p', 'note-choice', copy, mail, issue),
  );
};
