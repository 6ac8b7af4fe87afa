import { isAddress, toHost } from './site-pattern';

/** Match pattern of every http and https page. */
export const EVERY_SITE = '*://*/*';

const ORIGIN = /^(?:\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)\/\*?$/;

/** Match pattern of a site with everything under it: `*://*.example.com/*` covers example.com as well. */
export function toOrigin(site: string): string {
  return isAddress(site) ? `*://${site}/*` : `*://*.${site}/*`;
}

/** True when a match pattern lets us into every site. */
export function isEverySite(origin: string): boolean {
  return origin === '<all_urls>' || ORIGIN.exec(origin)?.[1] === '*';
}

/** The site of a match pattern, `example.com` for `*://*.example.com/*`; undefined when it is not about one site. */
export function toSiteOfOrigin(origin: string): string | undefined {
  const site = ORIGIN.exec(origin)?.[1];
  return site === undefined || site === '*' ? undefined : toHost(site.replace(/^\*\./, ''));
}

/** True when a match pattern covers a host. */
export function isCovered(host: string, origin: string): boolean {
  if (isEverySite(origin)) return true;
  const site = toSiteOfOrigin(origin);
  if (site === undefined) return false;
  return host === site || (origin.includes('://*.') && host.endsWith(`.${site}`));
}

/** Of the granted match patterns, those that the person added: the ones that came with the package are left out. Sorted. */
export function findAdded(granted: readonly string[], bundled: readonly string[]): readonly string[] {
  const ours = new Set(bundled);
  return granted
    .filter((origin) => !ours.has(origin) && (isEverySite(origin) || toSiteOfOrigin(origin) !== undefined))
    .sort();
}
