import { browser, type Tabs } from './browser';
import { askPage } from './messages';
import { injectGate } from './page-script';
import { toHostOfUrl } from './site-pattern';
import { findSiteChoice, listPatterns, SITE_KEY, type SiteState } from './site-switch';

/** Storage that has not answered by then is taken as silent; a later answer still counts. */
const PATIENCE_MS = 500;

/** What was stored under some keys, or is now. */
type Stored = Readonly<Record<string, unknown>>;

interface Change {
  readonly oldValue?: unknown;
}

function toSites(stored: Stored): Map<string, SiteState> {
  const sites = new Map<string, SiteState>();
  for (const [key, value] of Object.entries(stored)) {
    if (value === 'on' || value === 'off') sites.set(key.slice(SITE_KEY.length), value);
  }
  return sites;
}

/** All that is stored of the switch of one host. */
async function readSites(host: string): Promise<Stored> {
  return browser.storage.local.get(listPatterns(host).map((pattern) => SITE_KEY + pattern));
}

/**
 * Whether Footnote is on at a host, by what is stored for that host alone. On where storage fails, or is silent for 500 ms: then
 * `onLate` is called with the answer if it comes after all. Never rejects.
 */
export function findSwitch(host: string, onLate: (on: boolean) => void): Promise<boolean> {
  return new Promise((resolve) => {
    let waiting = true;
    const settle = (on: boolean): void => {
      waiting = false;
      resolve(on);
    };
    const silence = setTimeout(() => settle(true), PATIENCE_MS);
    const say = (on: boolean): void => {
      clearTimeout(silence);
      if (waiting) settle(on);
      else onLate(on);
    };
    readSites(host).then(
      (stored) => say(findSiteChoice(host, toSites(stored)).on),
      () => say(true),
    );
  });
}

/**
 * Follows the switches of sites into the open tabs, whoever pressed them: where one is on now, the gate is put into the page anew;
 * where it is off, the page is left. Tabs of other sites are not touched. To be called at once when the background starts.
 */
export function followSwitches(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(SITE_KEY))) void follow(changes);
  });
}

async function follow(changes: Readonly<Record<string, Change>>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => followIn(tab, changes)));
}

async function followIn(tab: Tabs.Tab, changes: Readonly<Record<string, Change>>): Promise<void> {
  // The browser tells the address of a tab only where we may be.
  const host = toHostOfUrl(tab.url);
  if (tab.id === undefined || tab.discarded || host === undefined) return;
  const now = await readSites(host);
  const { on } = findSiteChoice(host, toSites(now));
  if (on === findSiteChoice(host, toSites(toBefore(now, changes, host))).on) return;
  if (on) await injectGate(tab.id);
  else await askPage(tab.id, 'leave');
}

/** What was stored for a host before these changes. */
function toBefore(now: Stored, changes: Readonly<Record<string, Change>>, host: string): Stored {
  const keys = listPatterns(host).map((pattern) => SITE_KEY + pattern);
  const changed = keys.filter((key) => Object.hasOwn(changes, key));
  return { ...now, ...Object.fromEntries(changed.map((key) => [key, changes[key]?.oldValue])) };
}
