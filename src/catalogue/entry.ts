import type { Entry } from '../core/claim';
import type { ClaimRow } from '../extension/calls';
import { element } from '../extension/element';
import { askBackground } from '../extension/messages';
import { toDay, word } from '../extension/words';
import { toMore } from '../page/note-sources';
import { SIGNS } from '../page/signs';

/** A claim as a line that opens into the whole entry. The library is English, whatever the language of the words around it. */
export function createEntry(row: ClaimRow, isOff: boolean): HTMLElement {
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[row.verdict]);
  const verdict = element('span', { class: 'verdict' }, word(`note_verdict_${row.verdict.replaceAll('-', '_')}`));
  if (isOff) verdict.append(' · ', element('span', { class: 'off' }, word('catalogue_off')));
  const claim = element('span', { class: 'claim', lang: 'en' }, row.claim);
  const entry = element('details', { class: 'entry', id: row.id }, element('summary', {}, sign, claim, ' ', verdict));
  entry.addEventListener('toggle', () => {
    if (entry.open && entry.childElementCount === 1) void fill(entry, row.id);
  });
  return element('li', {}, entry);
}

/** The whole entry is asked for when somebody wants to read it. */
async function fill(entry: HTMLElement, claimId: string): Promise<void> {
  const claim = await findClaim(claimId);
  if (entry.childElementCount > 1) return;
  entry.append(claim === undefined ? element('p', {}, word('catalogue_trouble')) : createWhole(claim));
}

async function findClaim(claimId: string): Promise<Entry | undefined> {
  try {
    return (await askBackground('findEntries', [claimId]))[claimId];
  } catch {
    return undefined;
  }
}

/** Record, context, positions and sources as the note has them, then the wordings by which it is found. */
function createWhole(claim: Entry): HTMLElement {
  const more = toMore(document, claim, word);
  // Here everything is open already.
  more.querySelector('summary')?.remove();
  const sources = element('div', { class: 'note', lang: 'en' }, ...more.childNodes);
  const wordings = claim.phrasings.map((phrasing) => element('li', { lang: 'en' }, phrasing));
  const topics = claim.topics.map((topic) => word(`topic_${topic.replaceAll('-', '_')}`)).join(' · ');
  const facts = [topics, ...(claim.reviewed === undefined ? [] : [word('catalogue_reviewed', toDay(claim.reviewed))])];
  return element(
    'div',
    { class: 'whole' },
    element('p', { class: 'record', lang: 'en' }, claim.record),
    sources,
    element('h3', {}, word('catalogue_wordings')),
    element('ul', { class: 'wordings' }, ...wordings),
    element('p', { class: 'facts soft' }, [...facts, claim.id].join(' · ')),
  );
}
