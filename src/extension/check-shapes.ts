import type { CheckAnswer } from '../core/answer';
import { BLOCK_KINDS, type Block } from '../core/block';
import { type Entry, VERDICTS } from '../core/claim';
import { type Flag, STANCES } from '../core/flag';
import type { Unsourced } from '../core/unsourced';
import type { CallShapes } from './call-shape';
import { type BackgroundCalls, CALL_LIMITS, CHECKED, type PageAnswer } from './calls';
import { twice } from './patience';
import { isPreferences } from './preferences-shape';
import {
  isBoolean,
  isCountTo,
  isListOf,
  isMapOf,
  isMissingOr,
  isNumberIn,
  isObjectOf,
  isOneOf,
  isPairOf,
  isTextTo,
  type Shape,
} from './shape';

const MOST = 1_000_000;
export const isName = isTextTo(2_000);
export const isId = isTextTo(300);
export const isCount = isCountTo(MOST);

const isBlock = isObjectOf<Block>({ kind: isOneOf(BLOCK_KINDS), text: isTextTo(CALL_LIMITS.characters) });
const isBlockList = isListOf(isBlock, CALL_LIMITS.blocks);

/** Blocks within the limits of one check. */
export function isCheckable(value: unknown): value is readonly Block[] {
  if (!isBlockList(value)) return false;
  return value.reduce((sum, block) => sum + block.text.length, 0) <= CALL_LIMITS.characters;
}

export const flagFields = {
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

/** An entry comes from our own package, checked when it was built: enough of it to tell that it is one. */
export const isEntry = isObjectOf<Pick<Entry, 'id' | 'claim' | 'verdict' | 'record'>>({
  id: isId,
  claim: isName,
  verdict: isOneOf(VERDICTS),
  record: isName,
}) as Shape<Entry>;
export const isEntries = isMapOf(isEntry, CALL_LIMITS.flags);

const isUnsourced = isObjectOf<Unsourced>({ block: isCount, start: isCount, end: isCount });

export const isCheckAnswer = isObjectOf<CheckAnswer>({
  flags: isListOf(isFlag, CALL_LIMITS.flags),
  unsourced: isListOf(isUnsourced, CALL_LIMITS.unsourced),
  statements: isCount,
  claims: isCount,
  entries: isEntries,
});

const isPageAnswer = isObjectOf<PageAnswer>({ answer: isCheckAnswer, preferences: isPreferences, shown: isCount });

/** The call that has a page checked, apart from the others: a page that is read has need of no more. */
export const CHECK_SHAPES: CallShapes<Pick<BackgroundCalls, 'checkPage'>> = {
  checkPage: { isArgs: isPairOf(isCheckable, isOneOf(CHECKED)), isAnswer: isPageAnswer, ...twice },
};
