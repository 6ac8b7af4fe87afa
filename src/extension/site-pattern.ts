/** A host name as the browser gives it: lower case, punycode, no port, no trailing dot. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/;
const LONGEST_HOST = 253;

/** True for an address of numbers, which has no subdomains. */
export function isAddress(host: string): boolean {
  return IPV4.test(host) || IPV6.test(host);
}

/** The host as settings keep it, or undefined when the text is no host. */
export function toHost(text: string): string | undefined {
  const host = text.toLowerCase().replace(/\.$/, '');
  if (host.length === 0 || host.length > LONGEST_HOST) return undefined;
  return IPV6.test(host) || HOST.test(host) ? host : undefined;
}

/** The host of a web page's address, or undefined when it is not http or https. */
export function toHostOfUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? toHost(hostname) : undefined;
}

/** The pattern for a site and everything under it: `*.example.com` covers example.com as well. */
export function toWholeSite(site: string): string {
  return isAddress(site) ? site : `*.${site}`;
}

/**
 * A line's pattern in the form that settings keep: `news.example.com` (that host alone) or `*.example.com` (the whole site).
 * Names in any script become punycode. Undefined when it is neither.
 */
export function toSitePattern(text: string): string | undefined {
  const whole = text.startsWith('*.');
  const name = whole ? text.slice(2) : text;
  const written = /[^\0-\x7f]/.test(name) ? toPunycode(name) : name;
  const host = written === undefined ? undefined : toHost(written);
  if (host === undefined || (whole && isAddress(host))) return undefined;
  return whole ? `*.${host}` : host;
}

function toPunycode(name: string): string | undefined {
  if (/[\s/:?#@\\%]/.test(name) || !URL.canParse(`http://${name}/`)) return undefined;
  return new URL(`http://${name}/`).hostname;
}
