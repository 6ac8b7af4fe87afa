import type { Verdict } from '../core/claim';

/** Gives the sentence for a key of the locale files (`note_…`, `mark_…`, `list_…`), with its placeholders filled in. */
export type Words = (key: string, ...fillings: string[]) => string;

// Controls and bidi overrides could make data read as something else; lone surrogates break what follows.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that can be encoded: half a letter of two halves becomes a sign of its own. */
export const toSound = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');

/** Text from data or from the page, made safe to stand among words of ours. */
export const toPlainText = (text: string): string => toSound(text).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();

/** The same, kept apart from the direction of the text around it: a name in another script. */
export const toIsolated = (text: string): string => `\u2068${toPlainText(text)}\u2069`;

/** The beginning of a long passage, cut between words. */
export const toExcerpt = (text: string, longest = 90): string => {
  const plain = toPlainText(text);
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\ud800-\udbff]$/, '')}…`;
};

/** The words for a verdict. */
export const toVerdictName = (verdict: Verdict, words: Words): string =>
  words(`note_verdict_${verdict.replace(/-/g, '_')}`);
