import type { UnpackedLibrary } from './compiled';
import { GROUP, RAREST, WITH } from './dividers';
import { toDrawers } from './drawers';
import { isNearlySame } from './nearly-same';
import { type Rows, toInverted } from './rows';
import { createSayingRuns, type SayingRuns } from './saying-runs';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** Where to begin: which claims a word, met anywhere in an article, makes worth a look. Words are their numbers in the library. */
export interface Leads {
  readonly vocabulary: Vocabulary;
  /** For each claim its anchors, as compiled.ts has them. */
  readonly anchors: Rows;
  /** For each word the claims in whose rarest anchor group it comes first. */
  readonly claims: Rows;
  readonly sayings: SayingRuns;
  /** Number of a word, -1 where the library does not have it. */
  findNumber(value: string): number;
  /** Words of the library that a name of no claim may be, spelled otherwise. */
  findRespelled(name: string): readonly number[];
}

/** Whether each anchor group of a claim has an anchor whose first word was met. */
export function hasEachGroup(
  { anchors: { numbers, starts } }: Leads,
  claim: number,
  met: ReadonlyMap<number, unknown>,
): boolean {
  const end = starts[claim + 1] ?? 0;
  let isMet = true;
  for (let at = starts[claim] ?? 0; at < end; at += 1) {
    const number = numbers[at] ?? 0;
    if (number === GROUP || number === RAREST) {
      if (!isMet) return false;
      isMet = false;
    } else if (!isMet && number >= 0) isMet = numbers[at - 1] !== WITH && met.has(number);
  }
  return isMet;
}

/** What is worked out of the anchors of all claims. */
interface AnchorWords {
  readonly claims: Rows;
  /** 1 for each word that is looked at when it is met. */
  readonly isLead: Uint8Array;
  readonly alone: readonly number[];
}

function findAnchorWords({ numbers, starts }: Rows, words: number): AnchorWords {
  const isLead = new Uint8Array(words);
  const isAlone = new Uint8Array(words);
  const pairs: number[] = [];
  for (let claim = 0; claim + 1 < starts.length; claim += 1) {
    const row = numbers.subarray(starts[claim], starts[claim + 1]);
    const firsts = new Set<number>();
    let isRarest = false;
    row.forEach((number, at) => {
      if (number === GROUP || number === RAREST) isRarest = number === RAREST;
      if (number < 0) return;
      isLead[number] = 1;
      if (row[at - 1] === WITH) return;
      if (row[at + 1] !== WITH) isAlone[number] = 1;
      if (isRarest) firsts.add(number);
    });
    for (const word of firsts) pairs.push(word, claim);
  }
  const alone = [...isAlone.keys()].filter((word) => isAlone[word] === 1);
  return { claims: toInverted(pairs, words), isLead, alone };
}

/** Files words by their letters, for names in another spelling. */
function toFiled(alone: readonly number[], words: readonly string[]): Map<string, number[]> {
  const filed = new Map<string, number[]>();
  for (const word of alone) {
    for (const drawer of toDrawers(words[word] ?? '')) {
      const list = filed.get(drawer);
      if (list === undefined) filed.set(drawer, [word]);
      else list.push(word);
    }
  }
  return filed;
}

/** Names that are remembered: news goes on about the same ones. */
const MOST_NAMES = 5_000;

/** Makes the leads of a library. */
export function createLeads({ words, weights, wordings, anchors, sayings: rows }: UnpackedLibrary): Leads {
  const numbers = new Map<string, number>();
  words.forEach((word, number) => {
    // A word that is a term counts as one, whatever else it is.
    if (!numbers.has(word) || (weights[number] ?? 0) > 0) numbers.set(word, number);
  });
  const findNumber = (value: string) => numbers.get(value) ?? -1;
  const { claims, isLead, alone } = findAnchorWords(anchors, words.length);
  const sayings = createSayingRuns({ sayings: rows, wordings, words }, (word) => findNumber(words[word] ?? ''));
  for (const second of sayings.seconds) isLead[second] = 1;
  const { starts } = sayings.byRarest;
  for (let word = 0; word < words.length; word += 1) if (starts[word] !== starts[word + 1]) isLead[word] = 1;
  let filed: Map<string, number[]> | undefined;
  const known = new Map<string, readonly number[]>();
  return {
    vocabulary: createVocabulary(findNumber, isLead, weights),
    anchors,
    claims,
    sayings,
    findNumber,
    findRespelled(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      filed ??= toFiled(alone, words);
      const near = new Set(toDrawers(name).flatMap((drawer) => filed?.get(drawer) ?? []));
      const found = [...near].filter((word) => isNearlySame(words[word] ?? '', name));
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, found);
      return found;
    },
  };
}
