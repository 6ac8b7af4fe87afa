import { browser } from './browser';
import { EVERY_SITE, findAdded, isCovered, isEverySite, toOrigin } from './origins';
import { findWholeSite } from './whole-site';

/** By what Footnote runs at a host: the list in the package, a permission for that site, one for every site, or not at all. */
export type Access = 'bundled' | 'site' | 'every' | 'none';

/** The match patterns that come with the package: its list of news hosts. */
export function findBundledOrigins(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
}

/** The match patterns that the person has granted on top of those. */
export async function findAddedOrigins(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return findAdded(origins ?? [], findBundledOrigins());
}

/** By what Footnote runs at this host when a page of it is loaded. */
export async function findAccess(host: string): Promise<Access> {
  if (findBundledOrigins().some((origin) => isCovered(host, origin))) return 'bundled';
  const covering = (await findAddedOrigins()).filter((origin) => isCovered(host, origin));
  if (covering.some((origin) => !isEverySite(origin))) return 'site';
  return covering.length > 0 ? 'every' : 'none';
}

/**
 * Asks for the site that holds this host, and for nothing else. Call it in the very click: browsers refuse it later. False when
 * the person says no.
 */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [toOrigin(findWholeSite(host))] });
}

/** Gives back the permission for the site that holds this host. Access that came with the package stays. */
export async function giveBackSite(host: string): Promise<void> {
  const origins = (await findAddedOrigins()).filter((origin) => !isEverySite(origin) && isCovered(host, origin));
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] });
}

/** Asks for every site. Call it in the very click. False when the person says no. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERY_SITE] });
}

/** Gives back the permission for every site; those for single sites stay. */
export async function giveBackEverySite(): Promise<void> {
  const origins = (await findAddedOrigins()).filter(isEverySite);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Calls the listener whenever permissions were granted or given back, here or in the browser's own settings. Returns the undo. */
export function onPermissions(listener: (granted: readonly string[]) => void): () => void {
  const onAdded = ({ origins }: { origins?: string[] | undefined }): void => listener(origins ?? []);
  const onRemoved = (): void => listener([]);
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  return () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  };
}
