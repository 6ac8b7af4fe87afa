import type { PageSummary } from './core/summary';
import { isExtensionAlive } from './extension/alive';
import { answerPageCalls, askBackground, type PageHandlers } from './extension/messages';
import { hideClaim, onSettings, unhideClaim } from './extension/settings';
import { DEFAULTS, REST_MS, type Settings } from './extension/settings-shape';
import { findSiteChoice } from './extension/site-switch';
import { word } from './extension/words';
import type { CreateDisplay } from './page/display';
import { findLateDisplay, forgetLateDisplay } from './page/late-display';
import { removeLeftovers } from './page/leftovers';
import type { Preferences } from './page/page-check';
import { createReader, type Reader } from './page/reader';
import type { ReportPlaces } from './page/report-text';
import type { ReaderParts } from './page/room';

/** Where reports can be sent by hand: what package.json says under `bugs`. Put in by the build. */
declare const __REPORT_PLACES__: ReportPlaces;
/** The version in package.json. The manifest has it too, with a long list of hosts that would have to be read along. */
declare const __VERSION__: string;

/** In the page: settings → site switch → reader → messages. One of these in a page at a time; `undo` leaves no trace. */
function createContent(): () => void {
  let settings: Settings = DEFAULTS;
  let on: boolean | undefined;
  let reader: Reader | undefined;
  const ends: (() => void)[] = [];
  const undo = (): void => {
    reader?.undo();
    reader = undefined;
    for (const end of ends.splice(0)) end();
  };
  const start = (): Reader => {
    reader ??= createReader({ ...toParts(undo), preferences: toPreferences(settings) });
    return reader;
  };
  const stop = (): void => {
    reader?.undo();
    reader = undefined;
    report(toIdleSummary(false));
  };
  ends.push(
    onSettings((loaded) => {
      settings = loaded.settings;
      const now = findSiteChoice(location.hostname, settings.sites).on;
      // Only a change of the switch starts or stops: a page that was asked for while it is off stays read.
      // A reader that has just begun has the settings.
      const before = reader;
      if (now !== on && now) start();
      if (now !== on && !now) stop();
      on = now;
      if (reader === before) reader?.prefer(toPreferences(settings));
    }),
    answerPageCalls(
      toHandlers(
        () => reader?.summary() ?? toIdleSummary(on),
        () => reader,
        start,
      ),
    ),
  );
  return undo;
}

function toPreferences(settings: Settings): Preferences {
  return { ...settings, restMs: REST_MS[settings.opening] };
}

/** What the reader needs of the extension. `undo` is called when the extension has gone from under the page. */
function toParts(undo: () => void): Omit<ReaderParts, 'preferences'> {
  return {
    document,
    check: (blocks) => askBackground('check', blocks),
    loadDisplay,
    words: word,
    onReport: report,
    onHide: (claimId, hidden) => void (hidden ? hideClaim(claimId) : unhideClaim(claimId)).catch(ignore),
    version: __VERSION__,
    reportPlaces: __REPORT_PLACES__,
    openShadowRoot,
    isAlive: () => {
      if (!isExtensionAlive()) undo();
      return isExtensionAlive();
    },
  };
}

/** Has the background put the script that draws into this page, where it is not there yet. */
async function loadDisplay(): Promise<CreateDisplay> {
  if (findLateDisplay() === undefined) await askBackground('loadDisplay');
  const found = findLateDisplay();
  if (found === undefined) throw new Error('the script that draws did not come');
  return found;
}

function toHandlers(summary: () => PageSummary, current: () => Reader | undefined, start: () => Reader): PageHandlers {
  return {
    summary,
    reveal: (flagId) => current()?.reveal(flagId) ?? false,
    step: (direction) => current()?.step(direction) ?? false,
    showAll: async () => {
      await current()?.showAll();
      return summary();
    },
    readNow: async () => {
      const reader = start();
      await reader.readNow();
      return reader.summary();
    },
    checkSelection: () => start().checkSelection(),
  };
}

function report({ state, flags }: PageSummary): void {
  void askBackground('report', { state, flags: flags.length }).catch(ignore);
}

/** A page with no reader: switched off, or, while the switch is not known yet, about to be read. */
function toIdleSummary(on: boolean | undefined): PageSummary {
  const { title } = document;
  const state = on === undefined ? 'reading' : 'off';
  return {
    host: location.hostname,
    title,
    state,
    blocks: 0,
    statements: 0,
    claims: 0,
    unsourced: 0,
    held: 0,
    flags: [],
  };
}

/** Nothing is said in a page's console about our own troubles; the popup says what it cannot reach. */
function ignore(): void {}

interface ShadowOpener {
  readonly openOrClosedShadowRoot?: ShadowRoot | ((element: Element) => ShadowRoot | null) | null;
}

/** Closed shadow roots are open to extensions: by an interface of the browser in Chromium, by a property in Firefox. */
function openShadowRoot(element: Element): ShadowRoot | null {
  const own = (element as ShadowOpener).openOrClosedShadowRoot;
  if (own instanceof ShadowRoot) return own;
  // By name: the package for Firefox may not mention an interface that Firefox does not have.
  const chromium: unknown = Reflect.get(globalThis, 'chrome');
  const open = (chromium as { readonly dom?: ShadowOpener } | undefined)?.dom?.openOrClosedShadowRoot;
  return typeof open === 'function' && element instanceof HTMLElement ? open(element) : null;
}

const KEY = Symbol.for('footnote');

// Put into a page twice (by the manifest and by "Read this page"), the newer takes the older's place.
const before: unknown = Reflect.get(globalThis, KEY);
if (typeof before === 'function') before();
forgetLateDisplay();
if (globalThis.top === globalThis.self) {
  removeLeftovers(document, openShadowRoot);
  Reflect.set(globalThis, KEY, createContent());
}
