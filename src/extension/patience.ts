const PATIENCE_MS = 2_000;

/** A call whose second try would do harm. */
export const once = { retry: false, patienceMs: PATIENCE_MS };
/** A call that may be tried a second time. */
export const twice = { retry: true, patienceMs: PATIENCE_MS };
/** Reading a page asks the background in turn, which may have to try twice. */
export const longer = { retry: false, patienceMs: 3 * PATIENCE_MS };
