import type { Shape } from './shape';

/** A set of calls: what each is called with, and what it answers. */
export type Calls<C> = { readonly [K in keyof C]: (...args: never[]) => unknown };
export type CallArgs<C extends Calls<C>, K extends keyof C> = Parameters<C[K]>;
export type CallAnswer<C extends Calls<C>, K extends keyof C> = ReturnType<C[K]>;

/** How one call is checked where it arrives. */
export interface CallArgsShape<Args> {
  readonly isArgs: Shape<Args>;
}

/** The same, how its answer is checked, and how long that may take. */
export interface CallShape<Args, Answer> extends CallArgsShape<Args> {
  readonly isAnswer: Shape<Answer>;
  /** True where a second try does no harm. */
  readonly retry: boolean;
  readonly patienceMs: number;
}

export type CallShapes<C extends Calls<C>> = {
  readonly [K in keyof C]: CallShape<CallArgs<C, K>, CallAnswer<C, K>>;
};

export type CallArgsShapes<C extends Calls<C>> = {
  readonly [K in keyof C]: CallArgsShape<CallArgs<C, K>>;
};
