import { toDrawers } from './anchor-keys';
import { isMet } from './anchors';
import type { Anchor, Library } from './library';
import { isNearlySame } from './nearly-same';
import { repeatsSaying } from './saying';
import type { Statement } from './statement';

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
  /** Known words that the article has in another spelling, with the statement. */
  readonly respelled: readonly { readonly word: string; readonly at: number }[];
}

function findRespelled(statements: readonly Statement[], { keys, termNumbers }: Library): Article['respelled'] {
  const found: { word: string; at: number }[] = [];
  const answers = new Map<string, string[]>();
  statements.forEach(({ terms }, at) => {
    for (const { value, isName } of terms) {
      if (!isName || termNumbers.has(value)) continue;
      if (!answers.has(value)) {
        if (answers.size >= MOST_UNKNOWN) continue;
        const words = new Set(toDrawers(value).flatMap((drawer) => keys.byLetters.get(drawer) ?? []));
        answers.set(
          value,
          [...words].filter((word) => isNearlySame(word, value)),
        );
      }
      for (const word of answers.get(value) ?? []) found.push({ word, at });
    }
  });
  return found;
}

function eachWord({ statements, respelled }: Article, look: (word: string, at: number) => void): void {
  statements.forEach(({ sequence, inner }, at) => {
    // Each word once: what is looked up for one may read the whole statement, and a page may say "not" ten thousand times.
    for (const word of new Set(sequence)) look(word, at);
    for (const word of new Set(inner)) look(word, at);
  });
  for (const { word, at } of respelled) look(word, at);
}

/** Claims of whose rarest group something stands in the article; and those of whose sayings a run does, with the statements. */
function findCandidates(article: Article): { claims: Set<number>; sayings: Map<number, Set<number>> } {
  const { keys, sayings: runs } = article.library;
  const claims = new Set<number>();
  const sayings = new Map<number, Set<number>>();
  eachWord(article, (word, at) => {
    for (const claim of keys.byWord.get(word) ?? []) claims.add(claim);
    for (const run of runs.get(word) ?? []) {
      const statement = article.statements[at];
      if (statement === undefined || sayings.get(run.claim)?.has(at) === true || !repeatsSaying(statement, run))
        continue;
      sayings.set(run.claim, (sayings.get(run.claim) ?? new Set()).add(at));
    }
  });
  return { claims, sayings };
}

function findOccurrences(article: Article, claims: Iterable<number>): Occurrences {
  const wanted: Occurrences = new Map();
  for (const claim of claims)
    for (const group of article.library.anchors[claim] ?? [])
      for (const [first] of group) if (first !== undefined) wanted.set(first, []);
  eachWord(article, (word, at) => {
    const list = wanted.get(word);
    if (list !== undefined && list.at(-1) !== at) list.push(at);
  });
  return wanted;
}

/** The statements that meet a group themselves. */
function findMeeting(group: readonly Anchor[], { statements }: Article, occurrences: Occurrences): Set<number> {
  const meeting = new Set<number>();
  for (const anchor of group) {
    for (const at of occurrences.get(anchor[0] ?? '') ?? []) {
      if (meeting.has(at)) continue;
      const places = anchor.length === 1 ? undefined : statements[at]?.places();
      if (places === undefined || isMet(anchor, places)) meeting.add(at);
    }
  }
  return meeting;
}

/** For each statement, the claim's share of groups met in it, where all of them are met in it or near it. */
function findShares(claim: number, article: Article, occurrences: Occurrences): Map<number, number> {
  const shares = new Map<number, number>();
  const groups = article.library.anchors[claim] ?? [];
  const meetings: Set<number>[] = [];
  for (const group of groups) {
    const meeting = findMeeting(group, article, occurrences);
    if (meeting.size === 0) return shares;
    meetings.push(meeting);
  }
  article.statements.forEach((statement, at) => {
    const here = meetings.filter((meeting) => meeting.has(at)).length;
    const isNear = meetings.every((meeting) => meeting.has(at) || statement.beside.some((other) => meeting.has(other)));
    if (isNear) shares.set(at, here / groups.length);
  });
  return shares;
}

/** For each statement of an article, the claims that it could be about: those whose anchors are met in it, beside it, or in the headline. */
export function findNear(statements: readonly Statement[], library: Library): readonly (readonly Near[])[] {
  const near: Near[][] = statements.map(() => []);
  const article: Article = { statements, library, respelled: findRespelled(statements, library) };
  const { claims, sayings } = findCandidates(article);
  if (claims.size === 0 && sayings.size === 0) return near;
  const occurrences = findOccurrences(article, claims);
  for (const claim of claims)
    for (const [at, anchorsHere] of findShares(claim, article, occurrences)) near[at]?.push({ claim, anchorsHere });
  for (const [claim, places] of sayings)
    for (const at of places)
      if (near[at]?.every((one) => one.claim !== claim)) near[at]?.push({ claim, anchorsHere: SAYING_SHARE });
  return near;
}
