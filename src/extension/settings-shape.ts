import { toSitePattern } from './site-pattern';
import type { SiteList, SiteState } from './site-switch';

/** What a person can set. Each starts as its default and is read back field by field. */
export interface Settings {
  readonly sites: SiteList;
  /** Mark passages that the record supports, too. */
  readonly showSupported: boolean;
  /** Ids of the claims that are never marked. */
  readonly hiddenClaims: readonly string[];
}

export const DEFAULTS: Settings = { sites: new Map(), showSupported: false, hiddenClaims: [] };

/** Settings, and how well they could be read. */
export interface LoadedSettings {
  readonly settings: Settings;
  /** Storage keys whose value made no sense; their default stands in, the rest is kept. */
  readonly broken: readonly string[];
  /** True when storage failed or did not answer: all defaults, and a site that was switched off may be on. Say so. */
  readonly unread: boolean;
}

export const UNREAD: LoadedSettings = { settings: DEFAULTS, broken: [], unread: true };

/** One key for each site and each hidden claim, so that two windows that change different ones at once lose nothing. */
export const SITE_KEY = 'site:';
export const HIDDEN_KEY = 'hidden:';
export const SUPPORTED_KEY = 'showSupported';

export const MOST_SITES = 10_000;
const MOST_HIDDEN = 5_000;
const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;

/** True for text that can be the id of a claim. */
export function isClaimId(text: string): boolean {
  return text.length <= LONGEST_ID && CLAIM_ID.test(text);
}

/** Settings from whatever storage held. Never throws; keys that are not ours are ignored. */
export function toSettings(stored: unknown): LoadedSettings {
  if (typeof stored !== 'object' || stored === null) return UNREAD;
  const sites = new Map<string, SiteState>();
  const hidden: string[] = [];
  const broken: string[] = [];
  let showSupported = DEFAULTS.showSupported;
  for (const [key, value] of Object.entries(stored)) {
    if (key === SUPPORTED_KEY && typeof value === 'boolean') showSupported = value;
    else if (isSite(key, value) && sites.size < MOST_SITES) sites.set(key.slice(SITE_KEY.length), value);
    else if (isHidden(key, value) && hidden.length < MOST_HIDDEN) hidden.push(key.slice(HIDDEN_KEY.length));
    else if (isOurs(key)) broken.push(key);
  }
  return { settings: { sites, showSupported, hiddenClaims: hidden.sort() }, broken, unread: false };
}

function isOurs(key: string): boolean {
  return key === SUPPORTED_KEY || key.startsWith(SITE_KEY) || key.startsWith(HIDDEN_KEY);
}

function isSite(key: string, value: unknown): value is SiteState {
  const pattern = key.slice(SITE_KEY.length);
  return key.startsWith(SITE_KEY) && (value === 'on' || value === 'off') && toSitePattern(pattern) === pattern;
}

function isHidden(key: string, value: unknown): boolean {
  return key.startsWith(HIDDEN_KEY) && value === true && isClaimId(key.slice(HIDDEN_KEY.length));
}
