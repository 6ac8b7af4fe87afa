import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';
import { toForms } from '../language/forms';
import { type Child, toElement } from './element';
import { toIsolated, toPlainText, type Words } from './words';

/** Longer passages are shown up to here. UTF-16 code units. */
const LONGEST_PASSAGE = 400;

/** The passage in pieces, with the words that met the claim set off, each at its first place after the one before. */
const toPieces = (document: Document, passage: string, matched: readonly string[]): Child[] => {
  const pieces: Child[] = [];
  let at = 0;
  for (const word of matched.map(toPlainText)) {
    const start = word === '' ? -1 : passage.indexOf(word, at);
    if (start < 0) continue;
    pieces.push(passage.slice(at, start), toElement(document, 'mark', '', word));
    at = start + word.length;
  }
  return [...pieces, passage.slice(at)];
};

/** Puts what is made of the text between the quotation marks of the language. */
const toQuoted = (words: Words, inside: readonly Child[]): Child[] => {
  const [before, after] = words('note_quote', '\n').split('\n');
  return [before, ...inside, after];
};

/** Why a passage was flagged: the claim that it was read as, the words that led there, and how sure that is. */
export const toWhy = (
  document: Document,
  flag: Flag,
  claim: Entry,
  passage: string,
  words: Words,
): readonly HTMLElement[] => {
  const plain = toPlainText(passage);
  const shown = plain.length > LONGEST_PASSAGE ? `${plain.slice(0, LONGEST_PASSAGE)}…` : plain;
  const pieces = toQuoted(words, toPieces(document, shown, flag.matched));
  const quoted = toElement(document, 'p', 'note-passage', ...pieces);
  quoted.setAttribute('dir', 'auto');
  const percent = toForms(words('note_language'), words).percent(flag.score);
  return [
    toElement(document, 'p', '', words('note_why_claim', toIsolated(claim.claim))),
    toElement(document, 'p', '', words('note_why_words')),
    quoted,
    toElement(document, 'p', '', words('note_why_score', percent)),
  ];
};
