import { browser, type Tabs } from './browser';
import { inTime } from './in-time';
import { askPage } from './messages';
import { toHostOfUrl } from './site-pattern';
import { findSiteChoice, listPatterns, SITE_KEY, type SiteState } from './site-switch';

type Stored = Readonly<Record<string, unknown>>;

/** Puts the gate into the page of a tab. */
type Enter = (tabId: number) => Promise<void>;

function toSites(stored: Stored): Map<string, SiteState> {
  const sites = new Map<string, SiteState>();
  for (const [key, value] of Object.entries(stored)) {
    if (value === 'on' || value === 'off') sites.set(key.slice(SITE_KEY.length), value);
  }
  return sites;
}

/** The keys of all that can decide for a host. */
function toKeys(host: string): string[] {
  return listPatterns(host).map((pattern) => SITE_KEY + pattern);
}

async function readSites(host: string): Promise<Stored> {
  return browser.storage.local.get(toKeys(host));
}

async function readSwitch(host: string): Promise<boolean> {
  try {
    return findSiteChoice(host, toSites(await readSites(host))).on;
  } catch {
    return true;
  }
}

/**
 * Whether Footnote is on at a host, by what is stored for that host alone. On where storage fails, or is silent for 500 ms: then
 * `onLate` is called with the answer if it comes after all. Never rejects.
 */
export function findSwitch(host: string, onLate: (on: boolean) => void): Promise<boolean> {
  return inTime(readSwitch(host), true, onLate);
}

/**
 * Follows the switches of sites into the open tabs, whoever pressed them: where one is on now, `enter` puts the gate into the page anew;
 * where it is off, the page is left. Tabs of other sites are not touched. To be called at once when the background starts.
 */
export function followSwitches(enter: Enter): void {
  // What was stored before, by key. One round after the other, so that the last press is the last that a page hears of.
  const before = new Map<string, unknown>();
  let rounds: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    const changed = new Map(before);
    before.clear();
    if (changed.size > 0) await follow(changed, enter);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    for (const [key, { oldValue }] of Object.entries(changes)) {
      if (key.startsWith(SITE_KEY) && !before.has(key)) before.set(key, oldValue);
    }
    rounds = rounds.then(round).catch(() => undefined);
  });
}

async function follow(before: ReadonlyMap<string, unknown>, enter: Enter): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => followIn(tab, before, enter)));
}

async function followIn(tab: Tabs.Tab, before: ReadonlyMap<string, unknown>, enter: Enter): Promise<void> {
  // The browser tells the address of a tab only where we may be.
  const host = toHostOfUrl(tab.url);
  if (tab.id === undefined || tab.discarded || host === undefined) return;
  const now = await readSites(host);
  const changed = toKeys(host).filter((key) => before.has(key));
  const then = { ...now, ...Object.fromEntries(changed.map((key) => [key, before.get(key)])) };
  const { on } = findSiteChoice(host, toSites(now));
  if (on === findSiteChoice(host, toSites(then)).on) return;
  if (on) await enter(tab.id);
  else await askPage(tab.id, 'leave');
}
