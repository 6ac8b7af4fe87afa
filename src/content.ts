import type { PageSummary, ReadingState } from './core/summary';
import { isExtensionAlive } from './extension/alive';
import { answerPageCalls, type PageHandlers } from './extension/page-answers';
import { onSiteSwitch } from './extension/site-watch';
import { askForTab, reportForTab } from './extension/tab-calls';
import { type CreatePageReader, createGate, type Gate } from './page/gate';
import { findLate, forgetLate } from './page/late';
import { findLeftovers } from './page/leftovers';

// In every page that Footnote may read: the site's switch, and whether there is anything to read. All else comes when it is needed.

/** In the page: site switch → gate → messages. One of these in a page at a time; `undo` leaves no trace. */
function createContent(): () => void {
  let on: boolean | undefined;
  let gate: Gate | undefined;
  const ends: (() => void)[] = [];
  const undo = (): void => {
    gate?.undo();
    gate = undefined;
    for (const end of ends.splice(0)) end();
  };
  const start = (): Gate => {
    gate ??= createGate({ document, loadReader, onState: report, isAlive: isExtensionAlive, undo });
    return gate;
  };
  const stop = (): void => {
    gate?.undo();
    gate = undefined;
    report('off');
  };
  const toState = (): ReadingState => gate?.state() ?? (on === undefined ? 'reading' : 'off');
  ends.push(
    // Only a change of the switch starts or stops: a page that was asked for while it is off stays read.
    onSiteSwitch(location.hostname, (now) => {
      on = now;
      if (now) start();
      else stop();
    }),
    answerPageCalls(
      toHandlers(
        () => gate?.reader()?.summary() ?? toIdleSummary(toState()),
        () => gate,
        start,
        stop,
      ),
    ),
  );
  return undo;
}

/** Takes away what a script of ours that the browser ended has left in this page. Hardly any page has something of that kind. */
async function tidy(): Promise<void> {
  const found = findLeftovers(document);
  if (found.length === 0) return;
  await askForTab('loadReader');
  findLate('tidy')?.(found);
}

/** Has the background put the script that reads into this page, where it is not there yet. */
async function loadReader(): Promise<CreatePageReader> {
  if (findLate('reader') === undefined) await askForTab('loadReader');
  const found = findLate('reader');
  if (found === undefined) throw new Error('the script that reads did not come');
  return found;
}

function toHandlers(
  summary: () => PageSummary,
  current: () => Gate | undefined,
  start: () => Gate,
  stop: () => void,
): PageHandlers {
  return {
    summary,
    reveal: (flagId) => current()?.reader()?.reveal(flagId) ?? false,
    step: (direction) => current()?.reader()?.step(direction) ?? false,
    showAll: async () => {
      await current()?.reader()?.showAll();
      return summary();
    },
    readNow: async () => {
      await start().readNow();
      return summary();
    },
    leave: () => {
      stop();
      return summary();
    },
    checkSelection: () => start().checkSelection(),
  };
}

/** A page without a reader shows nothing. Nothing is said in its console about our own troubles; the popup says what it cannot reach. */
function report(state: ReadingState): void {
  void reportForTab({ state, flags: 0 });
}

/** A page with no reader: switched off, no article, or, while that is not known yet, about to be read. */
function toIdleSummary(state: ReadingState): PageSummary {
  const { title } = document;
  const nothing = { blocks: 0, statements: 0, claims: 0, unsourced: 0, held: 0, flags: [] };
  return { host: location.hostname, title, state, ...nothing };
}

const KEY = Symbol.for('footnote');

// Put into a page twice (by the manifest and by "Read this page"), the newer takes the older's place.
const before: unknown = Reflect.get(globalThis, KEY);
if (typeof before === 'function') before();
forgetLate();
if (globalThis.top === globalThis.self) {
  void tidy().catch(() => undefined);
  Reflect.set(globalThis, KEY, createContent());
}
