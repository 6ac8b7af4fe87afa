import type { Claim } from '../core/claim';
import type { Flag } from '../core/flag';
import { toElement } from './element';
import { toIsolated, toPlainText, type Words } from './words';

/** What a reader can do from the note. Each is called only for a click or key that a person made. */
export interface NoteActions {
  /** Take this one mark away: the passage does not make this claim. */
  dismiss(): void;
  /** Never mark this claim again, on any page. */
  hide(): void;
  /** Put the note on the clipboard as a footnote; resolves to whether that worked. */
  copy(): Promise<boolean>;
}

type Press = (button: HTMLButtonElement) => void;

const toButton = (document: Document, label: string, press: Press): HTMLButtonElement => {
  const button = toElement(document, 'button', '', label);
  button.setAttribute('type', 'button');
  button.addEventListener('click', (event) => {
    if (event.isTrusted) press(button);
  });
  return button;
};

const toWhy = (document: Document, flag: Flag, claim: Claim, words: Words): HTMLElement => {
  const matched = flag.matched.map((word) => words('note_quote', toPlainText(word))).join(' ');
  const percent = new Intl.NumberFormat(undefined, { style: 'percent' }).format(flag.score);
  const lines = [
    words('note_why_claim', toIsolated(claim.claim)),
    matched === '' ? undefined : words('note_why_words', matched),
    words('note_why_score', percent),
  ];
  const paragraphs = lines.map((line) => (line === undefined ? undefined : toElement(document, 'p', '', line)));
  return toElement(document, 'div', 'note-aside', ...paragraphs);
};

const toHideQuestion = (document: Document, words: Words, hide: () => void, keep: () => void): HTMLElement => {
  const yes = toButton(document, words('note_hide_yes'), hide);
  const no = toButton(document, words('note_hide_no'), keep);
  const question = toElement(document, 'p', '', words('note_hide_question'));
  return toElement(document, 'div', 'note-aside', question, toElement(document, 'p', 'note-choice', yes, no));
};

/** Opens one thing at a time under the row; pressing its button again closes it. */
const createAside = (aside: HTMLElement) => {
  let open: HTMLButtonElement | undefined;
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
    aside.replaceChildren(content());
  };
  return { close, toggle };
};

const CONFIRMED_MS = 1_600;

const toCopyButton = (document: Document, words: Words, copy: () => Promise<boolean>): HTMLButtonElement =>
  toButton(document, words('note_copy'), async (button) => {
    button.textContent = words((await copy()) ? 'note_copied' : 'note_not_copied');
    setTimeout(() => {
      button.textContent = words('note_copy');
    }, CONFIRMED_MS);
  });

/**
 * The quiet row at the foot of the note, and the place under it where its answers open, so that no button moves. Without actions the row only
 * says why the passage was flagged.
 */
export const toActions = (
  document: Document,
  flag: Flag,
  claim: Claim,
  words: Words,
  actions: NoteActions | undefined,
): { readonly row: HTMLElement; readonly aside: HTMLElement } => {
  const aside = toElement(document, 'div', 'note-asides');
  aside.setAttribute('aria-live', 'polite');
  const opened = createAside(aside);
  const why = toButton(document, words('note_why'), (button) =>
    opened.toggle(button, () => toWhy(document, flag, claim, words)),
  );
  why.setAttribute('aria-expanded', 'false');
  const row = toElement(document, 'div', 'note-actions', why);
  if (actions !== undefined) {
    const hide = toButton(document, words('note_hide'), (button) => {
      const keep = (): void => {
        opened.close();
        button.focus();
      };
      opened.toggle(button, () => toHideQuestion(document, words, actions.hide, keep));
    });
    hide.setAttribute('aria-expanded', 'false');
    const dismiss = toButton(document, words('note_dismiss'), actions.dismiss);
    row.append(dismiss, hide, toCopyButton(document, words, actions.copy));
  }
  return { row, aside };
};
