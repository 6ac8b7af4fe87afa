import { genuine, onEvent } from './genuine';

const LOADING_LIMIT_MS = 3_000;
const IDLE_LIMIT_MS = 300;

/** Resolves when an event of the document has come, or at once when `isDone` says that it need not come. */
const untilEvent = (document: Document, type: string, isDone: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (isDone()) {
      resolve();
      return;
    }
    const end = onEvent(document, type, () => {
      if (!isDone()) return;
      end();
      resolve();
    });
  });

interface Prerendering {
  readonly prerendering?: boolean;
}

/** Resolves when someone looks at the page: a page that the browser renders ahead is left alone until then. */
export const untilShown = (document: Document): Promise<void> =>
  untilEvent(document, 'prerenderingchange', () => (document as Prerendering).prerendering !== true);

const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_LIMIT_MS });
  });

/** Resolves when the page has loaded (or has taken three seconds) and its scripts have a moment to spare. */
export const untilSettled = async (document: Document): Promise<void> => {
  const loaded = untilEvent(document, 'readystatechange', () => genuine(document, 'readyState') === 'complete');
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, LOADING_LIMIT_MS);
    // A page at rest is not woken for a limit that nobody waits for.
    void loaded.then(() => {
      clearTimeout(limit);
      resolve();
    });
  });
  await untilIdle();
};

/** Lets the page have its turn. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
