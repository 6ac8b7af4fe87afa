import type { CheckAnswer } from '../core/answer';
import { BLOCK_KINDS, type Block } from '../core/block';
import { type Entry, VERDICTS } from '../core/claim';
import { type Flag, STANCES } from '../core/flag';
import { type PageSummary, READING_STATES, type SummaryFlag } from '../core/summary';
import type { Unsourced } from '../core/unsourced';
import { type BackgroundCalls, CALL_LIMITS, type ClaimRow, type PageCalls, type PageReport } from './calls';
import {
  isBoolean,
  isCountTo,
  isListOf,
  isMapOf,
  isMissingOr,
  isNothing,
  isNumberIn,
  isObjectOf,
  isOneOf,
  isTextTo,
  type Shape,
} from './shape';

/** A set of calls: what each is called with, and what it answers. */
export type Calls<C> = { readonly [K in keyof C]: (...args: never[]) => unknown };
export type CallArgs<C extends Calls<C>, K extends keyof C> = Parameters<C[K]>;
export type CallAnswer<C extends Calls<C>, K extends keyof C> = ReturnType<C[K]>;

/** How one call is checked where it arrives, and how long its answer may take. */
export interface CallShape<Args, Answer> {
  readonly isArgs: Shape<Args>;
  readonly isAnswer: Shape<Answer>;
  /** True where a second try does no harm. */
  readonly retry: boolean;
  readonly patienceMs: number;
}

export type CallShapes<C extends Calls<C>> = {
  readonly [K in keyof C]: CallShape<CallArgs<C, K>, CallAnswer<C, K>>;
};

const PATIENCE_MS = 2_000;
/** Reading a page asks the background in turn, which may have to try twice. */
const LONG_PATIENCE_MS = 3 * PATIENCE_MS;
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
const isReport = isObjectOf<PageReport>({ state: isOneOf(READING_STATES), flags: isCount });

/** Exactly one argument, of this shape. */
function isOnly<T>(isArgument: Shape<T>): Shape<[T]> {
  return (value): value is [T] => Array.isArray(value) && value.length === 1 && isArgument(value[0]);
}

function isNone(value: unknown): value is [] {
  return Array.isArray(value) && value.length === 0;
}

const once = { retry: false, patienceMs: PATIENCE_MS };
const twice = { retry: true, patienceMs: PATIENCE_MS };
const longer = { retry: false, patienceMs: LONG_PATIENCE_MS };

export const BACKGROUND_SHAPES: CallShapes<BackgroundCalls> = {
  check: { isArgs: isOnly(isCheckable), isAnswer: isCheckAnswer, ...twice },
  report: { isArgs: isOnly(isReport), isAnswer: isNothing, ...twice },
  listClaims: { isArgs: isNone, isAnswer: isListOf(isClaimRow, CALL_LIMITS.claims), ...twice },
  loadDisplay: { isArgs: isNone, isAnswer: isNothing, ...twice },
  findEntries: { isArgs: isOnly(isListOf(isId, CALL_LIMITS.flags)), isAnswer: isEntries, ...twice },
};

export const PAGE_SHAPES: CallShapes<PageCalls> = {
  summary: { isArgs: isNone, isAnswer: isSummary, ...twice },
  reveal: { isArgs: isOnly(isId), isAnswer: isBoolean, ...twice },
  // A second step would go one mark too far.
  step: { isArgs: isOnly(isOneOf(['next', 'previous'] as const)), isAnswer: isBoolean, ...once },
  showAll: { isArgs: isNone, isAnswer: isSummary, ...twice },
  readNow: { isArgs: isNone, isAnswer: isSummary, ...longer },
  checkSelection: { isArgs: isNone, isAnswer: isCount, ...longer },
};
