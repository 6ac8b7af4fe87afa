import { isExtensionAlive } from './alive';
import { browser } from './browser';
import { askOver, type Line } from './call';
import type { CallAnswer, CallArgs } from './call-shape';
import type { TabCalls } from './calls';
import { TAB_SHAPES } from './tab-shapes';

/** The way to the background, from wherever we are. */
export const BACKGROUND_LINE: Line = {
  send: (message) => browser.runtime.sendMessage(message),
  isAlive: isExtensionAlive,
};

/** Asks the background for something about the tab that this script is in. Rejects with a CallError whose `trouble` says why. */
export function askForTab<K extends keyof typeof TAB_SHAPES>(
  call: K,
  ...args: CallArgs<TabCalls, K>
): Promise<CallAnswer<TabCalls, K>> {
  return askOver(BACKGROUND_LINE, TAB_SHAPES, call, args);
}
