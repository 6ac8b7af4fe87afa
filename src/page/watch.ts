import { findRootElement, genuine, onEvent } from './genuine';

export interface WatchParts {
  readonly document: Document;
  /** Our own element: what changes there is no change of the page. */
  readonly isOwn: (node: Node) => boolean;
  /** Reads again; resolves to whether that found anything new. */
  readonly read: () => Promise<boolean>;
  /** The page is another one now, without having been loaded. */
  readonly onNavigation: () => void;
  /** The page has changed, or the reader is back: a moment to see whether all is still in place. */
  readonly onStir: () => void;
}

export interface Watch {
  /** Watches these trees as well as the document: shadow roots and frame documents. */
  include(trees: readonly Node[]): void;
  undo(): void;
}

/** Waits after a change; each reading that finds nothing new doubles the wait, and a row of them ends the watch. */
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 30_000;
const FRUITLESS_LIMIT = 8;
const READINGS_LIMIT = 300;
/** Reading may take this share of the time at most, however fast a page grows. */
const LOAD_FACTOR = 20;

const RECORDS_LOOKED_AT = 200;
const UNREAD = /^(?:SCRIPT|STYLE|LINK|META|TITLE|HEAD|NOSCRIPT|TEMPLATE)$/;

const isTelling = (record: MutationRecord, isOwn: (node: Node) => boolean): boolean => {
  if (isOwn(record.target) || UNREAD.test(String(record.target.nodeName))) return false;
  if (record.type === 'characterData') return true;
  for (const list of [record.addedNodes, record.removedNodes]) {
    for (const node of list) if (!isOwn(node) && !UNREAD.test(String(node.nodeName))) return true;
  }
  return false;
};

const isFrame = (target: EventTarget | null): boolean => (target as Element | null)?.localName === 'iframe';

/** When to read again: later and later while it brings nothing, never more than a small share of the time. */
const createPace = () => {
  let wait = FIRST_WAIT_MS;
  let fruitless = 0;
  let readings = 0;
  return {
    wait: () => wait,
    isSpent: () => fruitless >= FRUITLESS_LIMIT || readings >= READINGS_LIMIT,
    reset: () => {
      [wait, fruitless, readings] = [FIRST_WAIT_MS, 0, 0];
    },
    count: (fruitful: boolean, took: number) => {
      readings += 1;
      fruitless = fruitful ? 0 : fruitless + 1;
      const next = fruitful ? FIRST_WAIT_MS : wait * 2;
      wait = Math.min(Math.max(next, took * LOAD_FACTOR), LONGEST_WAIT_MS);
    },
  };
};

interface Navigating {
  readonly navigation?: EventTarget;
}

/** Tells of pages that change their address without loading. Where the browser cannot say, each change of the page is a moment to look. */
const onAddressChange = (document: Document, changed: () => void): { look(): void; undo(): void } => {
  let address = document.URL;
  const look = (): void => {
    const now = document.URL.split('#')[0] ?? '';
    const before = address.split('#')[0];
    address = document.URL;
    if (now !== before) changed();
  };
  const view = document.defaultView as (Window & Navigating) | null;
  const ends = [
    view?.navigation ? onEvent(view.navigation, 'currententrychange', look) : undefined,
    view ? onEvent(view, 'popstate', look) : undefined,
  ];
  const undo = (): void => {
    for (const end of ends) end?.();
  };
  return { look, undo };
};

const createReadTimer = (parts: WatchParts, onSpent: () => void) => {
  const pace = createPace();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    reading = true;
    const began = performance.now();
    const fruitful = await parts.read().catch(() => false);
    pace.count(fruitful, performance.now() - began);
    reading = false;
    if (pace.isSpent()) onSpent();
    else if (again) soon();
  };
  const soon = (): void => {
    again = reading;
    if (!reading) timer ??= setTimeout(run, pace.wait());
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    again = false;
  };
  return { soon, stop, pace };
};

/** Observes the document and further trees while the page is visible and watching is worth it. */
const createObserving = (document: Document, onRecords: (records: MutationRecord[]) => void) => {
  const observer = new MutationObserver(onRecords);
  let trees: readonly Node[] = [];
  let on = false;
  const start = (): void => {
    observer.disconnect();
    on = genuine(document, 'visibilityState') === 'visible' && findRootElement(document) !== null;
    if (!on) return;
    for (const tree of [document, ...trees]) {
      observer.observe(tree, { childList: true, characterData: true, subtree: true });
    }
  };
  const stop = (): void => {
    on = false;
    observer.disconnect();
  };
  const include = (next: readonly Node[]): void => {
    trees = next;
    if (on) start();
  };
  return { start, stop, include, isOn: () => on };
};

/**
 * Watches a page for changes of its text (children and character data, never attributes), for soft navigation, and for
 * the reader's coming and going. Watches nothing while the page is hidden or once reading again has long been in vain.
 */
export const createWatch = (parts: WatchParts): Watch => {
  const { document } = parts;
  const observing = createObserving(document, (records) => {
    address.look();
    parts.onStir();
    if (records.length > RECORDS_LOOKED_AT || records.some((record) => isTelling(record, parts.isOwn))) timer.soon();
  });
  const timer = createReadTimer(parts, observing.stop);
  const begin = (): void => {
    timer.stop();
    timer.pace.reset();
    observing.start();
    timer.soon();
  };
  const address = onAddressChange(document, () => {
    parts.onNavigation();
    begin();
  });
  const onVisibility = (): void => {
    parts.onStir();
    if (genuine(document, 'visibilityState') === 'visible') begin();
    else {
      observing.stop();
      timer.stop();
    }
  };
  const onHint = (): void => {
    if (observing.isOn()) timer.soon();
  };
  const options = { capture: true, passive: true };
  const ends = [
    address.undo,
    onEvent(document, 'visibilitychange', onVisibility),
    onEvent(document, 'toggle', onHint, options),
    onEvent(document, 'load', ({ target }) => isFrame(target) && onHint(), options),
  ];
  observing.start();
  return {
    include: observing.include,
    undo: () => {
      observing.stop();
      timer.stop();
      for (const end of ends) end();
    },
  };
};
