import type { PageSummary, SummaryFlag } from '../core/summary';
import { isSure } from '../core/sureness';
import type { Settings } from './settings-shape';

/** Why the browser lets no extension look at a page. */
export type Barrier = 'browser' | 'store' | 'file' | 'reader' | 'pdf' | 'unknown';

/** What there is to say about a page, in one word. */
export type PageStatus =
  | 'barred'
  | 'absent'
  | 'silent'
  | 'reading'
  | 'failed'
  | 'off'
  | 'not-an-article'
  | 'clear'
  | 'flagged';

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** What keeps Footnote out of an address that it could not be found in; undefined when nothing does. */
export function findBarrier(url: string | undefined): Barrier | undefined {
  if (url === undefined || !URL.canParse(url)) return 'unknown';
  const { protocol, hostname, pathname, href } = new URL(url);
  if (href.startsWith('about:reader')) return 'reader';
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  if (STORES.includes(hostname) || href.startsWith('https://chrome.google.com/webstore')) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}

/** The flags that the reader sees, in page order: not the hidden, not what is less sure than wanted, and supported ones if asked for. Topics the page has left out itself. */
export function findShownFlags(summary: PageSummary, settings: Settings): readonly SummaryFlag[] {
  const hidden = new Set(settings.hiddenClaims);
  return summary.flags
    .filter((flag) => !hidden.has(flag.claimId) && (settings.showSupported || !flag.quiet))
    .filter((flag) => isSure(flag, settings.sureness) && !settings.verdictsOff.includes(flag.verdict))
    .sort((one, other) => one.position - other.position || one.start - other.start);
}

/** Where the page stands. `barrier` counts only where Footnote is not in the page. */
export function toPageStatus(
  page: PageSummary | 'absent' | 'off' | 'silent',
  barrier: Barrier | undefined,
  shown: readonly SummaryFlag[],
): PageStatus {
  if (page === 'absent') return barrier === undefined ? 'absent' : 'barred';
  if (page === 'silent' || page === 'off') return page;
  if (page.state !== 'read') return page.state;
  return shown.length > 0 ? 'flagged' : 'clear';
}
