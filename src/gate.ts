import type { PageSummary, ReadingState } from './core/summary';
import { isExtensionAlive } from './extension/alive';
import type { GateFinding } from './extension/gate-finding';
import { answerPageCalls, type PageHandlers } from './extension/page-answers';
import { askForTab } from './extension/tab-calls';
import { reportForTab } from './extension/tell';
import { type CreatePageReader, createGate, type Gate } from './page/gate';
import { findLate, forgetLate, untilLate } from './page/late';
import { findLeftovers } from './page/leftovers';

// In the pages of sites that are on, and in those that were asked for: whether there is anything to read. All else comes when it is needed.

/** The reader's script comes by itself where an article was found; one that has not come by then is asked for. */
const READER_PATIENCE_MS = 2_000;

/** What this script tells once, as its outcome. */
interface Outcome {
  readonly finding: Promise<GateFinding>;
  /** False where something was told before: this takes a message. */
  tell(finding: GateFinding): boolean;
}

function createOutcome(): Outcome {
  let isTold = false;
  let resolve: (finding: GateFinding) => void = () => undefined;
  const finding = new Promise<GateFinding>((done) => {
    resolve = done;
  });
  const tell = (found: GateFinding): boolean => {
    if (isTold) return false;
    isTold = true;
    resolve(found);
    return true;
  };
  return { finding, tell };
}

/** In the page: gate → messages. One of these in a page at a time; what comes back leaves no trace. */
function createContent(isAsked: boolean, outcome: Outcome): () => void {
  let gate: Gate | undefined;
  const undo = (): void => {
    gate?.undo();
    gate = undefined;
    deafen();
  };
  const start = (): Gate => {
    gate ??= createGate({
      document,
      loadReader: () => loadReader(outcome),
      onState: (state) => (state === 'not-an-article' && outcome.tell(state)) || report(state),
      isAlive: isExtensionAlive,
      undo,
    });
    return gate;
  };
  const stop = (): void => {
    gate?.undo();
    gate = undefined;
    report('off');
  };
  const toSummary = (): PageSummary => gate?.reader()?.summary() ?? toIdleSummary(gate?.state() ?? 'off');
  const deafen = answerPageCalls(toHandlers(toSummary, () => gate, start, stop));
  // Where the page was asked for, whoever asked says what for.
  const begun = isAsked ? Promise.resolve() : start().begun;
  void begun.then(() => outcome.tell('nothing'));
  return undo;
}

/** Takes away what a script of ours that the browser ended has left in this page. Hardly any page has something of that kind. */
async function tidy(): Promise<void> {
  const found = findLeftovers(document);
  if (found.length === 0) return;
  await askForTab('loadReader');
  findLate('tidy')?.(found);
}

/** Has the background put the script that reads into this page, unless it is there. */
async function loadReader(outcome: Outcome): Promise<CreatePageReader> {
  if (outcome.tell('article')) await untilLate('reader', READER_PATIENCE_MS);
  if (findLate('reader') === undefined) await askForTab('loadReader');
  const create = findLate('reader');
  if (create === undefined) throw new Error('the script that reads did not come');
  return create;
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
    prefer: (preferences) => {
      current()?.prefer(preferences);
      return null;
    },
    checkSelection: () => start().checkSelection(),
  };
}

/** A page without a reader shows nothing. Nothing is said in its console about our own troubles; the popup says what it cannot reach. */
function report(state: ReadingState): void {
  void reportForTab({ state, flags: 0 });
}

/** A page with no reader: left or not asked for yet, no article, or, while that is not known yet, about to be read. */
function toIdleSummary(state: ReadingState): PageSummary {
  const { title } = document;
  const nothing = { blocks: 0, statements: 0, claims: 0, unsourced: 0, held: 0, flags: [] };
  return { host: location.hostname, title, state, ...nothing };
}

const KEY = Symbol.for('footnote');
/** Left by the background in a page that somebody asks for, before it puts this script there. */
const ASKED = Symbol.for('footnote asked');

/** True in the package for Firefox. Put in by the build. */
declare const __FIREFOX__: boolean;

/** Whether this page was asked for; once, for the script that was put there for it. */
function takeAsked(): boolean {
  return Reflect.get(globalThis, ASKED) === true && Reflect.deleteProperty(globalThis, ASKED);
}

// Put into a page twice (for its site and by "Read this page"), the newer takes the older's place.
const before: unknown = Reflect.get(globalThis, KEY);
if (typeof before === 'function') before();
forgetLate();
if (globalThis.top === globalThis.self) {
  // Chromium lets our old scripts clear up after themselves.
  if (__FIREFOX__) void tidy().catch(() => undefined);
  const outcome = createOutcome();
  Reflect.set(globalThis, KEY, createContent(takeAsked(), outcome));
  // The build ends this script with the value of this name: that is its outcome.
  Reflect.set(globalThis, Symbol.for('footnote found'), outcome.finding);
}
