import type { Preferences } from '../core/preferences';
import { browser } from './browser';
import { askPage } from './messages';
import { loadSettings, loadSettingsNowAndLate } from './settings';
import { isSettingKey, REST_MS, type Settings } from './settings-shape';
import { SITE_KEY } from './site-switch';

function toPreferences(settings: Settings): Preferences {
  const { sureness, showSupported, showUnsourced, opening, hiddenClaims, topicsOff, verdictsOff } = settings;
  return { sureness, showSupported, showUnsourced, restMs: REST_MS[opening], hiddenClaims, topicsOff, verdictsOff };
}

/**
 * What the reader of a page in this tab wants to see. Where storage is slow, defaults, with `unread` set; the page is told the truth when
 * it comes.
 */
export async function findPreferences(tabId: number): Promise<{ preferences: Preferences; unread: boolean }> {
  const found = await loadSettingsNowAndLate((late) => void tell(tabId, toPreferences(late.settings)));
  return { preferences: toPreferences(found.settings), unread: found.unread };
}

/** Tells every open page of ours what its reader wants from now on, whoever changed it. To be called at once when the background starts. */
export function followSettings(): void {
  let changes = 0;
  const round = async (): Promise<void> => {
    const mine = ++changes;
    const { settings, unread } = await loadSettings();
    // Of many changes at once the last is told alone, and a storage that fails has nothing to say.
    if (unread || mine !== changes) return;
    const tabs = await browser.tabs.query({ discarded: false });
    await Promise.all(
      tabs.map(({ id, url }) => id !== undefined && url !== undefined && tell(id, toPreferences(settings))),
    );
  };
  browser.storage.onChanged.addListener((changed, area) => {
    const isOurs = Object.keys(changed).some((key) => isSettingKey(key) && !key.startsWith(SITE_KEY));
    if (area === 'local' && isOurs) void round().catch(() => undefined);
  });
}

/** A page without our script has nobody to tell. */
async function tell(tabId: number, preferences: Preferences): Promise<void> {
  await askPage(tabId, 'prefer', preferences).catch(() => undefined);
}
