import type { Block } from './block';
import type { Flag } from './flag';
import { THRESHOLD } from './gate';
import type { Library } from './library';
import { findMatches, type Match } from './match';
import { findQuotations } from './quotations';
import { toSpan } from './span';
import { findSpeakers } from './speaker';
import { type Article, findStanding } from './stance';
import { findStatements, type Statement } from './statement';

/** What was found in an article. */
export interface Checked {
  /** In the order of the text. */
  readonly flags: readonly Flag[];
  /** Statements about the past that were read. */
  readonly statements: number;
  /** Claims that they were checked against. */
  readonly claims: number;
}

/** Share of a match's weight that must be its own where a stronger match has marked the same words. */
const OWN_SHARE = 0.25;

function isDistinct(statement: Statement, match: Match, kept: readonly Match[], library: Library): boolean {
  const weigh = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (library.index.weights[statement.numbers[place] ?? -1] ?? 0), 0);
  const taken = new Set(kept.flatMap(({ best }) => best.passage.matched));
  const own = match.best.passage.matched.filter((place) => !taken.has(place));
  return weigh(own) >= OWN_SHARE * weigh(match.best.passage.matched);
}

/** The matches of a statement that are shown: sure enough, and none that a stronger one already covers. */
function findShown(statement: Statement, library: Library): Match[] {
  const kept: Match[] = [];
  for (const match of findMatches(statement, library)) {
    if (match.score < THRESHOLD) break;
    // A denial of what is so is somebody's error that the library has, if at all, as a claim of its own.
    if (match.denies && library.claims[match.claim]?.verdict === 'supported') continue;
    if (isDistinct(statement, match, kept, library)) kept.push(match);
  }
  return kept;
}

function toFlag(article: Article, at: number, match: Match, library: Library): Flag[] {
  const statement = article.statements[at];
  const claim = library.claims[match.claim];
  if (statement === undefined || claim === undefined) return [];
  const { start, end } = toSpan(statement, match.best.passage);
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
      ...findStanding(article, at, match, { start, end }),
    },
  ];
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
 */
export function check(blocks: readonly Block[], library: Library): Checked {
  const statements = findStatements(blocks, library);
  const article: Article = {
    statements,
    quotations: findQuotations(blocks),
    speakers: findSpeakers(blocks, statements),
  };
  const flags = statements.flatMap((statement, at) =>
    findShown(statement, library).flatMap((match) => toFlag(article, at, match, library)),
  );
  return {
    flags: withAnswers(flags),
    statements: statements.filter((statement) => statement.isPast).length,
    claims: library.claims.length,
  };
}
