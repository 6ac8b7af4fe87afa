/**
 * The same door as browser.ts, for the script in a page. Of the polyfill's ten kilobytes a page needs one thing: listeners for
 * messages that answer with a promise. All else the browsers have themselves. The build puts this in browser.ts's place there.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

export type { Commands, Permissions, Runtime, Storage, Tabs } from 'webextension-polyfill';

type Answering = Runtime.OnMessageListenerAsync;
type Native = (message: unknown, sender: Runtime.MessageSender, answer: (reply: unknown) => void) => boolean;

interface NativeMessages {
  addListener(listener: Native): void;
  removeListener(listener: Native): void;
}

/** Chromium's listeners answer by a call, and say by `true` that they will. */
function toNative(listener: Answering): Native {
  return (message, sender, answer) => {
    const reply = listener(message, sender);
    if (reply === undefined) return false;
    reply.then(answer, () => answer(undefined));
    return true;
  };
}

function createMessages(
  native: () => NativeMessages,
): Pick<Runtime.Static['onMessage'], 'addListener' | 'removeListener'> {
  const known = new Map<unknown, Native>();
  return {
    addListener: (listener) => {
      const made = toNative(listener as Answering);
      known.set(listener, made);
      native().addListener(made);
    },
    removeListener: (listener) => {
      const made = known.get(listener);
      known.delete(listener);
      if (made !== undefined) native().removeListener(made);
    },
  };
}

/** What Chromium has, read anew each time: it goes when the extension is updated under an open page. */
function toPromising(chromium: Browser): Browser {
  const onMessage = createMessages(() => chromium.runtime.onMessage as unknown as NativeMessages);
  const runtime = {
    get id() {
      return chromium.runtime?.id;
    },
    getURL: (path: string) => chromium.runtime.getURL(path),
    sendMessage: (message: unknown) => chromium.runtime.sendMessage(message),
    onMessage,
  };
  // Each part costs a page something when it is first asked for, so that is left to whoever needs it.
  return {
    runtime,
    get storage() {
      return chromium.storage;
    },
    get i18n() {
      return chromium.i18n;
    },
  } as unknown as Browser;
}

/** True in the package for Firefox. Put in by the build. */
declare const __FIREFOX__: boolean;

/** By `chrome`, which no element of a page can stand in for in our world, as one with the id "browser" could in Chromium. */
function findBrowser(): Browser {
  const own: unknown = Reflect.get(globalThis, __FIREFOX__ ? 'browser' : 'chrome');
  return __FIREFOX__ ? (own as Browser) : toPromising(own as Browser);
}

export const browser: Browser = findBrowser();
