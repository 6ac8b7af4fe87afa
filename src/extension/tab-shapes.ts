import { READING_STATES } from '../core/summary';
import type { CallShapes } from './call-shape';
import type { PageReport, TabCalls } from './calls';
import { twice } from './patience';
import { isCountTo, isMapOf, isNone, isNothing, isObjectOf, isOneOf, isOnly, isTextTo } from './shape';

const isReport = isObjectOf<PageReport>({ state: isOneOf(READING_STATES), flags: isCountTo(1_000_000) });

/** The calls about a tab without what is read there, apart from the others: the gate has need of no more. */
export const TAB_SHAPES: CallShapes<Omit<TabCalls, 'checkPage'>> = {
  report: { isArgs: isOnly(isReport), isAnswer: isNothing, ...twice },
  arrive: { isArgs: isNone, isAnswer: isNothing, ...twice },
  loadReader: { isArgs: isNone, isAnswer: isNothing, ...twice },
  loadDisplay: { isArgs: isNone, isAnswer: isMapOf(isTextTo(2_000), 1_000), ...twice },
};
