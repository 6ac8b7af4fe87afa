import type { PageSummary } from '../core/summary';
import { browser } from '../extension/browser';
import { CallError } from '../extension/call';
import { askPage } from '../extension/messages';
import { type Access, findAccess } from '../extension/permissions';
import type { LoadedSettings } from '../extension/settings-shape';
import { toHostOfUrl } from '../extension/site-pattern';
import { findSiteChoice } from '../extension/site-switch';

/** Everything that the popup shows, as far as it can be known. */
export interface PageFacts {
  readonly tabId: number | undefined;
  /** Unknown where the browser does not tell: it does so after a click on our button, and where we have access. */
  readonly url: string | undefined;
  readonly host: string | undefined;
  /** What the page says; `absent`: Footnote is not in it; `off`: nor should it be; `silent`: it is, but has not answered yet. */
  readonly page: PageSummary | 'absent' | 'off' | 'silent';
  readonly access: Access;
  readonly loaded: LoadedSettings;
}

/** A page that answers later than this is shown as silent first, so that the popup never stays empty. */
const FIRST_LOOK_MS = 400;

/** The facts about the tab that the popup is for: the one in its address (`?tab=12`), or the active one. */
export async function findPageFacts(loaded: LoadedSettings, isFirstLook: boolean): Promise<PageFacts> {
  const { id: tabId, url } = await findTab();
  const named = toHostOfUrl(url);
  const [page, accessThere] = await Promise.all([findPage(tabId, isFirstLook), findAccessTo(named)]);
  const host = named ?? (typeof page === 'string' ? undefined : page.host || undefined);
  const access = named === undefined ? await findAccessTo(host) : accessThere;
  return { tabId, url, host, page: page === 'absent' && isOff(host, access, loaded) ? 'off' : page, access, loaded };
}

/** Where Footnote could be, had the site not been switched off: such a page has nobody in it who could say so. */
function isOff(host: string | undefined, access: Access, { settings }: LoadedSettings): boolean {
  return host !== undefined && access !== 'none' && !findSiteChoice(host, settings.sites).on;
}

async function findAccessTo(host: string | undefined): Promise<Access> {
  return host === undefined ? 'none' : findAccess(host);
}

async function findTab(): Promise<{ id?: number | undefined; url?: string | undefined }> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  try {
    if (Number.isInteger(asked)) return await browser.tabs.get(asked);
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? {};
  } catch {
    return {};
  }
}

async function findPage(tabId: number | undefined, isFirstLook: boolean): Promise<PageFacts['page']> {
  if (tabId === undefined) return 'absent';
  const answer = askPage(tabId, 'summary').catch((trouble: unknown) =>
    trouble instanceof CallError && trouble.trouble !== 'absent' ? ('silent' as const) : ('absent' as const),
  );
  return isFirstLook ? Promise.race([answer, toSilence()]) : answer;
}

function toSilence(): Promise<'silent'> {
  return new Promise((resolve) => setTimeout(() => resolve('silent'), FIRST_LOOK_MS));
}
