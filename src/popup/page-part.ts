import type { PageSummary, SummaryFlag } from '../core/summary';
import { button, element, findPart } from '../extension/element';
import { findBarrier, findShownFlags, type PageStatus, toPageStatus } from '../extension/page-status';
import { findSiteChoice } from '../extension/site-switch';
import { countWord, toPercent, word } from '../extension/words';
import { createFindings, isAnswered } from './findings';
import type { PageActions } from './page-actions';
import type { PageFacts } from './page-facts';

/** Shows the page: what was read and found, or why nothing was, and what can be done about it. */
export function createPagePart(actions: PageActions): (facts: PageFacts) => void {
  const part = findPart('page', HTMLElement);
  const headline = findPart('headline', HTMLElement);
  const findings = findPart('findings', HTMLElement);
  const showFlags = createFindings(actions.reveal);
  return (facts) => {
    const shown = typeof facts.page === 'object' ? findShownFlags(facts.page, facts.loaded.settings) : [];
    const status = toPageStatus(facts.page, findBarrier(facts.url), shown);
    part.dataset.status = status;
    // Where nothing matched the sentence is said at length; where nothing was read it would answer no question.
    findPart('caution', HTMLElement).hidden = status !== 'flagged';
    const hadFocus = findings.contains(document.activeElement);
    headline.replaceChildren(toHeadline(status, facts, shown));
    if (status === 'flagged') findings.replaceChildren(...showFlags(shown, toSumming(facts, shown, actions)));
    else findings.replaceChildren(...toHelp(status, facts, actions));
    if (hadFocus) part.focus();
  };
}

/** What there is to say in one line. */
function toHeadline(status: PageStatus, facts: PageFacts, shown: readonly SummaryFlag[]): HTMLElement {
  const { page, url } = facts;
  if (status === 'flagged') return element('h2', {}, countWord('glance_flags', shown.length));
  if (status === 'clear') return element('p', {}, toNothingFound(page as PageSummary));
  if (status === 'reading' && findProgress(page) === 1) return element('p', {}, word('page_checking'));
  if (status === 'off' && isLeft(facts)) return element('p', {}, word('page_left'));
  const key = status === 'barred' ? `barred_${findBarrier(url) ?? 'unknown'}` : `page_${status.replaceAll('-', '_')}`;
  return element('p', {}, word(key));
}

/** The site is on: it was this page alone that a person took Footnote off. */
function isLeft({ host, loaded }: PageFacts): boolean {
  return host !== undefined && findSiteChoice(host, loaded.settings.sites).on;
}

function toNothingFound({ blocks, statements, claims, unsourced }: PageSummary): string {
  if (statements === 0) return word('page_no_statements', countWord('blocks', blocks));
  const among = unsourced > 0 ? [countWord('unsourced_among', unsourced)] : [];
  const checked = word('page_clear', countWord('statements', statements), countWord('claims', claims));
  return [checked, ...among].join(' ');
}

/** What was read, against how many claims, and what the article says to them itself. */
function toSumming({ page }: PageFacts, shown: readonly SummaryFlag[], actions: PageActions): HTMLElement {
  const { blocks, statements, claims, unsourced, held } = page as PageSummary;
  const answered = shown.filter(isAnswered).length;
  const sentences = [
    ...(answered > 0 ? [countWord('glance_answered', answered)] : []),
    word('page_read', countWord('blocks', blocks), countWord('statements', statements), countWord('claims', claims)),
    ...(unsourced > 0 ? [countWord('unsourced_more', unsourced)] : []),
  ];
  const summing = element('p', { class: 'read soft' }, sentences.join(' '));
  const leave = button(word('popup_leave'), { class: 'link', id: 'leave' }, actions.leave);
  const last = element('p', { class: 'read soft' }, leave);
  if (held === 0) return element('div', {}, summing, last);
  const all = button(word('popup_show_all'), { class: 'link', id: 'show-all' }, actions.showAll);
  const more = element('p', { class: 'read soft' }, countWord('popup_held', held), ' ', all);
  return element('div', {}, summing, more, last);
}

/** What helps where there is no list: buttons, a bar while it lasts, and where to see what Footnote knows at all. */
function toHelp(status: PageStatus, facts: PageFacts, actions: PageActions): HTMLElement[] {
  if (status === 'reading') return toProgress(findProgress(facts.page));
  if (status !== 'clear') return toOffers(status, facts, actions);
  const library = element('a', { href: '../catalogue/catalogue.html', target: '_blank' }, word('popup_known'));
  return [element('p', { class: 'small soft' }, `${word('page_clear_why')} `, library)];
}

function findProgress(page: PageFacts['page']): number | undefined {
  return typeof page === 'object' ? page.progress : undefined;
}

/** How far reading has come where that can be told. The share is no part of what is read out: it would be said again and again. */
function toProgress(share: number | undefined): HTMLElement[] {
  const label = word(share === 1 ? 'page_checking' : 'page_reading');
  if (share === undefined || share === 1) return [element('progress', { 'aria-label': label })];
  const bar = element('progress', { 'aria-label': label, max: '1', value: String(share) });
  return [bar, element('p', { class: 'small soft' }, word('page_reading_share', toPercent(share)))];
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
