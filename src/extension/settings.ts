import type { Topic, Verdict } from '../core/claim';
import type { Sureness } from '../core/sureness';
import { browser } from './browser';
import { inTime } from './in-time';
import {
  isSettingKey,
  type LoadedSettings,
  OPENING_KEY,
  type Opening,
  type Settings,
  SUPPORTED_KEY,
  SURENESS_KEY,
  TOPIC_KEY,
  toSettings,
  toStored,
  UNREAD,
  UNSOURCED_KEY,
  VERDICT_KEY,
} from './settings-shape';
import { SITE_KEY, type SiteChange, type SiteList, toSiteChange } from './site-switch';

let lastChange: Promise<void> = Promise.resolve();

/** The settings as stored. Never rejects: when storage fails or stays silent for 500 ms, defaults with `unread` set. */
export async function loadSettings(): Promise<LoadedSettings> {
  return inTime(readSettings(), UNREAD);
}

/** The same; where storage was only slow, the listener is told the truth when it comes. */
export function loadSettingsNowAndLate(onLate: (loaded: LoadedSettings) => void): Promise<LoadedSettings> {
  return inTime(readSettings(), UNREAD, (late) => late.unread || onLate(late));
}

/**
 * Calls the listener with the settings as they stand, once at the start and again after each change anywhere in the browser.
 * When storage is slow it first says `unread`, then the truth. Returns the undo.
 */
export function onSettings(listener: (loaded: LoadedSettings) => void): () => void {
  let turn = 0;
  const tell = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const first = await loadSettingsNowAndLate((late) => mine === turn && listener(late));
    if (mine === turn) listener(first);
  };
  const onChanged = (_changes: unknown, area: string): void => {
    if (area === 'local') void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  void tell();
  return () => {
    turn = -1;
    browser.storage.onChanged.removeListener(onChanged);
  };
}

/** Puts the switch of `host` to `on`, by a choice for `pattern`. Rejects when storage cannot be read or written. */
export function switchSite(host: string, pattern: string, on: boolean): Promise<void> {
  return changeInTurn((sites) => toSiteChange(host, pattern, on, sites));
}

/** Moves the choice that holds at a host to another pattern, as it stands: from the host alone to the whole site, or back. */
export function moveChoice(host: string, from: string, to: string, on: boolean): Promise<void> {
  return changeInTurn((sites) => {
    const { set, remove } = toSiteChange(host, to, on, new Map([...sites].filter(([pattern]) => pattern !== from)));
    return { set, remove: [...remove, from] };
  });
}

/** A change that depends on what is stored waits for the one before it: two quick presses end where the second one points. */
function changeInTurn(toChange: (sites: SiteList) => SiteChange): Promise<void> {
  const change = lastChange.then(async () => {
    const loaded = await loadSettings();
    if (loaded.unread) throw new Error('settings could not be read');
    await changeSites(toChange(loaded.settings.sites));
  });
  lastChange = change.catch(() => undefined);
  return change;
}

/** Writes and removes choices for sites; those that are not named stay as they are. Rejects when storage does. */
export async function changeSites(change: SiteChange): Promise<void> {
  const set = [...change.set].map(([pattern, state]) => [SITE_KEY + pattern, state] as const);
  if (set.length > 0) await browser.storage.local.set(Object.fromEntries(set));
  if (change.remove.length > 0) await browser.storage.local.remove(change.remove.map((pattern) => SITE_KEY + pattern));
}

/** Marks passages whose claim has this verdict, or leaves them be. Rejects when storage does. */
export async function setVerdict(verdict: Verdict, on: boolean): Promise<void> {
  if (verdict === 'supported') await browser.storage.local.set({ [SUPPORTED_KEY]: on });
  else await putOff(VERDICT_KEY + verdict, on);
}

/** Marks claims of this topic, or leaves them be. Rejects when storage does. */
export async function setTopic(topic: Topic, on: boolean): Promise<void> {
  await putOff(TOPIC_KEY + topic, on);
}

/** When a note opens from now on. Rejects when storage does. */
export async function setOpening(opening: Opening): Promise<void> {
  await browser.storage.local.set({ [OPENING_KEY]: opening });
}

/** Marks statements about the past that name no source, or leaves them be. Rejects when storage does. */
export async function setShowUnsourced(show: boolean): Promise<void> {
  await browser.storage.local.set({ [UNSOURCED_KEY]: show });
}

/** How sure a mark has to be from now on. Rejects when storage does. */
export async function setSureness(sureness: Sureness): Promise<void> {
  await browser.storage.local.set({ [SURENESS_KEY]: sureness });
}

/** Removes stored values that made no sense, by the keys that loading named. Rejects when storage does. */
export async function removeBroken(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}

/** Puts these settings in the place of all that are stored, those that made no sense included. Rejects when storage does. */
export async function replaceSettings(settings: Settings): Promise<void> {
  const wanted = toStored(settings);
  const stored = Object.keys(await browser.storage.local.get(null));
  const left = stored.filter((key) => isSettingKey(key) && !Object.hasOwn(wanted, key));
  // All new ones in one step: a page that listens never sees half of them.
  await browser.storage.local.set(wanted);
  if (left.length > 0) await browser.storage.local.remove(left);
}

async function putOff(key: string, on: boolean): Promise<void> {
  await (on ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: 'off' }));
}

async function readSettings(): Promise<LoadedSettings> {
  try {
    return toSettings(await browser.storage.local.get(null));
  } catch {
    return UNREAD;
  }
}
