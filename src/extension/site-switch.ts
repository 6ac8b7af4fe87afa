import { toHost, toWholeSite } from './site-pattern';

/** Begins the storage key of each choice for a site; its pattern follows. */
export const SITE_KEY = 'site:';

export type SiteState = 'on' | 'off';

/** What the person chose, by pattern: `news.example.com` is that host alone, `*.example.com` the whole site. */
export type SiteList = ReadonlyMap<string, SiteState>;

export interface SiteChoice {
  readonly on: boolean;
  /** `host`: chosen for this very host; `site`: chosen for a site that holds it; `default`: nothing was chosen. */
  readonly why: 'default' | 'host' | 'site';
  /** The pattern that decided, where one did. */
  readonly pattern?: string;
}

/** What to write so that the switch of one host stands where the person put it. */
export interface SiteChange {
  readonly set: SiteList;
  readonly remove: readonly string[];
}

/** Whether Footnote is on at a host: the host itself first, then `*.host`, then each wider site; on where nothing was chosen. */
export function findSiteChoice(host: string, sites: SiteList): SiteChoice {
  for (const pattern of listPatterns(host)) {
    const state = sites.get(pattern);
    if (state !== undefined) return { on: state === 'on', why: pattern.startsWith('*.') ? 'site' : 'host', pattern };
  }
  return { on: true, why: 'default' };
}

/**
 * The change that puts the switch of `host` to `on` by a choice for `pattern` (the host itself or a site that holds it).
 * Narrower choices that would win over it here go; a choice that says only what holds anyway is not kept.
 */
export function toSiteChange(host: string, pattern: string, on: boolean, sites: SiteList): SiteChange {
  const patterns = listPatterns(host);
  const narrower = patterns.slice(0, Math.max(0, patterns.indexOf(pattern))).filter((each) => sites.has(each));
  const rest = new Map([...sites].filter(([each]) => each !== pattern && !narrower.includes(each)));
  if (findSiteChoice(host, rest).on === on) {
    return { set: new Map(), remove: sites.has(pattern) ? [...narrower, pattern] : narrower };
  }
  return { set: new Map([[pattern, on ? 'on' : 'off']]), remove: narrower };
}

/** Every pattern that can decide for a host, the narrowest first. */
export function listPatterns(host: string): readonly string[] {
  const name = toHost(host);
  if (name === undefined) return [];
  const whole = toWholeSite(name);
  if (whole === name) return [name];
  const labels = name.split('.');
  return [name, ...labels.map((_, at) => `*.${labels.slice(at).join('.')}`)];
}
