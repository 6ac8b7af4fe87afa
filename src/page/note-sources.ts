import type { Claim, Position, Source } from '../core/claim';
import { toElement } from './element';
import { toPlainText, type Words } from './words';

/** The address if it is a plain https one, without a name or password in it; undefined for anything else. */
export const toSafeAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
};

const toTitle = (document: Document, source: Source): HTMLElement => {
  const address = toSafeAddress(source.url);
  const title = toPlainText(source.title);
  if (address === undefined) return toElement(document, 'cite', 'note-title', title);
  const link = toElement(document, 'a', '', title);
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  return toElement(document, 'cite', 'note-title', link);
};

const toSource = (document: Document, source: Source, words: Words): HTMLElement => {
  const facts = [toPlainText(source.publisher), source.year?.toString(), words(`note_source_${toKey(source.kind)}`)];
  const line = toElement(document, 'span', 'note-facts', facts.filter((fact) => fact).join(' · '));
  const shows = toElement(document, 'span', 'note-shows', toPlainText(source.shows));
  return toElement(document, 'li', '', toTitle(document, source), line, shows);
};

const toKey = (kind: string): string => kind.replace(/-/g, '_');

const toPosition = (document: Document, position: Position): HTMLElement => {
  const who = toElement(document, 'strong', '', toPlainText(position.who));
  const numbers = toElement(document, 'span', 'note-numbers', ` [${position.sources.join(', ')}]`);
  return toElement(document, 'li', '', who, ` ${toPlainText(position.holds)}`, numbers);
};

/** What "More" opens: the context, who holds what where historians disagree, and the numbered sources. */
export const toMore = (document: Document, claim: Claim, words: Words): HTMLDetailsElement => {
  const heading = (key: string): HTMLElement => toElement(document, 'p', 'note-heading', words(key));
  const positions = (claim.positions ?? []).map((position) => toPosition(document, position));
  const sources = claim.sources.map((source) => toSource(document, source, words));
  return toElement(
    document,
    'details',
    'note-more',
    toElement(document, 'summary', '', words('note_more')),
    claim.context === '' ? undefined : toElement(document, 'p', 'note-context', toPlainText(claim.context)),
    positions.length > 0 ? heading('note_positions') : undefined,
    positions.length > 0 ? toElement(document, 'ul', 'note-positions', ...positions) : undefined,
    sources.length > 0 ? heading('note_sources') : undefined,
    sources.length > 0 ? toElement(document, 'ol', 'note-sources', ...sources) : undefined,
  );
};
