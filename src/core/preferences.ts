import type { Topic, Verdict } from './claim';
import type { Sureness } from './sureness';

/** What a reader wants to see of what was found in a page, and how. */
export interface Preferences {
  readonly sureness: Sureness;
  readonly showSupported: boolean;
  readonly showUnsourced: boolean;
  readonly hiddenClaims: readonly string[];
  /** How long a pointer rests on a mark before its note opens; undefined: at a press only. */
  readonly restMs: number | undefined;
  /** A claim with any of these topics is not marked. */
  readonly topicsOff: readonly Topic[];
  readonly verdictsOff: readonly Verdict[];
}
