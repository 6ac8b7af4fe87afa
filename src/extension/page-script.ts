import { browser } from './browser';
import { GATE_FINDINGS, type GateFinding } from './gate-finding';
import { isEverySite } from './origins';
import { findAddedOrigins, findBundledOrigins } from './permissions';

const FILE = 'content.js';
/** From the top of the package: Firefox reads a bare name from the folder of the page that calls, which may be the popup's. */
const FILE_FROM_ROOT = `/${FILE}`;
const SCRIPT_ID = 'added-sites';

let last: Promise<void> = Promise.resolve();

/**
 * Puts the gate into the top frame of a tab. Resolves to what the gate finds there: it is told as the outcome of the script, since a
 * message costs a page more. Rejects where the browser does not let us.
 */
export async function injectGate(tabId: number): Promise<GateFinding> {
  const found = await inject(tabId, '/gate.js');
  return GATE_FINDINGS.find((finding) => finding === found) ?? 'nothing';
}

/** Puts the gate into the top frame of a tab, to wait there for what it is asked. False where the browser does not let us. */
export async function injectAskedGate(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: leaveAsked });
    await injectGate(tabId);
    return true;
  } catch {
    return false;
  }
}

/** Runs in the page, in the world that only our scripts see. */
function leaveAsked(): void {
  Reflect.set(globalThis, Symbol.for('footnote asked'), true);
}

/** Puts the script that reads into the top frame of a tab. Rejects where the browser does not let us. */
export function injectReader(tabId: number): Promise<unknown> {
  return inject(tabId, '/reader.js');
}

/** Puts the script that draws into the top frame of a tab. Rejects where the browser does not let us. */
export function injectDisplay(tabId: number): Promise<unknown> {
  return inject(tabId, '/display.js');
}

/** Resolves to the outcome of the script: the value of its last expression, awaited. */
async function inject(tabId: number, file: string): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  return frame?.result;
}

/**
 * Makes the registered script match the granted permissions exactly, so that neither can be there without the other.
 * Calls are done one after the other. Never rejects.
 */
export function registerPageScript(): Promise<void> {
  last = last.then(register).catch(() => undefined);
  return last;
}

/** Puts the script into the open tabs of sites that were just granted, so that nothing has to be loaded again. */
export async function injectIntoOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  const loaded = tabs.filter(({ id, discarded }) => id !== undefined && !discarded);
  await Promise.allSettled(loaded.map(({ id = -1 }) => inject(id, FILE_FROM_ROOT)));
}

async function register(): Promise<void> {
  const matches = [...(await findAddedOrigins())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  // The package's own hosts have the script already.
  const excludeMatches = matches.some(isEverySite) ? [...findBundledOrigins()] : [];
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [FILE],
      matches,
      runAt: 'document_idle',
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    },
  ]);
}
