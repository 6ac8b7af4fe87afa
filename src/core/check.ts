import { isMet, toPlaces } from './anchors';
import type { Block } from './block';
import type { Flag } from './flag';
import { THRESHOLD } from './gate';
import type { Library } from './library';
import { findMatches, type Match } from './match';
import type { Passage } from './passage';
import { findQuotations } from './quotations';
import { toSpan } from './span';
import { findSpeakers } from './speaker';
import { type Article, findStanding } from './stance';
import { findStatements, type Statement } from './statement';
import { findTerms, type Terms } from './terms';
import { findUnsourced, type Unsourced } from './unsourced';

/** What was found in an article. */
export interface Checked {
  /** In the order of the text. */
  readonly flags: readonly Flag[];
  /** Statements about the past that match no claim and name no source, in the order of the text. */
  readonly unsourced: readonly Unsourced[];
  /** Statements about the past that were read. */
  readonly statements: number;
  /** Claims that they were checked against. */
  readonly claims: number;
}

/** A match that is shown, with the part of its statement that is marked. */
interface Shown {
  readonly match: Match;
  readonly passage: Passage;
}

/** The words of a statement from one of its terms to another. */
function toWords(statement: Statement, { first, last }: Passage): Terms {
  return findTerms(statement.text.slice(statement.terms[first]?.start ?? 0, statement.terms[last]?.end));
}

/**
 * What is left to mark of a match when stronger ones have marked their words: all of it where they lie apart; where they overlap, the
 * words of its own, if the claim needs them ("... and then during the Civil War"); nothing where the stronger ones say it all.
 */
function findRest(statement: Statement, match: Match, kept: readonly Shown[], library: Library): Passage | undefined {
  const { passage } = match.best;
  const over = kept.filter((one) => one.passage.first <= passage.last && one.passage.last >= passage.first);
  if (over.length === 0) return passage;
  const taken = toPlaces(over.map((one) => toWords(statement, one.passage)));
  const missing = (library.anchors[match.claim] ?? []).filter((group) => !group.some((anchor) => isMet(anchor, taken)));
  return findRuns(statement, match, over).find((run) => {
    const places = toPlaces([toWords(statement, run)]);
    return missing.some((group) => group.some((anchor) => isMet(anchor, places)));
  });
}

/** The claim's words that no stronger passage covers, in runs with none of those passages between. */
function findRuns(statement: Statement, { best }: Match, over: readonly Shown[]): Passage[] {
  const runs = new Map<number, Passage>();
  const wanted = new Set(best.wording.terms);
  statement.numbers.forEach((number, place) => {
    if (!wanted.has(number) || over.some((one) => place >= one.passage.first && place <= one.passage.last)) return;
    const before = over.filter((one) => one.passage.last < place).length;
    runs.set(before, { ...best.passage, first: runs.get(before)?.first ?? place, last: place });
  });
  return [...runs.values()];
}

/** The matches of a statement that are shown: sure enough, and none that a stronger one already covers. */
function findShown(statement: Statement, library: Library, least: number): Shown[] {
  const kept: Shown[] = [];
  for (const match of findMatches(statement, library)) {
    if (match.score < least) break;
    // A denial of what is so is somebody's error that the library has, if at all, as a claim of its own.
    if (match.denies && library.claims[match.claim]?.verdict === 'supported') continue;
    const passage = findRest(statement, match, kept, library);
    if (passage !== undefined) kept.push({ match, passage });
  }
  return kept;
}

function toFlag(article: Article, at: number, { match, passage }: Shown, library: Library): Flag[] {
  const statement = article.statements[at];
  const claim = library.claims[match.claim];
  if (statement === undefined || claim === undefined) return [];
  const { start, end } = toSpan(statement, passage);
  const words = match.best.passage.matched.flatMap((place) => {
    const term = statement.terms[place];
    return term === undefined ? [] : [statement.text.slice(term.start, term.end)];
  });
  return [
    {
      id: `${claim.id}@${statement.block}:${start}`,
      claimId: claim.id,
      verdict: claim.verdict,
      block: statement.block,
      start,
      end,
      score: Math.round(match.score * 1000) / 1000,
      matched: [...new Set(words)],
      quiet: claim.verdict === 'supported',
      ...findStanding(article, at, match),
    },
  ];
}

/** Headlines are too short to name their source: the text below does. */
function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'title' && block.kind !== 'heading';
}

/** Adds where the article itself answers a claim that it carries elsewhere. */
function withAnswers(flags: readonly Flag[]): Flag[] {
  return flags.map((flag) => {
    if (flag.stance === 'rebutted') return flag;
    const answer = flags.find(
      (other) => other.claimId === flag.claimId && other.stance === 'rebutted' && other.block !== flag.block,
    );
    return answer === undefined ? flag : { ...flag, answeredIn: answer.block };
  });
}

/**
 * Reads an article and finds the statements that repeat, report or deny a claim of the library. This is the whole way of a sentence:
 * statements, candidates and matches, the gate, stance and speaker, flags. Pure: the same blocks and library give the same flags.
 * `least` is the least probability that is shown.
 */
export function check(blocks: readonly Block[], library: Library, least = THRESHOLD): Checked {
  const statements = findStatements(blocks, library);
  const article: Article = {
    statements,
    quotations: findQuotations(blocks),
    speakers: findSpeakers(blocks, statements),
  };
  const shown = statements.map((statement) => findShown(statement, library, least));
  const flags = shown.flatMap((all, at) => all.flatMap((one) => toFlag(article, at, one, library)));
  const matched = new Set(shown.flatMap((all, at) => (all.length > 0 ? [at] : [])));
  return {
    flags: withAnswers(flags),
    unsourced: findUnsourced(statements, article.quotations, matched).filter(({ block }) => isProse(blocks[block])),
    statements: statements.filter((statement) => statement.isPast).length,
    claims: library.claims.length,
  };
}
