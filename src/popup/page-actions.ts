import { findPart } from '../extension/element';
import { askPage } from '../extension/messages';
import { injectAskedGate } from '../extension/page-script';
import { requestSite } from '../extension/permissions';
import { moveChoice } from '../extension/settings';
import { putSwitch } from '../extension/site-commands';
import { toWholeSite } from '../extension/site-pattern';
import { findWholeSite } from '../extension/whole-site';
import { word } from '../extension/words';
import type { PageFacts } from './page-facts';

/** What a person can do in the popup. Each shows the outcome when it is done, and says so when it could not be done. */
export interface PageActions {
  /** Puts the switch by a choice for `pattern`. Where Footnote has no access, on means to ask for the site. */
  switchTo(on: boolean, pattern: string): void;
  /** Moves the choice that holds here to another pattern, as it stands. */
  move(from: string, to: string, on: boolean): void;
  /** Reads this page, this once: with the access that opening the popup gave. */
  readOnce(): void;
  /** Asks the browser for this site alone. */
  readAlways(): void;
  /** Marks the flags, too, that the page holds back because there are so many. */
  showAll(): void;
  /** Takes everything off this page, until it is loaded again. */
  leave(): void;
  /** Goes to a mark in the page. */
  reveal(flagId: string): void;
}

/** The key of a sentence that says what went wrong, or nothing. */
type Trouble = string | undefined;

const STEP_MS = 150;
const MOST_STEPS = 20;

/** The actions of the popup on the page that `getFacts` tells of; `refresh` shows what has come of it. */
export function createPageActions(getFacts: () => PageFacts | undefined, refresh: () => Promise<void>): PageActions {
  const run = (work: (facts: PageFacts) => Promise<Trouble>): void => {
    const facts = getFacts();
    // Called here and now: a browser refuses to ask for a permission later than in the very click.
    if (facts !== undefined) void attempt(work(facts)).then(refresh);
  };
  const readAlways = (): void => run(askForSite);
  return {
    readAlways,
    switchTo(on, pattern) {
      if (on && getFacts()?.access === 'none') readAlways();
      else run(({ host = '' }) => putSwitch(host, pattern, on).then(toNoTrouble));
    },
    move(from, to, on) {
      run(({ host = '' }) => moveChoice(host, from, to, on).then(toNoTrouble));
    },
    readOnce() {
      run(readOnce);
    },
    showAll() {
      run(({ tabId = -1 }) => askPage(tabId, 'showAll').then(toNoTrouble));
    },
    leave() {
      run(({ tabId = -1 }) => askPage(tabId, 'leave').then(toNoTrouble));
    },
    reveal(flagId) {
      run(async ({ tabId = -1 }) => ((await askPage(tabId, 'reveal', flagId)) ? undefined : 'popup_mark_gone'));
    },
  };
}

async function attempt(work: Promise<Trouble>): Promise<void> {
  const trouble = await work.catch(() => 'popup_trouble');
  const line = findPart('trouble', HTMLElement);
  line.hidden = trouble === undefined;
  line.textContent = trouble === undefined ? '' : word(trouble);
}

function toNoTrouble(): undefined {
  return undefined;
}

/** The choice is written beside the question: the popup may be closed before the person has answered it. */
async function askForSite({ host = '', tabId }: PageFacts): Promise<Trouble> {
  const answer = requestSite(host);
  const choice = putSwitch(host, toWholeSite(findWholeSite(host)), true);
  const [granted] = await Promise.all([answer, choice]);
  // The background puts the script into the open tabs of a site that was just granted.
  if (granted && tabId !== undefined) await waitUntilRead(tabId);
  return undefined;
}

async function readOnce({ tabId = -1, page }: PageFacts): Promise<Trouble> {
  if ((page === 'absent' || page === 'off') && !(await injectAskedGate(tabId))) return 'barred_store';
  const state = await waitUntilRead(tabId);
  if (state !== 'read') await askPage(tabId, 'readNow');
  return undefined;
}

/** The state of the page once it has read, or after three seconds whatever it is then. */
async function waitUntilRead(tabId: number): Promise<string> {
  let state = 'reading';
  for (let step = 0; step < MOST_STEPS && state === 'reading'; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    // Not there yet is no trouble: the script is on its way.
    state = await askPage(tabId, 'summary').then(
      (summary) => summary.state,
      () => 'reading',
    );
  }
  return state;
}
