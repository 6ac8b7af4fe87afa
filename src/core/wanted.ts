import type { CheckAnswer } from './answer';
import type { Entry } from './claim';
import type { Flag } from './flag';
import type { Preferences } from './preferences';
import { findSure } from './sureness';

/** A flag that its reader wants to see, with the entry of its claim. */
export interface WantedFlag {
  readonly flag: Flag;
  readonly claim: Entry;
}

const isWanted = ({ id, verdict, topics }: Entry, preferences: Preferences): boolean =>
  !preferences.hiddenClaims.includes(id) &&
  !preferences.verdictsOff.includes(verdict) &&
  !topics.some((topic) => preferences.topicsOff.includes(topic));

/** The flags of an answer that a reader wants to see; what the record supports is asked for apart from the rest. */
export function findWanted({ flags, entries }: CheckAnswer, preferences: Preferences): WantedFlag[] {
  return findSure(flags, preferences.sureness).flatMap((flag) => {
    const claim = Object.hasOwn(entries, flag.claimId) ? entries[flag.claimId] : undefined;
    if (claim === undefined || !isWanted(claim, preferences)) return [];
    return flag.quiet && !preferences.showSupported ? [] : [{ flag, claim }];
  });
}
