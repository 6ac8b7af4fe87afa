import type { CreateDisplay } from './display';

/**
 * Marks, note and list are a script of their own, which comes into a page once there is something to show: most pages never need it.
 * The two scripts share a world that no page sees, and meet under this name there.
 */
const KEY = Symbol.for('footnote display');

/** Leaves the maker of displays for the reader to find. */
export const leaveDisplay = (create: CreateDisplay): void => {
  Reflect.set(globalThis, KEY, create);
};

/** The maker of displays; undefined as long as its script is not there. */
export const findLateDisplay = (): CreateDisplay | undefined => {
  const found: unknown = Reflect.get(globalThis, KEY);
  return typeof found === 'function' ? (found as CreateDisplay) : undefined;
};

/** Forgets what an earlier version of the extension has left in an open page. */
export const forgetLateDisplay = (): void => {
  Reflect.deleteProperty(globalThis, KEY);
};
