import { toElement } from './element';
import { toButton } from './note-button';
import type { Words } from './words';

/** A card that says one sentence, and takes back what it tells of where that can be taken back. */
export const toToldView = (document: Document, words: Words, sentence: string, undo?: () => void): HTMLElement => {
  const button = undo && toElement(document, 'p', 'note-choice', toButton(document, words('note_undo'), undo));
  return toElement(document, 'div', 'note note-told', toElement(document, 'p', 'note-who', sentence), button);
};
