import type { CheckAnswer } from './core/answer';
import type { Block } from './core/block';
import { check } from './core/check';
import { toLibrary } from './core/library';
import { SURENESS } from './core/sureness';
import { findWanted } from './core/wanted';
import { browser, type Tabs } from './extension/browser';
import { CALL_LIMITS } from './extension/calls';
import { listEntries, readEntries, toClaimRows } from './extension/entries';
import { createMenu, onCheckSelection } from './extension/menu';
import { answerBackgroundCalls, askPage } from './extension/messages';
import { createOnce } from './extension/once';
import {
  injectDisplay,
  injectGate,
  injectIntoOpenTabs,
  injectReader,
  registerPageScript,
} from './extension/page-script';
import { listPageWords } from './extension/page-words';
import { onPermissions } from './extension/permissions';
import { loadSettings } from './extension/settings';
import { findPreferences, followSettings } from './extension/settings-watch';
import { checkSelection, stepInPage, toggleSite } from './extension/site-commands';
import { toHostOfUrl } from './extension/site-pattern';
import { findSwitch, followSwitches } from './extension/site-watch';
import { showInToolbar } from './extension/toolbar';

// The browser may stop this script at any time and start it again for the next event: every listener is added here, at once, and
// nothing is kept but the library, which comes back by itself. The texts of claims are read anew for each note that needs them.

const COMMANDS: Readonly<Record<string, (tab: Tabs.Tab) => Promise<void>>> = {
  'next-flag': (tab) => stepInPage(tab, 'next'),
  'previous-flag': (tab) => stepInPage(tab, 'previous'),
  'toggle-site': toggleSite,
};

/** The library and the texts of its claims lie in the package; nothing else is ever fetched. */
async function readPackaged(path: string): Promise<unknown> {
  const packaged = await fetch(browser.runtime.getURL(path));
  return packaged.json();
}

const getLibrary = createOnce(async () => toLibrary(await readPackaged('library.json')));

answerBackgroundCalls({
  async arrive(tabId, url) {
    const host = toHostOfUrl(url);
    const on = host === undefined || (await findSwitch(host, (late) => void (late || quietly(leave(tabId)))));
    await (on ? enter(tabId) : showInToolbar(tabId, { state: 'off', flags: 0 }, false));
    return null;
  },
  check: findClaims,
  async checkPage(blocks, part, tabId) {
    const [answer, { preferences, unread }] = await Promise.all([findClaims(blocks), findPreferences(tabId)]);
    const shown = findWanted(answer, preferences).length;
    if (part === 'article') await showInToolbar(tabId, { state: 'read', flags: shown }, unread);
    return { answer, preferences, shown };
  },
  async report(report, tabId) {
    await showInToolbar(tabId, report, (await loadSettings()).unread);
    return null;
  },
  async listClaims() {
    return toClaimRows(await listEntries(await getLibrary(), readPackaged));
  },
  async loadReader(tabId) {
    // The text of that page comes next: what it is compared with may as well be there by then.
    void getLibrary().catch(() => undefined);
    await injectReader(tabId);
    return null;
  },
  async loadDisplay(tabId) {
    await injectDisplay(tabId);
    return listPageWords();
  },
  async findEntries(claimIds) {
    return readEntries(claimIds, await getLibrary(), readPackaged);
  },
});

followSwitches(enter);
followSettings();

browser.commands.onCommand.addListener((command, tab) => {
  if (tab !== undefined) void quietly(COMMANDS[command]?.(tab));
});

onCheckSelection((tab) => void quietly(checkSelection(tab)));

onPermissions(async (granted) => {
  await registerPageScript();
  await quietly(injectIntoOpenTabs(granted));
});

browser.runtime.onStartup.addListener(() => void registerPageScript());

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await registerPageScript();
  await createMenu();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
});

/**
 * The same text, kept by the browser with two bytes for each character whatever it holds. A browser compiles a regular expression once
 * for text of one byte and once more for text of two, and ours are large: by the one form alone the background is megabytes smaller.
 */
function toWide(block: Block): Block {
  return { ...block, text: `${block.text}\u2028`.slice(0, -1) };
}

/** Finds the claims in blocks, with what the library holds on them. */
async function findClaims(blocks: readonly Block[]): Promise<CheckAnswer> {
  const library = await getLibrary();
  // All that a reader may choose to see: another choice then needs no other check.
  const checked = check(blocks.map(toWide), library, SURENESS.more);
  const found = checked.flags.map((flag) => flag.claimId);
  const unsourced = checked.unsourced.slice(0, CALL_LIMITS.unsourced);
  return { ...checked, unsourced, entries: await readEntries(found, library, readPackaged) };
}

/** Puts the gate into a page, and what reads as well where the gate finds something to read. */
async function enter(tabId: number): Promise<void> {
  const finding = await injectGate(tabId);
  if (finding === 'article') {
    // The text of that page comes next: what it is compared with may as well be there by then.
    void getLibrary().catch(() => undefined);
    await injectReader(tabId);
  }
  if (finding === 'not-an-article') {
    await showInToolbar(tabId, { state: finding, flags: 0 }, (await loadSettings()).unread);
  }
}

/** Takes everything off a page whose site turned out to be off. */
async function leave(tabId: number): Promise<void> {
  await askPage(tabId, 'leave');
}

/** A page that is gone or does not answer is no fault of the background's. */
async function quietly(work: Promise<void> | undefined): Promise<void> {
  try {
    await work;
  } catch {
    // Nothing to undo, and nobody waits for an answer.
  }
}
