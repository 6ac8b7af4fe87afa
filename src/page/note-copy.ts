import type { Entry } from '../core/claim';
import { toElement } from './element';
import { FOOTNOTE_STYLES, toFootnoteText } from './footnote-text';
import { toButton } from './note-button';
import type { Words } from './words';

/** Today where the reader is, as YYYY-MM-DD: the way in which Sweden writes it. */
const findToday = (): string => new Date().toLocaleDateString('sv-SE');

/** The choice of how to copy the note as a footnote. `copy` says whether it worked. */
export const toCopyChoice = (
  document: Document,
  passage: string,
  claim: Entry,
  words: Words,
  copy: (text: string) => void,
): HTMLElement => {
  const buttons = FOOTNOTE_STYLES.map((style) =>
    toButton(document, words(`note_copy_${style}`), () =>
      copy(toFootnoteText(style, { passage, claim, words, today: findToday() })),
    ),
  );
  return toElement(document, 'div', 'note-aside', toElement(document, 'p', 'note-choice', ...buttons));
};
