import Fuse from 'fuse.js';

/** Shorter terms are too easily mistaken for one another. */
const LEAST_LETTERS = 5;
/** Fuse's distance from 0 (the same) to 1: one letter in five may differ, which takes in transliterations and slips, not other words. */
const FARTHEST = 0.22;
/** Words of a statement that are searched, and terms that are looked for: a bound on what hostile text can cost. */
const MOST_WORDS = 60;
const MOST_SOUGHT = 6;

/**
 * Finds which of the `sought` terms stand among the `words` in another spelling (Zelenski, Gorbachov, Holodomyr).
 * Both are folded terms. The comparison is Fuse.js, on the few words that nothing else met.
 */
export function findRespelled(sought: readonly string[], words: readonly string[]): string[] {
  const long = words.filter((word) => word.length >= LEAST_LETTERS && word.length <= 24).slice(0, MOST_WORDS);
  const wanted = sought.filter((term) => term.length >= LEAST_LETTERS && !/\d/.test(term)).slice(0, MOST_SOUGHT);
  if (long.length === 0 || wanted.length === 0) return [];
  const fuse = new Fuse(long, { threshold: FARTHEST, distance: 4, minMatchCharLength: 4, includeScore: true });
  return wanted.filter((term) =>
    fuse.search(term, { limit: 1 }).some(({ item }) => Math.abs(item.length - term.length) <= 2 && item[0] === term[0]),
  );
}
