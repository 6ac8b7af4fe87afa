import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';
import { toElement } from './element';
import { toButton } from './note-button';
import { toCopyChoice } from './note-copy';
import { toReportView } from './note-report';
import { toWhy } from './note-why';
import { type ReportPlaces, toReportText } from './report-text';
import type { Words } from './words';

/** What a reader can do from the note. Each is called only for a click or key that a person made. */
export interface NoteActions {
  /** Take this one mark away: the passage does not make this claim. */
  dismiss(): void;
  /** Never mark this claim again, on any page. */
  hide(): void;
  /** Put text on the clipboard; resolves to whether that worked. */
  copy(text: string): Promise<boolean>;
  /** What a report on this flag says of the page and of us. */
  readonly report: { readonly address: string; readonly version: string; readonly places: ReportPlaces };
}

export interface ActionParts {
  readonly document: Document;
  readonly flag: Flag;
  readonly claim: Entry;
  readonly passage: string;
  readonly words: Words;
  readonly actions?: NoteActions | undefined;
}

/** Opens one thing at a time under the row; pressing its button again closes it. */
const createAside = (aside: HTMLElement) => {
  let open: HTMLButtonElement | undefined;
  const fill = (...content: readonly HTMLElement[]): void => {
    aside.replaceChildren(...content);
    aside.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    open?.setAttribute('aria-expanded', 'false');
    open = undefined;
    aside.replaceChildren();
  };
  const toggle = (button: HTMLButtonElement, content: () => HTMLElement): void => {
    const again = open === button;
    close();
    if (again) return;
    open = button;
    button.setAttribute('aria-expanded', 'true');
    fill(content());
  };
  return { close, toggle, fill };
};

type Aside = ReturnType<typeof createAside>;

const toOpener = (
  parts: ActionParts,
  key: string,
  aside: Aside,
  content: (opener: HTMLButtonElement) => HTMLElement,
) => {
  const { document, words } = parts;
  const title = key === 'note_why' ? undefined : words(`${key}_title`);
  const open = (button: HTMLButtonElement): void => aside.toggle(button, () => content(button));
  const button = toButton(document, words(key), open, title);
  button.setAttribute('aria-expanded', 'false');
  return button;
};

const toHideQuestion = ({ document, words }: ActionParts, hide: () => void, keep: () => void): HTMLElement => {
  const yes = toButton(document, words('note_hide_yes'), hide);
  const no = toButton(document, words('note_hide_no'), keep);
  const question = toElement(document, 'p', '', words('note_hide_question'));
  return toElement(document, 'div', 'note-aside', question, toElement(document, 'p', 'note-choice', yes, no));
};

/** Says in the note, for eyes and for screen readers, whether a copy was made. */
const toCopier =
  ({ words }: ActionParts, { copy }: NoteActions, status: HTMLElement) =>
  async (text: string): Promise<void> => {
    status.textContent = '';
    status.textContent = words((await copy(text)) ? 'note_copied' : 'note_not_copied');
    status.scrollIntoView({ block: 'nearest' });
  };

const toWhyAside = (parts: ActionParts, aside: Aside, copy: (text: string) => void): HTMLElement => {
  const { document, flag, claim, passage, words, actions } = parts;
  const lines = toWhy(document, flag, claim, passage, words);
  if (actions === undefined) return toElement(document, 'div', 'note-aside', ...lines);
  const { places, ...page } = actions.report;
  const open = (): void => {
    const text = toReportText({ flag, claim, passage, words, ...page });
    const view = toReportView({ document, words, text, claimId: claim.id, places, copy });
    aside.fill(view);
    const field = view.querySelector('textarea');
    field?.focus();
    // The person's own words come first, under the question.
    const start = text.indexOf('\n') + 1;
    field?.setSelectionRange(start, start);
    field?.scrollTo(0, 0);
  };
  const report = toButton(document, words('note_report'), open);
  return toElement(document, 'div', 'note-aside', ...lines, toElement(document, 'p', 'note-choice', report));
};

/**
 * The quiet row at the foot of the note, and the place under it where its answers open, so that no button moves. Without
 * actions the row only says why the passage was flagged.
 */
export const toActions = (parts: ActionParts): { readonly row: HTMLElement; readonly aside: HTMLElement } => {
  const { document, claim, passage, words, actions } = parts;
  const answers = toElement(document, 'div', 'note-asides');
  answers.setAttribute('aria-live', 'polite');
  const status = toElement(document, 'p', 'note-status');
  status.setAttribute('role', 'status');
  const aside = createAside(answers);
  const copy = actions === undefined ? (): void => undefined : toCopier(parts, actions, status);
  const row = toElement(
    document,
    'div',
    'note-actions',
    toOpener(parts, 'note_why', aside, () => toWhyAside(parts, aside, copy)),
  );
  if (actions !== undefined) {
    const keep = (opener: HTMLButtonElement) => (): void => {
      aside.close();
      opener.focus();
    };
    row.append(
      toButton(document, words('note_dismiss'), actions.dismiss, words('note_dismiss_title')),
      toOpener(parts, 'note_hide', aside, (opener) => toHideQuestion(parts, actions.hide, keep(opener))),
      toOpener(parts, 'note_copy', aside, () => toCopyChoice(document, passage, claim, words, copy)),
    );
  }
  return { row, aside: toElement(document, 'div', '', answers, status) };
};
