import { type Anchor, isMet } from './anchors';
import type { Article } from './article';
import { hasEachGroup } from './leads';
import type { Library } from './library';
import type { SayingRun } from './saying-runs';
import { SENTENCES_AFTER, SENTENCES_BEFORE, type Statement } from './statement';

/** A claim whose anchors are met in or near a statement. */
export interface Near {
  readonly claim: number;
  /** Share of its anchor groups that the statement meets itself. */
  readonly anchorsHere: number;
}

/** What a saying that is repeated word for word has of its anchors, though nobody is named with it. */
const SAYING_SHARE = 0.75;

/** Claims of whose rarest group something stands in the article, and of whose other groups something may. */
function findCandidates({ occurrences }: Article, { leads }: Library): Set<number> {
  const { numbers, starts } = leads.claims;
  const claims = new Set<number>();
  for (const word of occurrences.keys())
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) claims.add(numbers[at] ?? -1);
  for (const claim of claims) if (!hasEachGroup(leads, claim, occurrences)) claims.delete(claim);
  return claims;
}

/**
 * Whether the statement repeats a run of a saying word for word: then it is about that saying, whoever is or is not named with it.
 */
function repeatsSaying({ sequence }: Statement, { words, rarest }: SayingRun): boolean {
  const word = words[rarest] ?? '';
  for (let place = sequence.indexOf(word); place >= 0; place = sequence.indexOf(word, place + 1))
    if (words.every((one, at) => sequence[place - rarest + at] === one)) return true;
  return false;
}

/** Claims of whose sayings the article repeats a run, with the statements that do. */
function findSayings({ occurrences, statements }: Article, { leads }: Library): Map<number, Set<number>> {
  const sayings = new Map<number, Set<number>>();
  const { seconds, claims, readRun } = leads.sayings;
  const { numbers, starts } = leads.sayings.byRarest;
  for (const [word, places] of occurrences) {
    for (let row = starts[word] ?? 0; row < (starts[word + 1] ?? 0); row += 1) {
      const run = numbers[row] ?? -1;
      const others = occurrences.get(seconds[run] ?? -1);
      const claim = claims[run] ?? -1;
      if (others === undefined) continue;
      for (const at of places) {
        const statement = statements[at];
        if (statement === undefined || !others.includes(at) || sayings.get(claim)?.has(at)) continue;
        if (repeatsSaying(statement, readRun(run))) sayings.set(claim, (sayings.get(claim) ?? new Set()).add(at));
      }
    }
  }
  return sayings;
}

/** The statements that meet a group themselves. */
function findMeeting(group: readonly Anchor[], { statements, occurrences }: Article, { leads }: Library): Set<number> {
  const meeting = new Set<number>();
  const findPlaces = (word: string) => occurrences.get(leads.findNumber(word));
  for (const anchor of group) {
    const [first = '', ...others] = anchor;
    for (const at of findPlaces(first) ?? []) {
      if (meeting.has(at)) continue;
      if (others.length > 0 && !others.every((other) => findPlaces(other)?.includes(at))) continue;
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
function findShares(claim: number, article: Article, library: Library): Map<number, number> {
  const shares = new Map<number, number>();
  const { statements } = article;
  const groups = library.findAnchors(claim);
  const meetings: Set<number>[] = [];
  for (const group of groups) {
    const meeting = findMeeting(group, article, library);
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
export function findNear(article: Article, library: Library): readonly (readonly Near[])[] {
  const near: Near[][] = article.statements.map(() => []);
  for (const claim of findCandidates(article, library))
    for (const [at, anchorsHere] of findShares(claim, article, library)) near[at]?.push({ claim, anchorsHere });
  for (const [claim, places] of findSayings(article, library))
    for (const at of places)
      if (near[at]?.every((one) => one.claim !== claim)) near[at]?.push({ claim, anchorsHere: SAYING_SHARE });
  return near;
}
