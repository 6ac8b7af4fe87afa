import { findPart } from '../extension/element';
import { findBarrier } from '../extension/page-status';
import type { Access } from '../extension/permissions';
import { findUsualPattern } from '../extension/site-commands';
import { toWholeSite } from '../extension/site-pattern';
import { findSiteChoice, type SiteChoice } from '../extension/site-switch';
import { findWholeSite } from '../extension/whole-site';
import { word } from '../extension/words';
import type { PageActions } from './page-actions';
import type { PageFacts } from './page-facts';

/** Shows the first lines: the site, its switch, why it stands as it does, and what the switch covers. */
export function showSite(facts: PageFacts, actions: PageActions): void {
  const { host, access, loaded } = facts;
  findPart('unread', HTMLElement).hidden = !loaded.unread;
  const title = findPart('host', HTMLElement);
  const toggle = findPart('switch', HTMLButtonElement);
  if (host === undefined || isBarred(facts)) {
    title.textContent = host ?? word('popup_no_site');
    toggle.hidden = true;
    findPart('why', HTMLElement).hidden = true;
    findPart('scope', HTMLElement).hidden = true;
    return;
  }
  const choice = findSiteChoice(host, loaded.settings.sites);
  const isOn = choice.on && access !== 'none';
  title.textContent = host;
  toggle.hidden = false;
  toggle.setAttribute('aria-checked', String(isOn));
  toggle.setAttribute('aria-label', word('popup_switch', host));
  findPart('why', HTMLElement).hidden = false;
  findPart('why', HTMLElement).textContent = toReason(choice, facts, host);
  const scope = showScope(host, choice, access, actions);
  toggle.onclick = () => {
    const wanted = toggle.getAttribute('aria-checked') !== 'true';
    // At once, so that a second press means the other way; what has come of it is shown when it is known.
    if (access !== 'none') toggle.setAttribute('aria-checked', String(wanted));
    actions.switchTo(wanted, scope());
  };
}

/** The sentence that says why the switch stands as it does. */
function toReason(choice: SiteChoice, { access, page }: PageFacts, host: string): string {
  const site = choice.pattern?.replace(/^\*\./, '') ?? findWholeSite(host);
  if (choice.why === 'host') return word(choice.on ? 'why_on_host' : 'why_off_host', site);
  if (choice.why === 'site') return word(choice.on ? 'why_on_site' : 'why_off_site', site);
  if (access === 'none' && page !== 'absent') return word('why_once');
  return word(`why_${access}`, findWholeSite(host));
}

/** Shows whether the switch covers the host alone or the whole site; the answer is the pattern that it changes. */
function showScope(host: string, choice: SiteChoice, access: Access, actions: PageActions): () => string {
  const whole = toWholeSite(findWholeSite(host));
  const usual = findUsualPattern(host, access, choice.pattern);
  const scope = findPart('scope', HTMLElement);
  const [forHost, forSite] = [findPart('scope-host', HTMLInputElement), findPart('scope-site', HTMLInputElement)];
  scope.hidden = access === 'none' || whole === host;
  findPart('scope-host-label', HTMLElement).textContent = word('popup_scope_host');
  findPart('scope-site-label', HTMLElement).textContent = word('popup_scope_site', findWholeSite(host));
  forHost.checked = usual === host;
  forSite.checked = usual !== host;
  const onMove = (to: string) => (): void => {
    if (choice.pattern !== undefined && choice.pattern !== to) actions.move(choice.pattern, to, choice.on);
  };
  forHost.onchange = onMove(host);
  forSite.onchange = onMove(whole);
  return () => (scope.hidden || forSite.checked === (usual !== host) ? usual : forSite.checked ? whole : host);
}

function isBarred({ page, url }: PageFacts): boolean {
  return page === 'absent' && findBarrier(url) !== undefined;
}
