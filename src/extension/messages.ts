import type { Block } from '../core/block';
import { isExtensionAlive } from './alive';
import { browser, type Runtime } from './browser';
import { answerTo, askOver, type Line } from './call';
import type { CallAnswer, CallArgs } from './call-shape';
import { BACKGROUND_SHAPES, PAGE_SHAPES } from './call-shapes';
import type { BackgroundCalls, CheckedPart, PageCalls, PageReport } from './calls';
import { isContentScript, isOurs } from './sender';
import { BACKGROUND_LINE } from './tab-calls';

/** Who answers in the background. The calls about a tab also learn the tab that they come from. */
export interface BackgroundHandlers {
  readonly check: (blocks: readonly Block[]) => Promise<ReturnType<BackgroundCalls['check']>>;
  readonly arrive: (tabId: number, url: string | undefined) => Promise<null>;
  readonly report: (report: PageReport, tabId: number) => Promise<null>;
  readonly listClaims: () => Promise<ReturnType<BackgroundCalls['listClaims']>>;
  readonly loadReader: (tabId: number) => Promise<ReturnType<BackgroundCalls['loadReader']>>;
  readonly checkPage: (
    blocks: readonly Block[],
    part: CheckedPart,
    tabId: number,
  ) => Promise<ReturnType<BackgroundCalls['checkPage']>>;
  readonly loadDisplay: (tabId: number) => Promise<ReturnType<BackgroundCalls['loadDisplay']>>;
  readonly findEntries: (claimIds: readonly string[]) => Promise<ReturnType<BackgroundCalls['findEntries']>>;
}

const SHOWN = 'shownTab';

/** Asks the background. Rejects with a CallError whose `trouble` says why. */
export function askBackground<K extends keyof BackgroundCalls>(
  call: K,
  ...args: CallArgs<BackgroundCalls, K>
): Promise<CallAnswer<BackgroundCalls, K>> {
  return askOver(BACKGROUND_LINE, BACKGROUND_SHAPES, call, args);
}

/** Asks the script in the top frame of a tab. Rejects with a CallError; `absent` when Footnote is not in that page. */
export function askPage<K extends keyof PageCalls>(
  tabId: number,
  call: K,
  ...args: CallArgs<PageCalls, K>
): Promise<CallAnswer<PageCalls, K>> {
  const line: Line = {
    send: (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
    isAlive: isExtensionAlive,
  };
  return askOver(line, PAGE_SHAPES, call, args);
}

/** Answers the calls of pages and popup in the background. To be called at once when the background starts. */
export function answerBackgroundCalls(handlers: BackgroundHandlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (!isOurs(sender)) return undefined;
    const tabId = sender.frameId === 0 && isContentScript(sender) ? sender.tab?.id : undefined;
    return answerTo<BackgroundCalls>(message, BACKGROUND_SHAPES, {
      ...(tabId === undefined
        ? {}
        : {
            arrive: () => handlers.arrive(tabId, sender.url),
            report: (report: PageReport) => handlers.report(report, tabId),
            loadReader: () => handlers.loadReader(tabId),
            checkPage: (blocks: readonly Block[], part: CheckedPart) => handlers.checkPage(blocks, part, tabId),
            loadDisplay: () => handlers.loadDisplay(tabId),
          }),
      ...(isContentScript(sender) ? {} : toOwnHandlers(handlers)),
    });
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerAsync);
}

/** What the extension's own pages alone may ask. */
function toOwnHandlers({ check, listClaims, findEntries }: BackgroundHandlers) {
  return { check, listClaims, findEntries };
}

/** Tells an open popup that the toolbar shows something else of a tab. From the background; nobody needs to be there. */
export async function tellShown(tabId: number): Promise<void> {
  await browser.runtime.sendMessage({ [SHOWN]: tabId }).catch(() => undefined);
}

/** Calls the listener when the toolbar shows something else of a tab. Returns the undo. */
export function onShown(listener: (tabId: number) => void): () => void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, SHOWN) : undefined;
    if (isOurs(sender) && !isContentScript(sender) && typeof tabId === 'number') listener(tabId);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
