import { browser, type Runtime } from './browser';

/** True for a message from this extension itself. */
export function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

/** True when the sender runs inside a page of the web; our own pages and the background have an address of ours. */
export function isContentScript(sender: Runtime.MessageSender): boolean {
  return sender.url !== undefined && !sender.url.startsWith(browser.runtime.getURL(''));
}
