import { toElement } from './element';
import { toSignature } from './note-view';
import { toPlainText, type Words } from './words';

/** Where a person can look a thing up by hand: the word for the place, and its search with the parameter for the words. */
const PLACES = [
  ['note_lookup_wikipedia', 'https://en.wikipedia.org/w/index.php', 'search'],
  ['note_lookup_congress', 'https://www.loc.gov/search/', 'q'],
  ['note_lookup_scholar', 'https://scholar.google.com/scholar', 'q'],
] as const;

const MOST_WORDS = 12;
const MOST_LETTERS = 160;

/** The beginning of a passage as words to search for: twelve at most, without the quotation marks that would ask for them as they stand. */
export const toSearchWords = (passage: string): string => {
  const words = toPlainText(passage)
    .replace(/["“”„«»]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).join(' ').slice(0, MOST_LETTERS);
};

/** A link that nothing but a person's click follows: the place then learns the words, and not where they stand. */
const toLookup = (document: Document, label: string, address: string): HTMLElement => {
  const link = toElement(document, 'a', '', label);
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  return toElement(document, 'li', '', link);
};

/** The small note at a statement that matches no claim and names no source: what that means, and where to look it up. */
export const toUnsourcedView = (document: Document, passage: string, words: Words): HTMLElement => {
  const lookups = PLACES.map(([label, address, parameter]) => {
    const query = new URLSearchParams({ [parameter]: toSearchWords(passage) });
    return toLookup(document, words(label), `${address}?${query}`);
  });
  const list = toElement(document, 'ul', 'note-lookups', ...lookups);
  list.setAttribute('role', 'list');
  return toElement(
    document,
    'div',
    'note note-small',
    toElement(document, 'p', 'note-record', words('note_unsourced')),
    toElement(document, 'p', 'note-who', words('note_unsourced_meaning')),
    toElement(document, 'p', 'note-who', words('note_lookup')),
    list,
    toElement(document, 'div', 'note-foot', toSignature(document, words)),
  );
};
