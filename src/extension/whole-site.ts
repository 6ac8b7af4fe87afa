import { getDomain } from 'tldts';

/** The registrable site that holds a host: `bbc.co.uk` for `news.bbc.co.uk`; the host itself where there is none (localhost, addresses). */
export function findWholeSite(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
