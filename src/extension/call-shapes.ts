import { type PageSummary, READING_STATES, type SummaryFlag } from '../core/summary';
import type { CallShapes } from './call-shape';
import { type BackgroundCalls, CALL_LIMITS, type ClaimRow, type PageCalls } from './calls';
import {
  CHECK_SHAPES,
  flagFields,
  isCheckAnswer,
  isCheckable,
  isCount,
  isEntries,
  isEntry,
  isId,
  isName,
} from './check-shapes';
import { PAGE_ARGS } from './page-args';
import { longer, once, twice } from './patience';
import {
  isBoolean,
  isListOf,
  isMissingOr,
  isNone,
  isNothing,
  isNumberIn,
  isObjectOf,
  isOneOf,
  isOnly,
  isTextTo,
  type Shape,
} from './shape';
import { TAB_SHAPES } from './tab-shapes';

const isSummaryFlag = isObjectOf<SummaryFlag>({
  ...flagFields,
  claim: isName,
  passage: isTextTo(20_000),
  position: isNumberIn(0, 1),
});

const isSummary = isObjectOf<PageSummary>({
  host: isTextTo(300),
  title: isTextTo(20_000),
  state: isOneOf(READING_STATES),
  progress: isMissingOr(isNumberIn(0, 1)),
  blocks: isCount,
  statements: isCount,
  claims: isCount,
  unsourced: isCount,
  held: isCount,
  flags: isListOf(isSummaryFlag, CALL_LIMITS.flags),
});

/** Rows come from the same place. */
const isClaimRow = isEntry as Shape<unknown> as Shape<ClaimRow>;
export const BACKGROUND_SHAPES: CallShapes<BackgroundCalls> = {
  ...CHECK_SHAPES,
  ...TAB_SHAPES,
  check: { isArgs: isOnly(isCheckable), isAnswer: isCheckAnswer, ...twice },
  listClaims: { isArgs: isNone, isAnswer: isListOf(isClaimRow, CALL_LIMITS.claims), ...twice },
  findEntries: { isArgs: isOnly(isListOf(isId, CALL_LIMITS.flags)), isAnswer: isEntries, ...twice },
};

/** What each call to a page answers, with what it may be called with. */
export const PAGE_SHAPES: CallShapes<PageCalls> = {
  summary: { ...PAGE_ARGS.summary, isAnswer: isSummary, ...twice },
  reveal: { ...PAGE_ARGS.reveal, isAnswer: isBoolean, ...twice },
  // A second step would go one mark too far.
  step: { ...PAGE_ARGS.step, isAnswer: isBoolean, ...once },
  showAll: { ...PAGE_ARGS.showAll, isAnswer: isSummary, ...twice },
  readNow: { ...PAGE_ARGS.readNow, isAnswer: isSummary, ...longer },
  leave: { ...PAGE_ARGS.leave, isAnswer: isSummary, ...twice },
  prefer: { ...PAGE_ARGS.prefer, isAnswer: isNothing, ...twice },
  checkSelection: { ...PAGE_ARGS.checkSelection, isAnswer: isCount, ...longer },
};
