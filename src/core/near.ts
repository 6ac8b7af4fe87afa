import { toDrawers } from './anchor-keys';
import { isMet } from './anchors';
import type { Anchor, Library } from './library';
import { isNearlySame } from './nearly-same';
import { repeatsSaying } from './saying';
import { SENTENCES_AFTER, SENTENCES_BEFORE, type Statement } from './statement';

/** A claim whose anchors are met in or near a statement. */
export interface Near {
  readonly claim: number;
  /** Share of its anchor groups that the statement meets itself. */
  readonly anchorsHere: number;
}

/** What a saying that is repeated word for word has of its anchors, though nobody is named with it. */
const SAYING_SHARE = 0.75;
/** Unknown names of an article that are looked at for another spelling: a bound on what hostile text can cost. */
const MOST_UNKNOWN = 120;

/** Statements of the article in which a word stands, by the word. */
type Occurrences = Map<string, number[]>;

interface Article {
  readonly statements: readonly Statement[];
  readonly library: Library;
  readonly occurrences: Occurrences;
}

function addOccurrence(occurrences: Occurrences, value: string, at: number): void {
  const list = occurrences.get(value);
  if (list === undefined) occurrences.set(value, [at]);
  // A page may say "not" ten thousand times in a row: each statement counts once.
  else if (list[list.length - 1] !== at) list.push(at);
}

/** Known words that the article has in another spelling count as words of it. `names` are its names that no claim has. */
function addRespelled(names: Occurrences, { keys }: Library, occurrences: Occurrences): void {
  for (const [name, places] of [...names].slice(0, MOST_UNKNOWN)) {
    const words = new Set(toDrawers(name).flatMap((drawer) => keys.byLetters.get(drawer) ?? []));
    for (const word of words)
      if (isNearlySame(word, name)) for (const at of places) addOccurrence(occurrences, word, at);
  }
}

function readArticle(statements: readonly Statement[], library: Library): Article {
  const occurrences: Occurrences = new Map();
  const names: Occurrences = new Map();
  statements.forEach((statement, at) => {
    statement.eachValue((value, isName) => {
      addOccurrence(occurrences, value, at);
      if (isName && !library.termNumbers.has(value)) addOccurrence(names, value, at);
    });
  });
  addRespelled(names, library, occurrences);
  return { statements, library, occurrences };
}

/** Claims of whose rarest group something stands in the article, and of whose other groups something may. */
function findCandidates({ library: { keys, anchors }, occurrences }: Article): Set<number> {
  const claims = new Set<number>();
  for (const word of occurrences.keys()) for (const claim of keys.byWord.get(word) ?? []) claims.add(claim);
  for (const claim of claims) {
    const isWhole = anchors[claim]?.every((group) => group.some(([first]) => occurrences.has(first ?? '')));
    if (isWhole !== true) claims.delete(claim);
  }
  return claims;
}

/** Claims of whose sayings the article repeats a run, with the statements that do. */
function findSayings({ library, occurrences, statements }: Article): Map<number, Set<number>> {
  const sayings = new Map<number, Set<number>>();
  for (const [word, places] of occurrences) {
    for (const run of library.sayings.get(word) ?? []) {
      if (!run.words.every((one) => occurrences.has(one))) continue;
      for (const at of places) {
        const statement = statements[at];
        if (statement === undefined || sayings.get(run.claim)?.has(at) || !repeatsSaying(statement, run)) continue;
        sayings.set(run.claim, (sayings.get(run.claim) ?? new Set()).add(at));
      }
    }
  }
  return sayings;
}

/** The statements that meet a group themselves. */
function findMeeting(group: readonly Anchor[], { statements, occurrences }: Article): Set<number> {
  const meeting = new Set<number>();
  for (const anchor of group) {
    const [first = '', ...others] = anchor;
    for (const at of occurrences.get(first) ?? []) {
      if (meeting.has(at)) continue;
      if (others.length > 0 && !others.every((other) => occurrences.get(other)?.includes(at))) continue;
      const places = others.length === 0 ? undefined : statements[at]?.places();
      if (places === undefined || isMet(anchor, places)) meeting.add(at);
    }
  }
  return meeting;
}

/** The statements to which those of a meeting may lend what they have. */
function findReached(meeting: ReadonlySet<number>, statements: readonly Statement[]): Iterable<number> {
  if (statements[0]?.titles.some((title) => meeting.has(title))) return statements.keys();
  const reached = new Set<number>();
  for (const at of meeting) {
    const last = Math.min(statements.length - 1, at + SENTENCES_BEFORE);
    for (let other = Math.max(0, at - SENTENCES_AFTER); other <= last; other += 1) reached.add(other);
  }
  return reached;
}

/** For each statement, the claim's share of groups met in it, where all of them are met in it or near it. */
function findShares(claim: number, article: Article): Map<number, number> {
  const shares = new Map<number, number>();
  const { statements, library } = article;
  const groups = library.anchors[claim] ?? [];
  const meetings: Set<number>[] = [];
  for (const group of groups) {
    const meeting = findMeeting(group, article);
    if (meeting.size === 0) return shares;
    meetings.push(meeting);
  }
  const [smallest] = [...meetings].sort((a, b) => a.size - b.size);
  for (const at of smallest === undefined ? [] : findReached(smallest, statements)) {
    const here = meetings.filter((meeting) => meeting.has(at)).length;
    const beside = here === meetings.length ? [] : (statements[at]?.beside ?? []);
    const isNear = meetings.every((meeting) => meeting.has(at) || beside.some((other) => meeting.has(other)));
    if (isNear) shares.set(at, here / groups.length);
  }
  return shares;
}

/** For each statement of an article, the claims that it could be about: those whose anchors are met in it, beside it, or in the headline. */
export function findNear(statements: readonly Statement[], library: Library): readonly (readonly Near[])[] {
  const near: Near[][] = statements.map(() => []);
  const article = readArticle(statements, library);
  for (const claim of findCandidates(article))
    for (const [at, anchorsHere] of findShares(claim, article)) near[at]?.push({ claim, anchorsHere });
  for (const [claim, places] of findSayings(article))
    for (const at of places)
      if (near[at]?.every((one) => one.claim !== claim)) near[at]?.push({ claim, anchorsHere: SAYING_SHARE });
  return near;
}
