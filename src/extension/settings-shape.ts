import { SURENESSES, type Sureness } from '../core/sureness';
import { isBoolean, isOneOf } from './shape';
import { toSitePattern } from './site-pattern';
import type { SiteList, SiteState } from './site-switch';

/** What a person chose to have marked. */
interface Choices {
  /** How sure a mark has to be. */
  readonly sureness: Sureness;
  /** Mark passages that the record supports, too. */
  readonly showSupported: boolean;
  /** Mark statements about the past that match no claim and name no source, too. */
  readonly showUnsourced: boolean;
}

/** What a person can set. Each starts as its default and is read back field by field. */
export interface Settings extends Choices {
  readonly sites: SiteList;
  /** Ids of the claims that are never marked. */
  readonly hiddenClaims: readonly string[];
}

const DEFAULT_CHOICES: Choices = { sureness: 'usual', showSupported: false, showUnsourced: false };
export const DEFAULTS: Settings = { ...DEFAULT_CHOICES, sites: new Map(), hiddenClaims: [] };

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
export const SURENESS_KEY = 'sureness';
export const SUPPORTED_KEY = 'showSupported';
export const UNSOURCED_KEY = 'showUnsourced';

export const MOST_SITES = 10_000;
const MOST_HIDDEN = 5_000;
const CHOICE_KEYS: readonly string[] = [SURENESS_KEY, SUPPORTED_KEY, UNSOURCED_KEY];
const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;
const isSureness = isOneOf(SURENESSES);

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
  let choices = DEFAULT_CHOICES;
  for (const [key, value] of Object.entries(stored)) {
    const choice = toChoice(key, value);
    if (choice !== undefined) choices = { ...choices, ...choice };
    else if (isSite(key, value) && sites.size < MOST_SITES) sites.set(key.slice(SITE_KEY.length), value);
    else if (isHidden(key, value) && hidden.length < MOST_HIDDEN) hidden.push(key.slice(HIDDEN_KEY.length));
    else if (isOurs(key)) broken.push(key);
  }
  return { settings: { ...choices, sites, hiddenClaims: hidden.sort() }, broken, unread: false };
}

/** The choice that a stored value is; undefined when it is none, or makes no sense. */
function toChoice(key: string, value: unknown): Partial<Choices> | undefined {
  if (key === SURENESS_KEY && isSureness(value)) return { sureness: value };
  if (key === SUPPORTED_KEY && isBoolean(value)) return { showSupported: value };
  return key === UNSOURCED_KEY && isBoolean(value) ? { showUnsourced: value } : undefined;
}

function isOurs(key: string): boolean {
  return CHOICE_KEYS.includes(key) || key.startsWith(SITE_KEY) || key.startsWith(HIDDEN_KEY);
}

function isSite(key: string, value: unknown): value is SiteState {
  const pattern = key.slice(SITE_KEY.length);
  return key.startsWith(SITE_KEY) && (value === 'on' || value === 'off') && toSitePattern(pattern) === pattern;
}

function isHidden(key: string, value: unknown): boolean {
  return key.startsWith(HIDDEN_KEY) && value === true && isClaimId(key.slice(HIDDEN_KEY.length));
}
