import { MOST_SITES } from './settings-shape';
import { toSitePattern } from './site-pattern';
import type { SiteChange, SiteList, SiteState } from './site-switch';

/** Why a line was refused. `form`: not "on" or "off" and a site; `site`: no host name; `twice`: the site stands in an earlier line. */
export type LineTrouble = 'form' | 'site' | 'twice';

export interface BrokenLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly trouble: LineTrouble;
}

export type ReadSites =
  | { readonly sites: SiteList }
  | { readonly broken: readonly BrokenLine[] }
  | { readonly tooMany: number };

/** The list as text that a person can read and edit: a line for each choice, `off *.example.com`, sorted by site. */
export function toSiteText(sites: SiteList): string {
  const lines = [...sites].sort(([one], [other]) => toSortKey(one).localeCompare(toSortKey(other), 'en'));
  return lines.map(([pattern, state]) => `${state} ${pattern}\n`).join('');
}

/** Reads such a text. Empty lines and lines that begin with `#` are passed over; one broken line refuses the whole. */
export function readSiteText(text: string): ReadSites {
  const sites = new Map<string, SiteState>();
  const broken: BrokenLine[] = [];
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readSiteLine(line, sites);
    if (typeof read === 'string') broken.push({ line: at + 1, text: line.slice(0, 80), trouble: read });
    else sites.set(read.pattern, read.state);
  }
  if (broken.length > 0) return { broken };
  return sites.size > MOST_SITES ? { tooMany: sites.size } : { sites };
}

/** What an edit changed, so that a choice made elsewhere in the meantime stays. */
export function toSiteEdit(before: SiteList, after: SiteList): SiteChange {
  return {
    set: new Map([...after].filter(([pattern, state]) => before.get(pattern) !== state)),
    remove: [...before.keys()].filter((pattern) => !after.has(pattern)),
  };
}

/** True for the word of a switch, `on` or `off`. */
export function isSiteState(word: string): word is SiteState {
  return word === 'on' || word === 'off';
}

/** Reads a line of the list, or says what is wrong with it; `sites` are those of the lines before. */
export function readSiteLine(line: string, sites: SiteList): { pattern: string; state: SiteState } | LineTrouble {
  const [state, site, ...more] = line.split(/\s+/);
  const word = state?.toLowerCase() ?? '';
  if (!isSiteState(word) || site === undefined || more.length > 0) return 'form';
  const pattern = toSitePattern(site);
  if (pattern === undefined) return 'site';
  return sites.has(pattern) ? 'twice' : { pattern, state: word };
}

/** Sites before their hosts, hosts beside their site. */
function toSortKey(pattern: string): string {
  return pattern.replace(/^\*\./, '').split('.').reverse().join('.') + (pattern.startsWith('*.') ? '' : '.');
}
