import { TOPICS, type Topic, VERDICTS, type Verdict } from '../core/claim';
import { SURENESSES, type Sureness } from '../core/sureness';
import { HIDDEN_KEY, isClaimId } from './hidden-key';
import { isBoolean, isOneOf } from './shape';
import { toSitePattern } from './site-pattern';
import { SITE_KEY, type SiteList, type SiteState } from './site-switch';

/** When a note opens under a pointer that rests on a mark: soon, after the usual rest, late, or only when the mark is pressed. */
export const OPENINGS = ['soon', 'usual', 'late', 'press'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long the pointer rests on a mark before its note opens, in milliseconds; none where it has to be pressed. */
export const REST_MS: Readonly<Record<Opening, number | undefined>> = {
  soon: 60,
  usual: 120,
  late: 600,
  press: undefined,
};

/** The verdicts that are marked until a person says otherwise; for the last, `supported`, it is the other way round. */
export const USUAL_VERDICTS = VERDICTS.filter((verdict) => verdict !== 'supported');

/** What a person chose to have marked, and how. */
interface Choices {
  /** How sure a mark has to be. */
  readonly sureness: Sureness;
  /** Mark passages that the record supports, too. */
  readonly showSupported: boolean;
  /** Mark statements about the past that match no claim and name no source, too. */
  readonly showUnsourced: boolean;
  readonly opening: Opening;
}

/** What a person can set. Each starts as its default and is read back field by field. */
export interface Settings extends Choices {
  readonly sites: SiteList;
  /** Ids of the claims that are never marked. */
  readonly hiddenClaims: readonly string[];
  /** A claim with any of these topics is not marked. */
  readonly topicsOff: readonly Topic[];
  /** Verdicts that are not marked; never `supported`, which is off unless `showSupported`. */
  readonly verdictsOff: readonly Verdict[];
}

const DEFAULT_CHOICES: Choices = {
  sureness: 'usual',
  showSupported: false,
  showUnsourced: false,
  opening: 'usual',
};
export const DEFAULTS: Settings = {
  ...DEFAULT_CHOICES,
  sites: new Map(),
  hiddenClaims: [],
  topicsOff: [],
  verdictsOff: [],
};

/** Settings, and how well they could be read. */
export interface LoadedSettings {
  readonly settings: Settings;
  /** Storage keys whose value made no sense; their default stands in, the rest is kept. */
  readonly broken: readonly string[];
  /** True when storage failed or did not answer: all defaults, and a site that was switched off may be on. Say so. */
  readonly unread: boolean;
}

export const UNREAD: LoadedSettings = { settings: DEFAULTS, broken: [], unread: true };

/** One key for each site, hidden claim, topic and verdict, so that two windows that change different ones at once lose nothing. */
export const TOPIC_KEY = 'topic:';
export const VERDICT_KEY = 'verdict:';
export const SURENESS_KEY = 'sureness';
export const SUPPORTED_KEY = 'showSupported';
export const UNSOURCED_KEY = 'showUnsourced';
export const OPENING_KEY = 'opening';

export const MOST_SITES = 10_000;
export const MOST_HIDDEN = 5_000;
const CHOICE_KEYS: readonly string[] = [SURENESS_KEY, SUPPORTED_KEY, UNSOURCED_KEY, OPENING_KEY];
const LIST_KEYS: readonly string[] = [SITE_KEY, HIDDEN_KEY, TOPIC_KEY, VERDICT_KEY];
export const isSureness = isOneOf(SURENESSES);
export const isOpening = isOneOf(OPENINGS);
export const isTopic = isOneOf(TOPICS);
export const isUsualVerdict = isOneOf(USUAL_VERDICTS);

/** True for a storage key of ours, whether its value makes sense or not. */
export function isSettingKey(key: string): boolean {
  return CHOICE_KEYS.includes(key) || LIST_KEYS.some((list) => key.startsWith(list));
}

/** Settings from whatever storage held. Never throws; keys that are not ours are ignored. */
export function toSettings(stored: unknown): LoadedSettings {
  if (typeof stored !== 'object' || stored === null) return UNREAD;
  const sites = new Map<string, SiteState>();
  const hidden: string[] = [];
  const topicsOff = TOPICS.filter((topic) => isOff(stored, TOPIC_KEY + topic));
  const verdictsOff = USUAL_VERDICTS.filter((verdict) => isOff(stored, VERDICT_KEY + verdict));
  const broken: string[] = [];
  let choices = DEFAULT_CHOICES;
  for (const [key, value] of Object.entries(stored)) {
    const choice = toChoice(key, value);
    if (choice !== undefined) choices = { ...choices, ...choice };
    else if (isSite(key, value) && sites.size < MOST_SITES) sites.set(key.slice(SITE_KEY.length), value);
    else if (isHidden(key, value) && hidden.length < MOST_HIDDEN) hidden.push(key.slice(HIDDEN_KEY.length));
    else if (isSettingKey(key) && !isKnownOff(key, value)) broken.push(key);
  }
  const lists = { sites, hiddenClaims: hidden.sort(), topicsOff, verdictsOff };
  return { settings: { ...choices, ...lists }, broken, unread: false };
}

/** What to store so that `toSettings` gives these settings back. */
export function toStored(settings: Settings): Readonly<Record<string, unknown>> {
  const lists: [string, unknown][] = [
    ...settings.topicsOff.map((topic): [string, unknown] => [TOPIC_KEY + topic, 'off']),
    ...settings.verdictsOff.map((verdict): [string, unknown] => [VERDICT_KEY + verdict, 'off']),
    ...settings.hiddenClaims.map((id): [string, unknown] => [HIDDEN_KEY + id, true]),
    ...[...settings.sites].map(([pattern, state]): [string, unknown] => [SITE_KEY + pattern, state]),
  ];
  return {
    [SURENESS_KEY]: settings.sureness,
    [SUPPORTED_KEY]: settings.showSupported,
    [UNSOURCED_KEY]: settings.showUnsourced,
    [OPENING_KEY]: settings.opening,
    ...Object.fromEntries(lists),
  };
}

/** The choice that a stored value is; undefined when it is none, or makes no sense. */
function toChoice(key: string, value: unknown): Partial<Choices> | undefined {
  if (key === SURENESS_KEY && isSureness(value)) return { sureness: value };
  if (key === OPENING_KEY && isOpening(value)) return { opening: value };
  if (key === SUPPORTED_KEY && isBoolean(value)) return { showSupported: value };
  return key === UNSOURCED_KEY && isBoolean(value) ? { showUnsourced: value } : undefined;
}

function isOff(stored: object, key: string): boolean {
  return Object.hasOwn(stored, key) && Reflect.get(stored, key) === 'off';
}

/** True for a topic or verdict that is switched off. */
function isKnownOff(key: string, value: unknown): boolean {
  if (value !== 'off') return false;
  if (key.startsWith(TOPIC_KEY)) return isTopic(key.slice(TOPIC_KEY.length));
  return key.startsWith(VERDICT_KEY) && isUsualVerdict(key.slice(VERDICT_KEY.length));
}

function isSite(key: string, value: unknown): value is SiteState {
  const pattern = key.slice(SITE_KEY.length);
  return key.startsWith(SITE_KEY) && (value === 'on' || value === 'off') && toSitePattern(pattern) === pattern;
}

function isHidden(key: string, value: unknown): boolean {
  return key.startsWith(HIDDEN_KEY) && value === true && isClaimId(key.slice(HIDDEN_KEY.length));
}
