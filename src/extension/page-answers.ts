import { isExtensionAlive } from './alive';
import { browser, type Runtime } from './browser';
import { answerTo } from './call';
import type { PageCalls } from './calls';
import { PAGE_ARGS } from './page-args';
import { isContentScript, isOurs } from './sender';

type Answering<C, K extends keyof C> = C[K] extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Answer | Promise<Answer>
  : never;

/** Who answers in the page. */
export type PageHandlers = { readonly [K in keyof PageCalls]: Answering<PageCalls, K> };

/** Answers the calls of popup and background in a page. Returns the undo. */
export function answerPageCalls(handlers: PageHandlers): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined =>
    isOurs(sender) && !isContentScript(sender) ? answerTo<PageCalls>(message, PAGE_ARGS, handlers) : undefined;
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerAsync);
  return () => {
    // In a dead context there is nothing left to take the listener from.
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerAsync);
  };
}
