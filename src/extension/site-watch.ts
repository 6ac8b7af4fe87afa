import { browser } from './browser';
import { findSiteChoice, listPatterns, SITE_KEY, type SiteState } from './site-switch';

/** Storage that has not answered by then is taken as silent; a later answer still counts. */
const PATIENCE_MS = 500;

function toSites(stored: Readonly<Record<string, unknown>>): Map<string, SiteState> {
  const sites = new Map<string, SiteState>();
  for (const [key, value] of Object.entries(stored)) {
    if (value === 'on' || value === 'off') sites.set(key.slice(SITE_KEY.length), value);
  }
  return sites;
}

/**
 * Calls the listener with whether Footnote is on at a host: once at the start, and again whenever that changes. Reads what is
 * stored for that host alone. On where storage fails, or is silent for 500 ms, before it has ever answered. Returns the undo.
 */
export function onSiteSwitch(host: string, listener: (on: boolean) => void): () => void {
  const keys = listPatterns(host).map((pattern) => SITE_KEY + pattern);
  let turn = 0;
  let said: boolean | undefined;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const say = (on: boolean): void => {
      if (mine !== turn || on === said) return;
      said = on;
      listener(on);
    };
    const silence = setTimeout(() => say(said ?? true), PATIENCE_MS);
    try {
      say(findSiteChoice(host, toSites(await browser.storage.local.get(keys))).on);
    } catch {
      say(said ?? true);
    }
    clearTimeout(silence);
  };
  const onChanged = (changes: object, area: string): void => {
    if (area === 'local' && keys.some((key) => Object.hasOwn(changes, key))) void look();
  };
  browser.storage.onChanged.addListener(onChanged);
  void look();
  return () => {
    turn = -1;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
