import type { ShownFlag } from './page-check';

/** Marks in a page until the reader asks for all: more than that is no longer an article with notes. */
export const MOST_AT_FIRST = 40;
/** Marks in a page at most, even then. The popup lists every flag. */
export const MOST_EVER = 400;

const isAnswered = ({ flag }: ShownFlag): boolean => flag.stance === 'rebutted' || flag.answeredIn !== undefined;

/** What the reader needs most comes first: claims that the article leaves unanswered, and among them the surest. */
const byStrength = (a: ShownFlag, b: ShownFlag): number =>
  Number(isAnswered(a)) - Number(isAnswered(b)) ||
  Number(a.flag.quiet) - Number(b.flag.quiet) ||
  b.flag.score - a.flag.score;

/** The strongest flags, `most` of them, in the order that they came in. */
export const findStrongest = (flags: readonly ShownFlag[], most: number): readonly ShownFlag[] => {
  if (flags.length <= most) return flags;
  const strongest = new Set([...flags].sort(byStrength).slice(0, most));
  return flags.filter((flag) => strongest.has(flag));
};
