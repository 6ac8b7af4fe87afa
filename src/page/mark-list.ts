import { toForms } from '../language/forms';
import { toElement } from './element';
import type { Words } from './words';

/** One entry: what it is called, and which flag (or statement without a source) it stands for. */
export interface ListItem {
  readonly id: string;
  readonly label: string;
  /** What the note says first: read out after the name. */
  readonly description?: string | undefined;
}

export interface ListParts {
  readonly document: Document;
  readonly root: ShadowRoot;
  readonly card: HTMLElement;
  readonly words: Words;
  /** An entry has the focus: show its passage and open its note. */
  readonly onFocus: (id: string) => void;
  /** An entry was pressed: go into the note. */
  readonly onEnter: (id: string) => void;
  /** The focus has left list and note. */
  readonly onLeave: () => void;
}

export interface MarkList {
  set(items: readonly ListItem[]): void;
  /** Says once, quietly, how many passages have notes. */
  announce(count: number): void;
  /** Gives the focus back to the entry that led into the note; false when none did. */
  giveBack(): boolean;
  /** The note was opened by other means: the focus is not given back to the list. */
  forget(): void;
  undo(): void;
}

const ANNOUNCE_MS = 800;

/** The empty list and the line that is read out, in a named section of their own that is never seen. */
const createSection = ({ document, root, card, words }: ListParts) => {
  const list = toElement(document, 'ul', '');
  list.setAttribute('role', 'list');
  const status = toElement(document, 'p', '');
  status.setAttribute('role', 'status');
  const section = toElement(document, 'section', 'unseen', list, status);
  section.setAttribute('aria-label', words('list_label'));
  section.lang = words('note_language');
  section.dir = words('note_direction');
  root.insertBefore(section, card);
  return { section, list, status };
};

/** Which entry had the focus last, and its place in the row. */
interface Origin {
  readonly id: string;
  readonly at: number;
}

/** Makes the buttons, and remembers the last one that had the focus. */
const createButtons = (parts: ListParts, list: HTMLElement) => {
  let origin: Origin | undefined;
  let returning = false;
  const listButtons = (): HTMLButtonElement[] => [...list.querySelectorAll('button')];
  const toItem = ({ id, label, description }: ListItem, at: number): HTMLElement => {
    const button = toElement(parts.document, 'button', '', label);
    button.setAttribute('type', 'button');
    button.setAttribute('data-id', id);
    button.setAttribute('aria-haspopup', 'dialog');
    if (description !== undefined) button.setAttribute('aria-description', description);
    button.addEventListener('focus', () => {
      origin = { id, at };
      if (!returning) parts.onFocus(id);
    });
    button.addEventListener('click', (event) => {
      if (event.isTrusted) parts.onEnter(id);
    });
    return toElement(parts.document, 'li', '', button);
  };
  const giveBack = (): boolean => {
    const buttons = listButtons();
    const { id, at } = origin ?? { id: '', at: 0 };
    // Where the entry is gone (its mark was taken away), the one in its place.
    const button =
      buttons.find((one) => one.getAttribute('data-id') === id) ?? buttons[Math.min(at, buttons.length - 1)];
    if (origin === undefined || button === undefined) return false;
    // The focus comes back to rest, not to open the note again.
    returning = true;
    button.focus();
    returning = false;
    return true;
  };
  const forget = (): void => {
    origin = undefined;
  };
  return { toItem, giveBack, forget };
};

const isSameList = (a: readonly ListItem[], b: readonly ListItem[]): boolean =>
  a.length === b.length && a.every((item, at) => item.label === b[at]?.label && item.id === b[at]?.id);

/** Puts other entries into the list; the focus stays at its place in the row, if it was there. */
const fillList = (list: HTMLElement, root: ShadowRoot, entries: readonly HTMLElement[]): void => {
  const focused = [...list.querySelectorAll('button')].indexOf(root.activeElement as HTMLButtonElement);
  list.replaceChildren(...entries);
  if (focused >= 0) list.querySelectorAll('button')[Math.min(focused, entries.length - 1)]?.focus();
};

/** A list of real buttons, one for each mark: highlights are no elements, so keyboard and screen reader get these. */
export const createMarkList = (parts: ListParts): MarkList => {
  const { root, words } = parts;
  const { section, list, status } = createSection(parts);
  const { toItem, giveBack, forget } = createButtons(parts, list);
  let items: readonly ListItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onOut = (event: Event): void => {
    const to = (event as FocusEvent).relatedTarget;
    // A focus that goes nowhere is a window that lost it, or content that was replaced: the note stays.
    if (to instanceof Node && !root.contains(to)) {
      forget();
      parts.onLeave();
    }
  };
  root.addEventListener('focusout', onOut);
  return {
    set: (next) => {
      if (isSameList(next, items)) return;
      items = next;
      fillList(list, root, items.map(toItem));
    },
    announce: (count) => {
      clearTimeout(timer);
      const sentence = toForms(words('note_language'), words).count('list_announce', count);
      // Screen readers miss a live region that is filled as it is added.
      timer = setTimeout(() => {
        status.textContent = sentence;
      }, ANNOUNCE_MS);
    },
    giveBack,
    forget,
    undo: () => {
      clearTimeout(timer);
      root.removeEventListener('focusout', onOut);
      section.remove();
    },
  };
};
