import { isClaimId } from './hidden-key';
import {
  DEFAULTS,
  isOpening,
  isSureness,
  isTopic,
  isUsualVerdict,
  MOST_HIDDEN,
  MOST_SITES,
  type Settings,
} from './settings-shape';
import { isSiteState, readSiteLine, toSiteText } from './site-list';

/**
 * Why a line was refused. `form`: no setting begins so; `value`: the setting has no such value; `site`: no host name; `twice`: an
 * earlier line says the same thing; `too_many`: beyond the number of sites or hidden claims that are kept.
 */
export type SettingTrouble = 'form' | 'value' | 'site' | 'twice' | 'too_many';

export interface BrokenSetting {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly trouble: SettingTrouble;
}

export type ReadSettings = { readonly settings: Settings } | { readonly broken: readonly BrokenSetting[] };

/** Enough to mend a file by; a file of another kind altogether has one in every line. */
const MOST_NAMED = 20;
/** Lines between two looks at whether somebody waits. */
const SLICE = 500;

/** All settings as text that a person can read and edit: one to a line, as in `sureness fewer`, `topic nato off`, `off *.example.com`. */
export function toSettingsText(settings: Settings): string {
  const lines = [
    `sureness ${settings.sureness}`,
    `supported ${toState(settings.showSupported)}`,
    `unsourced ${toState(settings.showUnsourced)}`,
    `opening ${settings.opening}`,
    ...settings.topicsOff.map((topic) => `topic ${topic} off`),
    ...settings.verdictsOff.map((verdict) => `verdict ${verdict} off`),
    ...settings.hiddenClaims.map((id) => `hidden ${id}`),
  ];
  return `${lines.join('\n')}\n${toSiteText(settings.sites)}`;
}

/**
 * Reads such a text. What it does not name has its default; empty lines and lines that begin with `#` are passed over; one broken line
 * refuses the whole. Every 500 lines it tells how far it is, from 0 to 1, and waits for the answer.
 */
export async function readSettingsText(
  text: string,
  onProgress: (share: number) => Promise<void>,
): Promise<ReadSettings> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const draft = createDraft();
  const broken: BrokenSetting[] = [];
  for (const [at, raw] of lines.entries()) {
    if (at > 0 && at % SLICE === 0) await onProgress(at / lines.length);
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const trouble = draft.take(line);
    if (trouble !== undefined) broken.push({ line: at + 1, text: line.slice(0, 80), trouble });
    if (broken.length === MOST_NAMED) break;
  }
  return broken.length > 0 ? { broken } : { settings: draft.finish() };
}

/** Settings that grow line by line. */
function createDraft() {
  let settings: Settings = DEFAULTS;
  const sites = new Map(DEFAULTS.sites);
  const hidden = new Set<string>();
  const named = new Set<string>();
  const put = (change: Partial<Settings>): undefined => {
    settings = { ...settings, ...change };
  };
  const takeSite = (line: string): SettingTrouble | undefined => {
    const read = readSiteLine(line, sites);
    if (typeof read === 'string') return read;
    if (sites.size === MOST_SITES) return 'too_many';
    sites.set(read.pattern, read.state);
    return undefined;
  };
  const takeHidden = (id: string): SettingTrouble | undefined => {
    if (!isClaimId(id)) return 'value';
    if (hidden.size === MOST_HIDDEN) return 'too_many';
    hidden.add(id);
    return undefined;
  };
  const takers: Readonly<Record<string, (value: string, state: string) => SettingTrouble | undefined>> = {
    sureness: (value) => (isSureness(value) ? put({ sureness: value }) : 'value'),
    opening: (value) => (isOpening(value) ? put({ opening: value }) : 'value'),
    supported: (value) => (isSiteState(value) ? put({ showSupported: value === 'on' }) : 'value'),
    unsourced: (value) => (isSiteState(value) ? put({ showUnsourced: value === 'on' }) : 'value'),
    hidden: takeHidden,
    topic: (value, state) =>
      isTopic(value) && state === 'off' ? put({ topicsOff: [...settings.topicsOff, value] }) : 'value',
    verdict: (value, state) =>
      isUsualVerdict(value) && state === 'off' ? put({ verdictsOff: [...settings.verdictsOff, value] }) : 'value',
  };
  /** Takes a line in; what is wrong with it, or nothing. */
  const take = (line: string): SettingTrouble | undefined => {
    const [name = '', value = '', state = '', ...more] = line.split(/\s+/);
    if (isSiteState(name.toLowerCase())) return takeSite(line);
    const taker = Object.hasOwn(takers, name) ? takers[name] : undefined;
    const isList = name === 'topic' || name === 'verdict';
    if (taker === undefined || more.length > 0 || (state !== '' && !isList)) return 'form';
    const key = isList || name === 'hidden' ? `${name} ${value}` : name;
    if (named.has(key)) return 'twice';
    named.add(key);
    return taker(value, state);
  };
  return { take, finish: (): Settings => ({ ...settings, sites, hiddenClaims: [...hidden].sort() }) };
}

function toState(on: boolean): string {
  return on ? 'on' : 'off';
}
