import type { Anchor } from './library';

/** Where to begin: which claims a word, met anywhere in an article, makes worth a look. Worked out once for a library. */
export interface AnchorKeys {
  /** By the first word of an alternative: the claims in whose rarest anchor group it stands. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Anchors of one word by their first three letters, and by the first letter with the last three: for names in another spelling. */
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
}

/** Shorter words are too easily mistaken for one another. */
const LEAST_LETTERS = 5;

/** Where a word is filed, so that one that differs from it in one letter (but the first) is filed with it at least once. */
export function toDrawers(word: string): string[] {
  if (word.length < LEAST_LETTERS || /\d/.test(word)) return [];
  return [`${word.slice(0, 3)}-`, `${word[0]}-${word.slice(-3)}`];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** The group of which the fewest other claims speak. */
function findRarest(groups: readonly (readonly Anchor[])[], frequency: (word: string) => number): readonly Anchor[] {
  const cost = (group: readonly Anchor[]) => group.reduce((sum, anchor) => sum + frequency(anchor[0] ?? ''), 0);
  let rarest: readonly Anchor[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const own = cost(group);
    if (own >= least) continue;
    least = own;
    rarest = group;
  }
  return rarest;
}

/** Makes the keys. `anchors` are the groups of each claim; `frequency` tells in how many wordings of the library a word stands. */
export function createAnchorKeys(
  anchors: readonly (readonly (readonly Anchor[])[])[],
  frequency: (word: string) => number,
): AnchorKeys {
  const byWord = new Map<string, number[]>();
  const byLetters = new Map<string, string[]>();
  anchors.forEach((groups, claim) => {
    for (const [first] of findRarest(groups, frequency)) if (first !== undefined) add(byWord, first, claim);
    for (const [word, ...more] of groups.flat()) {
      if (word === undefined || more.length > 0) continue;
      for (const drawer of toDrawers(word)) add(byLetters, drawer, word);
    }
  });
  return { byWord, byLetters };
}
