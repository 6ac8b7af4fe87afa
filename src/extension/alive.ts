import { browser } from './browser';

/** False once the extension was updated, switched off or removed while this page stayed open. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
