import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import type { Entry } from '../core/claim';
import type { Preferences } from '../core/preferences';
import type { PageSummary, ReadingState } from '../core/summary';
import type { PageWords } from './page-words';

/** What a page tells of itself for the toolbar. */
export interface PageReport {
  readonly state: ReadingState;
  /** Marks that the reader can see. */
  readonly flags: number;
}

/** What a page is told of its text. */
export interface PageAnswer {
  readonly answer: CheckAnswer;
  readonly preferences: Preferences;
  /** As many marks the toolbar says that the page has, from here on. */
  readonly shown: number;
}

/** What of a page is checked: of an article the toolbar tells, of a selection it does not. */
export const CHECKED = ['article', 'selection'] as const;
export type CheckedPart = (typeof CHECKED)[number];

/** What a list of claims shows and what a search looks through; `findEntries` has the rest. */
export type ClaimRow = Pick<Entry, 'id' | 'claim' | 'verdict' | 'record' | 'topics' | 'phrasings' | 'about'>;

/** What the background answers about a tab, to the script in its top frame only. */
export interface TabCalls {
  /** A page has come: puts the gate there, where Footnote is on at its site, and then what reads, where the gate finds an article. */
  arrive(): null;
  /** Takes note of what a page shows, for the badge of that tab. */
  report(report: PageReport): null;
  /** Puts the script that reads into the page that asks: it is an article now, or somebody wants it read. */
  loadReader(): null;
  /** Finds the claims in a page's blocks (as many as `check` takes), and tells the toolbar where they are its article's. */
  checkPage(blocks: readonly Block[], part: CheckedPart): PageAnswer;
  /** Puts the script that draws marks and notes into the page that asks. Answers the words for them. */
  loadDisplay(): PageWords;
}

/** What the background answers. */
export interface BackgroundCalls extends TabCalls {
  /** Finds the claims in these blocks (at most 5,000 of them, 600,000 characters in all). From the extension's own pages only. */
  check(blocks: readonly Block[]): CheckAnswer;
  /** The rows of every claim of the library, in its order. From the extension's own pages only. */
  listClaims(): readonly ClaimRow[];
  /** The entries with these ids (at most 5,000); unknown ids are left out. From the extension's own pages only. */
  findEntries(claimIds: readonly string[]): Readonly<Record<string, Entry>>;
}

/** What the script in a page answers. From the extension's own pages and its background only. */
export interface PageCalls {
  /** What was read and what is marked, as it stands now. */
  summary(): PageSummary;
  /** Scrolls to a mark and opens its note; false when it is gone. */
  reveal(flagId: string): boolean;
  /** Goes to the next or the previous mark; false when there is none. */
  step(direction: 'next' | 'previous'): boolean;
  /** Marks every flag, also where there are so many that the weakest are held back. */
  showAll(): PageSummary;
  /** Reads this page now, article or not, and whatever the site's switch says. Answers once it is read. */
  readNow(): PageSummary;
  /** Takes everything off this page, until it is loaded again, asked for, or the site's switch is pressed. */
  leave(): PageSummary;
  /** What the reader wants to see has changed. */
  prefer(preferences: Preferences): null;
  /** Checks the selected text; answers how many marks it gave. */
  checkSelection(): number;
}

export const CALL_LIMITS = {
  blocks: 5_000,
  characters: 600_000,
  flags: 5_000,
  unsourced: 2_000,
  claims: 50_000,
} as const;
