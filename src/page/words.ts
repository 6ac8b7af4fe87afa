/** Gives the sentence for a key of the locale files (`note_…`, `mark_…`, `list_…`), with its placeholders filled in. */
export type Words = (key: string, ...fillings: string[]) => string;

// Controls and bidi overrides could make data read as something else; lone surrogates break what follows.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from data or from the page, made safe to stand among words of ours. */
export const toPlainText = (text: string): string =>
  text.replace(LONE_SURROGATES, '\ufffd').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();

/** The same, kept apart from the direction of the text around it: a name in another script. */
export const toIsolated = (text: string): string => `\u2068${toPlainText(text)}\u2069`;

const LONGEST_EXCERPT = 90;

/** The beginning of a long passage, cut between words. */
export const toExcerpt = (text: string): string => {
  const plain = toPlainText(text);
  if (plain.length <= LONGEST_EXCERPT) return plain;
  const cut = plain.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT / 2)).replace(/[\ud800-\udbff]$/, '')}…`;
};
