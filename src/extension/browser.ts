/** The one door to the browser's extension interface; everything else asks here. It throws when loaded outside an extension. */
import browser, { type Commands, type Permissions, type Runtime, type Storage, type Tabs } from 'webextension-polyfill';

export type { Commands, Permissions, Runtime, Storage, Tabs };
export { browser };
