import { toElement } from './element';

export type Press = (button: HTMLButtonElement) => void;

/** A button that answers a person only: a page's script cannot press it. `title` says at length what a short label means. */
export const toButton = (document: Document, label: string, press: Press, title?: string): HTMLButtonElement => {
  const button = toElement(document, 'button', '', label);
  button.setAttribute('type', 'button');
  if (title !== undefined) {
    button.setAttribute('title', title);
    button.setAttribute('aria-label', title);
  }
  button.addEventListener('click', (event) => {
    if (event.isTrusted) press(button);
  });
  return button;
};
