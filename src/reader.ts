import type { Preferences } from './core/preferences';
import type { ReadingState } from './core/summary';
import { isExtensionAlive } from './extension/alive';
import { askToCheck } from './extension/check-call';
import { hideClaim, unhideClaim } from './extension/hidden-claims';
import { type PageWords, toPageWord } from './extension/page-words';
import { askForTab } from './extension/tab-calls';
import { reportForTab } from './extension/tell';
import type { ReaderGate } from './page/gate';
import { findLate, type Late, leaveLate } from './page/late';
import { createReader, type Reader } from './page/reader';
import { removeLeftovers } from './page/remove-leftovers';
import type { ReportPlaces } from './page/report-text';
import type { ReaderParts } from './page/room';

/** Where reports can be sent by hand: what package.json says under `bugs`. Put in by the build. */
declare const __REPORT_PLACES__: ReportPlaces;
/** True in the package for Firefox. Put in by the build. */
declare const __FIREFOX__: boolean;
/** The version in package.json. The manifest has it too, with a long list of hosts that would have to be read along. */
declare const __VERSION__: string;

/** Not there before there is something to show. */
let pageWords: PageWords | undefined;

// In the page, once there is something to read: the background puts it there when the script in the page asks.
leaveLate('reader', createPageReader);
// Chromium lets our old scripts clear up after themselves.
if (__FIREFOX__) leaveLate('tidy', (found) => removeLeftovers(document, found, openShadowRoot));

function createPageReader(gate: ReaderGate, preferences: Preferences | undefined): Reader {
  return createReader({ ...toParts(gate), preferences });
}

/** What the reader needs of the extension. */
function toParts({ include, undo }: ReaderGate): Omit<ReaderParts, 'preferences'> {
  // What the toolbar shows of this page. The background knows the first of it by itself: each message costs a page half a millisecond.
  let told: string | undefined;
  const toKey = (state: ReadingState, flags: number): string => `${state} ${flags}`;
  return {
    document,
    onTrees: include,
    check: async (blocks, part) => {
      const answer = await askToCheck(blocks, part);
      if (part === 'article') told ??= toKey('read', answer.shown);
      return answer;
    },
    loadDisplay: () => loadShown('display'),
    loadSelection: () => loadShown('selection'),
    words: (key, ...fillings) => toPageWord(pageWords ?? {}, key, ...fillings),
    onReport: ({ state, flags }) => {
      const key = toKey(state, flags.length);
      if (key !== told) void reportForTab({ state, flags: flags.length });
      told = key;
    },
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

/** What comes with the script that draws: the background puts that into this page, with the words for it. */
async function loadShown<K extends 'display' | 'selection'>(name: K): Promise<Late[K]> {
  if (pageWords === undefined || findLate(name) === undefined) pageWords = await askForTab('loadDisplay');
  const found = findLate(name);
  if (found === undefined) throw new Error('the script that draws did not come');
  return found;
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
