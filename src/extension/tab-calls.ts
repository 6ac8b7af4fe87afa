import { isExtensionAlive } from './alive';
import { browser } from './browser';
import { askOver, type Line, toMessage } from './call';
import type { CallAnswer, CallArgs } from './call-shape';
import type { PageReport, TabCalls } from './calls';
import { TAB_SHAPES } from './tab-shapes';

/** The way to the background, from wherever we are. */
export const BACKGROUND_LINE: Line = {
  send: (message) => browser.runtime.sendMessage(message),
  isAlive: isExtensionAlive,
};

/** Asks the background for something about the tab that this script is in. Rejects with a CallError whose `trouble` says why. */
export function askForTab<K extends keyof TabCalls>(
  call: K,
  ...args: CallArgs<TabCalls, K>
): Promise<CallAnswer<TabCalls, K>> {
  return askOver(BACKGROUND_LINE, TAB_SHAPES, call, args);
}

/**
 * Tells the background what this page shows. Nobody waits for the answer, and no timer does; where the background was stopped in the
 * middle it is told once more. Never rejects.
 */
export async function reportForTab(report: PageReport): Promise<void> {
  const message = toMessage('report', [report]);
  for (let tries = 0; tries < 2 && isExtensionAlive(); tries += 1) {
    try {
      await browser.runtime.sendMessage(message);
      return;
    } catch {
      // Once more, or never: the toolbar then shows what it showed before.
    }
  }
}
