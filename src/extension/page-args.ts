import type { CallArgsShapes } from './call-shape';
import type { PageCalls } from './calls';
import { isPreferences } from './preferences-shape';
import { isNone, isOneOf, isOnly, isTextTo } from './shape';

/** What a page may be called with. Apart from the shapes of its answers, which a page has no need of. */
export const PAGE_ARGS: CallArgsShapes<PageCalls> = {
  summary: { isArgs: isNone },
  reveal: { isArgs: isOnly(isTextTo(300)) },
  step: { isArgs: isOnly(isOneOf(['next', 'previous'] as const)) },
  showAll: { isArgs: isNone },
  readNow: { isArgs: isNone },
  leave: { isArgs: isNone },
  prefer: { isArgs: isOnly(isPreferences) },
  checkSelection: { isArgs: isNone },
};
