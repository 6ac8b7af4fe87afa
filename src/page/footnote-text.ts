import type { Claim } from '../core/claim';
import { SIGNS } from './signs';
import { toPlainText, type Words } from './words';

/**
 * The note as a footnote for someone's own text: sign, verdict, the record, and the sources with their addresses.
 * Plain text, one source to a line.
 */
export const toFootnoteText = (passage: string, claim: Claim, words: Words): string => {
  const sources = claim.sources.map((source, index) => {
    const facts = [source.publisher, source.year?.toString()].filter((fact) => fact).join(', ');
    return `${index + 1}. ${toPlainText(source.title)} (${toPlainText(facts)}). ${toPlainText(source.url)}`;
  });
  return [
    words('note_quote', toPlainText(passage)),
    `${SIGNS[claim.verdict]} ${words(`note_verdict_${claim.verdict.replace(/-/g, '_')}`)}. ${toPlainText(claim.record)}`,
    ...sources,
  ].join('\n');
};
