import { browser, type Tabs } from './browser';
import { word } from './words';

const CHECK_SELECTION = 'check-selection';

/** Puts our one entry into the menu of selected text. The browser keeps it from then on. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: word('menu_check_selection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Calls the listener when the entry is chosen. */
export function onCheckSelection(listener: (tab: Tabs.Tab) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CHECK_SELECTION && tab !== undefined) listener(tab);
  });
}
