import { onEvent } from './genuine';

const CONTROLS = 'summary, button, a[href], textarea';

export interface EdgeParts {
  readonly card: HTMLElement;
  readonly root: ShadowRoot;
  /** Shift+Tab at the top: back to the list; false when the note was not entered from there. */
  readonly onBack: () => boolean;
  /** Tab at the end: the note closes, and the focus goes back to where it came from, to move on from there. */
  readonly onPast: () => void;
}

/** What Tab does at the two ends of the note: it goes on in the list (or the page) instead of leaving the document. Returns the undo. */
export const onNoteEdges = ({ card, root, onBack, onPast }: EdgeParts): (() => void) =>
  onEvent<KeyboardEvent>(card, 'keydown', (event) => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey || !event.isTrusted) return;
    const controls = [...card.querySelectorAll(CONTROLS)].filter((control) => control.checkVisibility());
    const active = root.activeElement;
    if (event.shiftKey && (active === card || active === controls[0]) && onBack()) event.preventDefault();
    // Not prevented: the browser takes the step from where the focus is by then.
    if (!event.shiftKey && (active === controls.at(-1) || controls.length === 0)) onPast();
  });
