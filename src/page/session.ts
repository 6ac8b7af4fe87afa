import type { Preferences } from '../core/preferences';
import type { PageSummary } from '../core/summary';
import type { Display } from './display';
import {
  listShown,
  listUnsourced,
  NOTHING_FOUND,
  type PageCheck,
  type ShownFlag,
  type ShownUnsourced,
} from './page-check';
import { findStrongest, MOST_AT_FIRST, MOST_EVER } from './strongest';

export const NOTHING: PageCheck = { blocks: [], answer: NOTHING_FOUND };

/** What a reader knows of its page at a moment. */
export interface Session {
  state: PageSummary['state'];
  /** How much of the page has been read so far, 0 to 1; undefined before that. 1 while it is being checked. */
  progress: number | undefined;
  /** What was found in the article, and in text that was selected. */
  page: PageCheck;
  selected: PageCheck;
  /** What the reader wants to see; unknown before the first answer. */
  preferences: Preferences | undefined;
  /** Ids of flags that the reader has called mistaken on this page. */
  dismissed: Set<string>;
  /** The reader asked for every mark, also where there are very many. */
  everything: boolean;
  announced: boolean;
  /** Grows with each reading; an answer to an earlier one comes too late. */
  turn: number;
  undone: boolean;
  display: Display | undefined;
}

export const createSession = (preferences: Preferences | undefined): Session => ({
  state: 'reading',
  progress: undefined,
  page: NOTHING,
  selected: NOTHING,
  preferences,
  dismissed: new Set(),
  everything: false,
  announced: false,
  turn: 0,
  undone: false,
  display: undefined,
});

/** Every flag to be shown: the article's flags, then those of the selection that say something more. */
export const listAll = ({ page, selected, preferences, dismissed }: Session): ShownFlag[] => {
  if (preferences === undefined) return [];
  const own = listShown(page, preferences, dismissed);
  const more = listShown(selected, { ...preferences, showSupported: true }, dismissed).filter(
    ({ flag }) => !own.some((one) => one.flag.claimId === flag.claimId && one.flag.passage === flag.passage),
  );
  return [...own, ...more];
};

/** Those of them that are drawn. */
export const listDrawn = (session: Session): readonly ShownFlag[] =>
  findStrongest(listAll(session), session.everything ? MOST_EVER : MOST_AT_FIRST);

/** The article's statements without a source, for a reader who wants them marked. */
export const listFaint = ({ page, preferences }: Session): ShownUnsourced[] =>
  preferences?.showUnsourced === true ? listUnsourced(page) : [];

/** Keeps the way back into the page for those blocks alone that something was found in. */
export const toKept = ({ blocks, answer }: PageCheck): PageCheck => {
  const found = new Set([...answer.flags, ...answer.unsourced].map(({ block }) => block));
  return { answer, blocks: blocks.map((one, index) => (found.has(index) ? one : { ...one, map: undefined })) };
};

/** Whether two readings found the same text. */
export const isSameText = (a: PageCheck['blocks'], b: PageCheck['blocks']): boolean =>
  a.length === b.length && a.every(({ block }, index) => block.text === b[index]?.block.text);
