import type { PageSummary, SummaryFlag } from '../core/summary';
import { button, element, findPart } from '../extension/element';
import { findBarrier, findShownFlags, type PageStatus, toPageStatus } from '../extension/page-status';
import { countWord, word } from '../extension/words';
import { createFlagList } from './flag-list';
import { createGlance } from './glance';
import type { PageActions } from './page-actions';
import type { PageFacts } from './page-facts';

/** Shows the page: what was read and found, or why nothing was, and what can be done about it. */
export function showPage(facts: PageFacts, actions: PageActions): void {
  const part = findPart('page', HTMLElement);
  const shown = typeof facts.page === 'object' ? findShownFlags(facts.page, facts.loaded.settings) : [];
  const status = toPageStatus(facts.page, findBarrier(facts.url), shown);
  part.dataset.status = status;
  // Where nothing matched the sentence is said at length; where nothing was read it would answer no question.
  findPart('caution', HTMLElement).hidden = status !== 'flagged';
  const hadFocus = part.contains(document.activeElement);
  part.replaceChildren(...toContent(status, facts, shown, actions));
  if (hadFocus) part.focus();
}

function toContent(
  status: PageStatus,
  facts: PageFacts,
  shown: readonly SummaryFlag[],
  actions: PageActions,
): HTMLElement[] {
  if (status === 'barred') return [element('p', {}, word(`barred_${findBarrier(facts.url) ?? 'unknown'}`))];
  if (status === 'flagged' || status === 'clear') return toFindings(facts.page as PageSummary, shown, actions);
  const said = element('p', {}, word(`page_${status.replaceAll('-', '_')}`));
  return [said, ...toOffers(status, facts, actions)];
}

/** What was read, how many claims it was checked against, and what was found. */
function toFindings(page: PageSummary, shown: readonly SummaryFlag[], actions: PageActions): HTMLElement[] {
  const [statements, claims] = [countWord('statements', page.statements), countWord('claims', page.claims)];
  if (page.statements === 0) return [element('p', {}, word('page_no_statements', countWord('blocks', page.blocks)))];
  if (shown.length === 0) {
    const among = page.unsourced > 0 ? ` ${countWord('unsourced_among', page.unsourced)}` : '';
    return [element('p', {}, word('page_clear', statements, claims) + among)];
  }
  const more = page.unsourced > 0 ? ` ${countWord('unsourced_more', page.unsourced)}` : '';
  const read = word('page_read', countWord('blocks', page.blocks), statements, claims) + more;
  return [
    ...createGlance(shown, actions.reveal),
    element('p', { class: 'read soft' }, read),
    createFlagList(shown, actions.reveal),
  ];
}

/** The buttons that help where nothing was read. */
function toOffers(status: PageStatus, { access }: PageFacts, actions: PageActions): HTMLElement[] {
  const offer = (label: string, kind = ''): HTMLElement =>
    button(word(label), { class: `button ${kind}`, id: 'read-once' }, actions.readOnce);
  const row = (...buttons: HTMLElement[]): HTMLElement => element('div', { class: 'offers' }, ...buttons);
  if (status === 'absent' && access === 'none') {
    const always = button(word('offer_always'), { class: 'button', id: 'read-always' }, actions.readAlways);
    return [row(offer('offer_once', 'main'), always), element('p', { class: 'small soft' }, word('offer_always_note'))];
  }
  if (status === 'absent') return [row(offer('offer_once', 'main'))];
  if (status === 'off') return [row(offer('offer_once'))];
  if (status === 'not-an-article') return [row(offer('offer_anyway'))];
  return status === 'failed' ? [row(offer('offer_again'))] : [];
}
