import { READING_STATES } from '../core/summary';
import type { CallShapes } from './call-shape';
import type { PageReport, TabCalls } from './calls';
import { twice } from './patience';
import { isPreferences } from './preferences-shape';
import { isCountTo, isMapOf, isNone, isNothing, isObjectOf, isOneOf, isOnly, isTextTo } from './shape';

const isReport = isObjectOf<PageReport>({ state: isOneOf(READING_STATES), flags: isCountTo(1_000_000) });

/** The calls about a tab, apart from the others: the script that is in every page has need of no more. */
export const TAB_SHAPES: CallShapes<TabCalls> = {
  report: { isArgs: isOnly(isReport), isAnswer: isNothing, ...twice },
  arrive: { isArgs: isNone, isAnswer: isNothing, ...twice },
  loadReader: { isArgs: isNone, isAnswer: isPreferences, ...twice },
  loadDisplay: { isArgs: isNone, isAnswer: isMapOf(isTextTo(2_000), 1_000), ...twice },
};
