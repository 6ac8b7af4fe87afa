import type { Flag } from './flag';

/** What a page is doing. `off`: the site is switched off; `not-an-article`: nothing was read. */
export const READING_STATES = ['reading', 'read', 'not-an-article', 'off', 'failed'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** A flag as a list outside the page needs it: with the words it stands on and where it is. */
export interface SummaryFlag extends Flag {
  /** The claim's own sentence. */
  readonly claim: string;
  /** The marked words, as the page has them. */
  readonly passage: string;
  /** Where in what was read the passage begins: 0 is the start, 1 the end. */
  readonly position: number;
}

/** What a page tells the popup and the badge about itself. */
export interface PageSummary {
  readonly host: string;
  readonly title: string;
  readonly state: ReadingState;
  /** How much of the page has been read, 0 to 1, while it is `reading`; 1 while what was read is being checked; absent before and after. */
  readonly progress?: number | undefined;
  readonly blocks: number;
  /** Statements about the past that were read. */
  readonly statements: number;
  /** Entries they were checked against. */
  readonly claims: number;
  /** Statements about the past that match no claim and name no source. No flags, and not counted with them. */
  readonly unsourced: number;
  /** How many of the flags are not marked in the page, because there are so many: the weakest. */
  readonly held: number;
  readonly flags: readonly SummaryFlag[];
}
