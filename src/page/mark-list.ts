import { toElement } from './element';
import type { Words } from './words';

/** One entry: what it is called, and which flag (or statement without a source) it stands for. */
export interface ListItem {
  readonly id: string;
  readonly label: string;
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
  undo(): void;
}

const ANNOUNCE_MS = 800;

/** Shift+Tab out of the top of the note leads back to the entry it was opened from. */
const onBackOut = (card: HTMLElement, root: ShadowRoot, back: () => boolean): void => {
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !event.shiftKey || !event.isTrusted) return;
    const first = card.querySelector('summary, button, a[href]');
    if ((root.activeElement === card || root.activeElement === first) && back()) event.preventDefault();
  });
};

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

/** Makes the buttons, and remembers the last one that had the focus. */
const createButtons = (parts: ListParts) => {
  let origin: HTMLButtonElement | undefined;
  let returning = false;
  const toItem = ({ id, label }: ListItem): HTMLElement => {
    const button = toElement(parts.document, 'button', '', label);
    button.setAttribute('type', 'button');
    button.addEventListener('focus', () => {
      origin = button;
      if (!returning) parts.onFocus(id);
    });
    button.addEventListener('click', (event) => {
      if (event.isTrusted) parts.onEnter(id);
    });
    return toElement(parts.document, 'li', '', button);
  };
  const giveBack = (): boolean => {
    if (origin?.isConnected !== true) return false;
    // The focus comes back to rest, not to open the note again.
    returning = true;
    origin.focus();
    returning = false;
    return true;
  };
  return { toItem, giveBack };
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
  const { toItem, giveBack } = createButtons(parts);
  let items: readonly ListItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onOut = (event: Event): void => {
    const to = (event as FocusEvent).relatedTarget;
    // A focus that goes nowhere is a window that lost it, or content that was replaced: the note stays.
    if (to instanceof Node && !root.contains(to)) parts.onLeave();
  };
  root.addEventListener('focusout', onOut);
  onBackOut(parts.card, root, giveBack);
  return {
    set: (next) => {
      if (isSameList(next, items)) return;
      items = next;
      fillList(list, root, items.map(toItem));
    },
    announce: (count) => {
      clearTimeout(timer);
      const sentence = count === 1 ? words('list_announce_one') : words('list_announce_other', String(count));
      // Screen readers miss a live region that is filled as it is added.
      timer = setTimeout(() => {
        status.textContent = sentence;
      }, ANNOUNCE_MS);
    },
    giveBack,
    undo: () => {
      clearTimeout(timer);
      root.removeEventListener('focusout', onOut);
      section.remove();
    },
  };
};
