import { browser, type Tabs } from './browser';
import { askPage } from './messages';
import { injectAskedGate } from './page-script';
import { findAccess, giveBackSite } from './permissions';
import { loadSettings, switchSite } from './settings';
import { toHostOfUrl, toWholeSite } from './site-pattern';
import { findSiteChoice } from './site-switch';
import { findWholeSite } from './whole-site';

/**
 * Switches a host on or off by a choice for `pattern`. A permission that was asked for this site alone is given back when all of
 * the site is switched off. Rejects when settings cannot be read or written.
 */
export async function putSwitch(host: string, pattern: string, on: boolean): Promise<void> {
  await switchSite(host, pattern, on);
  if (!on && pattern === toWholeSite(findWholeSite(host))) await giveBackSite(host);
}

/** The pattern that the switch of a host changes when nobody says otherwise: the one that decides now, else the host alone. */
export function findUsualPattern(host: string, access: string, decidedBy: string | undefined): string {
  return decidedBy ?? (access === 'site' ? toWholeSite(findWholeSite(host)) : host);
}

/** The keyboard's way to the switch. Where Footnote may not run, the popup opens instead: only there can a person let it. */
export async function toggleSite(tab: Tabs.Tab): Promise<void> {
  const host = toHostOfUrl(tab.url) ?? (await findHostInPage(tab));
  const access = host === undefined ? 'none' : await findAccess(host);
  if (host === undefined || access === 'none') return openPopup();
  const { settings } = await loadSettings();
  const choice = findSiteChoice(host, settings.sites);
  await putSwitch(host, findUsualPattern(host, access, choice.pattern), !choice.on);
}

/** Goes to the next or the previous mark of a tab. */
export async function stepInPage(tab: Tabs.Tab, direction: 'next' | 'previous'): Promise<void> {
  if (tab.id !== undefined) await askPage(tab.id, 'step', direction);
}

/** Checks the selection of a tab; where our script is not in the page, this click lets us put it there. */
export async function checkSelection(tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  try {
    await askPage(tab.id, 'checkSelection');
  } catch {
    if (await injectAskedGate(tab.id)) await askPage(tab.id, 'checkSelection');
  }
}

async function findHostInPage(tab: Tabs.Tab): Promise<string | undefined> {
  if (tab.id === undefined) return undefined;
  try {
    return (await askPage(tab.id, 'summary')).host;
  } catch {
    return undefined;
  }
}

async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window to open it in; the button in the toolbar is still there.
  }
}
