import { isExtensionAlive } from './alive';
import { browser } from './browser';
import { toMessage } from './call';
import type { PageReport } from './calls';

/** Tells the background what this page shows. Never rejects. */
export function reportForTab(report: PageReport): Promise<void> {
  return tell(toMessage('report', [report]));
}

/** Tells the background that this page has come. Never rejects. */
export function arriveInTab(): Promise<void> {
  return tell(toMessage('arrive', []));
}

/**
 * Nobody waits for the answer, and no timer does; where the background was stopped in the middle it is told once more. What it is
 * not told then it does not know: the toolbar shows what it showed before, the page is not read.
 */
async function tell(message: object): Promise<void> {
  for (let tries = 0; tries < 2 && isExtensionAlive(); tries += 1) {
    try {
      await browser.runtime.sendMessage(message);
      return;
    } catch {
      // Once more, or never.
    }
  }
}
