import { TOPICS, VERDICTS } from '../core/claim';
import type { Preferences } from '../core/preferences';
import { SURENESSES } from '../core/sureness';
import { isBoolean, isListOf, isMissingOr, isNumberIn, isObjectOf, isOneOf, isTextTo } from './shape';

/** What the background tells a page of what its reader wants. */
export const isPreferences = isObjectOf<Preferences>({
  sureness: isOneOf(SURENESSES),
  showSupported: isBoolean,
  showUnsourced: isBoolean,
  hiddenClaims: isListOf(isTextTo(200), 5_000),
  restMs: isMissingOr(isNumberIn(0, 10_000)),
  topicsOff: isListOf(isOneOf(TOPICS), TOPICS.length),
  verdictsOff: isListOf(isOneOf(VERDICTS), VERDICTS.length),
});
