import type { Entry, Position, Source } from '../core/claim';
import { type Child, toElement, toEntryText } from './element';
import { toPlainText, type Words } from './words';

/** The address if it is a plain https one, without a name or password in it; undefined for anything else. */
export const toSafeAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
};

const toKind = ({ kind }: Source, words: Words): string => words(`note_source_${kind.replace(/-/g, '_')}`);

/** A link to a source with these words; the words alone where its address is not a plain one. */
const toLink = (document: Document, source: Source, text: string, words: Words): Child => {
  const address = toSafeAddress(source.url);
  if (address === undefined) return text;
  const link = toElement(document, 'a', '', text);
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  link.setAttribute('title', words('note_opens', toPlainText(source.title)));
  return link;
};

/** The sources in a line, as a footnote cites them: each publisher a link, with the kind of source. */
export const toCited = (document: Document, { sources }: Entry, words: Words): HTMLElement | undefined => {
  if (sources.length === 0) return undefined;
  const cited = sources.flatMap((source, index): Child[] => {
    const link = toLink(document, source, toPlainText(source.publisher), words);
    const kind = ` ${words('note_cited_kind', toKind(source, words))}${index < sources.length - 1 ? ', ' : ''}`;
    return [link, kind];
  });
  return toElement(document, 'p', 'note-who note-cited', `${words('note_cited')} `, ...cited);
};

/** Who holds what where historians disagree, in one line: the names. */
export const toSides = (document: Document, { positions = [] }: Entry, words: Words): HTMLElement | undefined => {
  if (positions.length === 0) return undefined;
  const names = positions.map(({ who }) => toPlainText(who)).join('; ');
  return toElement(document, 'p', 'note-who', words('note_sides', names));
};

const toSource = (document: Document, source: Source, words: Words): HTMLElement => {
  const title = toElement(document, 'cite', 'note-title', toLink(document, source, toPlainText(source.title), words));
  const facts = [toPlainText(source.publisher), source.year?.toString(), toKind(source, words)];
  const line = toElement(document, 'span', 'note-facts', facts.filter((fact) => fact).join(' · '));
  const shows = toEntryText(toElement(document, 'span', 'note-shows', toPlainText(source.shows)));
  return toElement(document, 'li', '', title, line, shows);
};

const toPosition = (document: Document, position: Position): HTMLElement => {
  const who = toElement(document, 'strong', '', toPlainText(position.who));
  const numbers = toElement(document, 'span', 'note-numbers', ` [${position.sources.join(', ')}]`);
  return toEntryText(toElement(document, 'li', '', who, ` ${toPlainText(position.holds)}`, numbers));
};

/** What "More" opens: the context, who holds what where historians disagree, and the numbered sources. */
export const toMore = (document: Document, claim: Entry, words: Words): HTMLDetailsElement => {
  const heading = (key: string): HTMLElement => toElement(document, 'p', 'note-heading', words(key));
  const positions = (claim.positions ?? []).map((position) => toPosition(document, position));
  const sources = claim.sources.map((source) => toSource(document, source, words));
  return toElement(
    document,
    'details',
    'note-more',
    toElement(document, 'summary', '', words('note_more')),
    claim.context === ''
      ? undefined
      : toEntryText(toElement(document, 'p', 'note-context', toPlainText(claim.context))),
    positions.length > 0 ? heading('note_positions') : undefined,
    positions.length > 0 ? toElement(document, 'ul', 'note-positions', ...positions) : undefined,
    sources.length > 0 ? heading('note_sources') : undefined,
    sources.length > 0 ? toElement(document, 'ol', 'note-sources', ...sources) : undefined,
  );
};
