import type { Entry, Source } from '../core/claim';
import { toForms } from '../language/forms';
import { SIGNS } from './signs';
import { toPlainText, toVerdictName, type Words } from './words';

/** The ways in which a note can be copied. */
export const FOOTNOTE_STYLES = ['plain', 'markdown', 'chicago'] as const;
export type FootnoteStyle = (typeof FOOTNOTE_STYLES)[number];

export interface FootnoteParts {
  /** The words of the page that the note stands at. */
  readonly passage: string;
  readonly claim: Entry;
  readonly words: Words;
  /** The day of the copy, YYYY-MM-DD. */
  readonly today: string;
}

const joinFacts = (facts: readonly (string | undefined)[]): string =>
  facts
    .filter((fact) => fact)
    .map((fact) => toPlainText(fact ?? ''))
    .join(', ');

/** Sign, verdict and record, then one source to a line. */
const toPlain = ({ passage, claim, words }: FootnoteParts): string => {
  const sources = claim.sources.map(({ title, publisher, year, url }, index) => {
    const facts = joinFacts([publisher, year?.toString()]);
    return `${index + 1}. ${toPlainText(title)} (${facts}). ${toPlainText(url)}`;
  });
  return [
    words('note_quote', toPlainText(passage)),
    `${SIGNS[claim.verdict]} ${toVerdictName(claim.verdict, words)}. ${toPlainText(claim.record)}`,
    ...sources,
  ].join('\n');
};

const escapeMarkdown = (text: string): string => toPlainText(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');
const toMarkdownAddress = (url: string): string =>
  toPlainText(url).replace(/[()<>\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

/** The passage with a reference, and the footnote that it refers to. */
const toMarkdown = ({ passage, claim, words }: FootnoteParts): string => {
  const mark = `[^${claim.id}]`;
  const sources = claim.sources.map(
    ({ title, publisher, year, url }) =>
      `[${escapeMarkdown(title)}](${toMarkdownAddress(url)}), ${escapeMarkdown(joinFacts([publisher, year?.toString()]))}`,
  );
  const verdict = escapeMarkdown(toVerdictName(claim.verdict, words));
  const cited = sources.length === 0 ? '' : ` ${words('note_cited')} ${sources.join('; ')}.`;
  return `${escapeMarkdown(words('note_quote', passage))}${mark}\n\n${mark}: **${verdict}.** ${escapeMarkdown(claim.record)}${cited}`;
};

/** A source as a note of the Chicago Manual of Style has it: one without a date gets the day on which it was read. */
const toChicagoSource = ({ title, publisher, year, url }: Source, { words, today }: FootnoteParts): string => {
  const day = toForms(words('note_language'), words).day(today);
  const when = year === undefined ? words('note_accessed', day) : String(year);
  return `${words('note_chicago_title', toPlainText(title))} ${joinFacts([publisher, when, url])}`;
};

/** The record as the comment that opens the note, then the sources, parted by semicolons. */
const toChicago = (parts: FootnoteParts): string => {
  const sources = parts.claim.sources.map((source) => toChicagoSource(source, parts));
  const cited = sources.length === 0 ? '' : ` ${sources.join('; ')}.`;
  return toPlainText(parts.claim.record) + cited;
};

const WRITERS: Readonly<Record<FootnoteStyle, (parts: FootnoteParts) => string>> = {
  plain: toPlain,
  markdown: toMarkdown,
  chicago: toChicago,
};

/** The note as a footnote for somebody's own text. */
export const toFootnoteText = (style: FootnoteStyle, parts: FootnoteParts): string => WRITERS[style](parts);
