import type { CheckAnswer } from '../core/answer';
import { BLOCK_KINDS, type Block } from '../core/block';
import { type Entry, VERDICTS } from '../core/claim';
import { type Flag, STANCES } from '../core/flag';
import { type PageSummary, READING_STATES, type SummaryFlag } from '../core/summary';
import type { Unsourced } from '../core/unsourced';
import type { CallShapes } from './call-shape';
import { type BackgroundCalls, CALL_LIMITS, type ClaimRow, type PageCalls } from './calls';
import { PAGE_ARGS } from './page-args';
import { longer, once, twice } from './patience';
import {
  isBoolean,
  isCountTo,
  isListOf,
  isMapOf,
  isMissingOr,
  isNone,
  isNumberIn,
  isObjectOf,
  isOneOf,
  isOnly,
  isTextTo,
  type Shape,
} from './shape';
import { TAB_SHAPES } from './tab-shapes';

const MOST = 1_000_000;
const isName = isTextTo(2_000);
const isId = isTextTo(300);
const isCount = isCountTo(MOST);

const isBlock = isObjectOf<Block>({ kind: isOneOf(BLOCK_KINDS), text: isTextTo(CALL_LIMITS.characters) });
const isBlockList = isListOf(isBlock, CALL_LIMITS.blocks);

/** Blocks within the limits of one check. */
export function isCheckable(value: unknown): value is readonly Block[] {
  if (!isBlockList(value)) return false;
  return value.reduce((sum, block) => sum + block.text.length, 0) <= CALL_LIMITS.characters;
}

const flagFields = {
  id: isId,
  claimId: isId,
  verdict: isOneOf(VERDICTS),
  block: isCount,
  start: isCount,
  end: isCount,
  score: isNumberIn(0, 1),
  stance: isOneOf(STANCES),
  speaker: isMissingOr(isName),
  speakerDenies: isMissingOr(isBoolean),
  relay: isMissingOr(isName),
  answeredIn: isMissingOr(isCount),
  matched: isListOf(isName, 1_000),
  quiet: isBoolean,
};
const isFlag = isObjectOf<Flag>(flagFields);
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

/** An entry comes from our own package, checked when it was built: enough of it to tell that it is one. */
const isEntry = isObjectOf<Pick<Entry, 'id' | 'claim' | 'verdict' | 'record'>>({
  id: isId,
  claim: isName,
  verdict: isOneOf(VERDICTS),
  record: isName,
}) as Shape<Entry>;
/** Rows come from the same place. */
const isClaimRow = isEntry as Shape<unknown> as Shape<ClaimRow>;
const isEntries = isMapOf(isEntry, CALL_LIMITS.flags);

const isUnsourced = isObjectOf<Unsourced>({ block: isCount, start: isCount, end: isCount });

const isCheckAnswer = isObjectOf<CheckAnswer>({
  flags: isListOf(isFlag, CALL_LIMITS.flags),
  unsourced: isListOf(isUnsourced, CALL_LIMITS.unsourced),
  statements: isCount,
  claims: isCount,
  entries: isEntries,
});

export const BACKGROUND_SHAPES: CallShapes<BackgroundCalls> = {
  check: { isArgs: isOnly(isCheckable), isAnswer: isCheckAnswer, ...twice },
  ...TAB_SHAPES,
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
  checkSelection: { ...PAGE_ARGS.checkSelection, isAnswer: isCount, ...longer },
};
