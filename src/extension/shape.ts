/** Answers whether a value that came from elsewhere is what it should be. Shapes do not recurse deeper than they are written. */
export type Shape<T> = (value: unknown) => value is T;

/** A finite number between two bounds, both included. */
export function isNumberIn(least: number, most: number): Shape<number> {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

/** A whole number from 0 up to `most`. */
export function isCountTo(most: number): Shape<number> {
  return (value): value is number => Number.isInteger(value) && isNumberIn(0, most)(value);
}

/** A string of at most `most` UTF-16 code units. */
export function isTextTo(most: number): Shape<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

/** One of a closed list of words. */
export function isOneOf<T extends string>(words: readonly T[]): Shape<T> {
  return (value): value is T => words.some((word) => word === value);
}

/** An array of at most `most` items, each of the given shape. */
export function isListOf<T>(isItem: Shape<T>, most: number): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(isItem);
}

/** An object with at least these fields of its own, each of its shape; further fields are let through unread. */
export function isObjectOf<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const wanted = Object.entries(fields) as [string, Shape<unknown>][];
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    return wanted.every(([key, isField]) => isField(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined));
  };
}

/** An object used as a map, of at most `most` entries, each of the given shape. */
export function isMapOf<T>(isItem: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const items = Object.values(value);
    return items.length <= most && items.every(isItem);
  };
}

/** The shape itself, or nothing. The type leaves `undefined` out, for optional fields. */
export function isMissingOr<T>(isItem: Shape<T>): Shape<T> {
  return (value): value is T => value === undefined || isItem(value);
}

/** Exactly `true` or `false`. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Nothing: what a call answers that has nothing to say. JSON knows no `undefined`. */
export function isNothing(value: unknown): value is null {
  return value === null;
}

/** Exactly one argument, of this shape. */
export function isOnly<T>(isArgument: Shape<T>): Shape<[T]> {
  return (value): value is [T] => Array.isArray(value) && value.length === 1 && isArgument(value[0]);
}

/** Exactly two arguments, of these shapes. */
export function isPairOf<A, B>(isFirst: Shape<A>, isSecond: Shape<B>): Shape<[A, B]> {
  return (value): value is [A, B] =>
    Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isSecond(value[1]);
}

/** No argument. */
export function isNone(value: unknown): value is [] {
  return Array.isArray(value) && value.length === 0;
}
