import { toDrawers } from './drawers';
import { isNearlySame } from './nearly-same';
import { type Rows, toInverted } from './rows';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A run of words of a well-known saying. */
export interface SayingRun {
  /** Number of the claim that is about it. */
  readonly claim: number;
  readonly words: readonly string[];
  /** Where the rarest of them stands among them. */
  readonly rarest: number;
  /** The second rarest word. */
  readonly second: string;
}

/** Where to begin: which claims a word, met anywhere in an article, makes worth a look. Words are their numbers in the library. */
export interface Leads {
  readonly vocabulary: Vocabulary;
  /** For each claim its anchors, as compiled.ts has them. */
  readonly anchors: Rows;
  /** For each word the claims in whose rarest anchor group it comes first. */
  readonly claims: Rows;
  /** The runs of words by which sayings are known, by the rarest word. */
  readonly sayings: ReadonlyMap<number, readonly SayingRun[]>;
  /** Number of a word, -1 where the library does not have it. */
  findNumber(value: string): number;
  /** Words of the library that a name of no claim may be, spelled otherwise. */
  findRespelled(name: string): readonly number[];
}

/** Calls `see` with each word of a row of anchors: its number, whether it comes first, whether it stands alone, and its group. */
function eachAnchorWord(
  row: Int32Array,
  see: (word: number, isFirst: boolean, isAlone: boolean, group: number) => void,
): void {
  let group = 0;
  for (let at = 1; at < row.length; group += 1) {
    let left = row[at] ?? 0;
    for (at += 1; left > 0; left -= 1) {
      const length = row[at] ?? 0;
      for (let place = 1; place <= length; place += 1) see(row[at + place] ?? 0, place === 1, length === 1, group);
      at += 1 + length;
    }
  }
}

/** Whether each anchor group of a claim has an anchor whose first word was met. */
export function hasEachGroup(
  { anchors: { numbers, starts } }: Leads,
  claim: number,
  met: ReadonlyMap<number, unknown>,
): boolean {
  const end = starts[claim + 1] ?? 0;
  let at = (starts[claim] ?? 0) + 1;
  while (at < end) {
    let isMet = false;
    let left = numbers[at] ?? 0;
    for (at += 1; left > 0; left -= 1) {
      isMet ||= met.has(numbers[at + 1] ?? -1);
      at += 1 + (numbers[at] ?? 0);
    }
    if (!isMet) return false;
  }
  return true;
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
    eachAnchorWord(row, (word, isFirst, standsAlone, group) => {
      isLead[word] = 1;
      if (standsAlone) isAlone[word] = 1;
      if (isFirst && group === row[0]) firsts.add(word);
    });
    for (const word of firsts) pairs.push(word, claim);
  }
  const alone = [...isAlone.keys()].filter((word) => isAlone[word] === 1);
  return { claims: toInverted(pairs, words), isLead, alone };
}

function toByWord(runs: readonly SayingRun[], findNumber: (word: string) => number): Map<number, SayingRun[]> {
  const byWord = new Map<number, SayingRun[]>();
  for (const run of runs) {
    const word = findNumber(run.words[run.rarest] ?? '');
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [run]);
    else list.push(run);
  }
  return byWord;
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

/** Makes the leads of a library: its words, what each weighs (0 for what is no term), its anchors and its sayings. */
export function createLeads(
  words: readonly string[],
  weights: readonly number[],
  anchors: Rows,
  runs: readonly SayingRun[],
): Leads {
  const numbers = new Map<string, number>();
  words.forEach((word, number) => {
    // A word that is a term counts as one, whatever else it is.
    if (!numbers.has(word) || (weights[number] ?? 0) > 0) numbers.set(word, number);
  });
  const findNumber = (value: string) => numbers.get(value) ?? -1;
  const { claims, isLead, alone } = findAnchorWords(anchors, words.length);
  const sayings = toByWord(runs, findNumber);
  for (const [word, list] of sayings) {
    isLead[word] = 1;
    for (const { second } of list) isLead[findNumber(second)] = 1;
  }
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
