import { readArticle } from './article';
import type { Block } from './block';
import { type Flag, isAnsweredBy } from './flag';
import type { ClaimHead } from './heads';
import type { Library } from './library';
import { findNear } from './near';
import { findQuotations, type Quotation } from './quotations';
import { findShown, type Shown } from './shown';
import { toSpan } from './span';
import { findSpeakers } from './speaker';
import { type Article, findStanding, type Standing } from './stance';
import type { Statement } from './statement';
import { THRESHOLD } from './sureness';
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

/** In a piece of somebody's own, it is they who say what the claim puts in another's mouth. */
function withAuthor(standing: Standing, { people = [] }: ClaimHead, { speakers: { author } }: Article): Standing {
  const isAlleged = standing.speaker !== undefined && people.includes(standing.speaker);
  return author !== undefined && isAlleged ? { ...standing, speaker: author } : standing;
}

function toFlag(article: Article, at: number, { match, passage }: Shown, library: Library): Flag[] {
  const statement = article.statements[at];
  const claim = library.heads[match.claim];
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
      ...withAuthor(findStanding(article, at, match), claim, article),
    },
  ];
}

/** Who says what is read only where there is something to flag: it costs more than all the rest. */
function toFlags(
  blocks: readonly Block[],
  statements: readonly Statement[],
  quotations: readonly Quotation[],
  shown: readonly (readonly Shown[])[],
  library: Library,
): Flag[] {
  const article: Article = { statements, quotations, speakers: findSpeakers(blocks, statements) };
  return withAnswers(shown.flatMap((all, at) => all.flatMap((one) => toFlag(article, at, one, library))));
}

/** Headlines are too short to name their source: the text below does. */
function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'title' && block.kind !== 'heading';
}

/** Adds where the article itself answers a claim that it carries elsewhere. */
function withAnswers(flags: readonly Flag[]): Flag[] {
  return flags.map((flag) => {
    if (flag.stance === 'rebutted') return flag;
    const answer = flags.find((other) => isAnsweredBy(flag, other));
    return answer === undefined ? flag : { ...flag, answeredIn: answer.block };
  });
}

/**
 * Reads an article and finds the statements that repeat, report or deny a claim of the library. This is the whole way of a sentence:
 * statements, candidates and matches, the gate, stance and speaker, flags. Pure: the same blocks and library give the same flags.
 * `least` is the least probability that is shown.
 */
export function check(blocks: readonly Block[], library: Library, least = THRESHOLD): Checked {
  const quotations = findQuotations(blocks);
  const article = readArticle(blocks, quotations, library);
  const { statements } = article;
  const near = findNear(article, library);
  const shown = statements.map((statement, at) => findShown(statement, near[at] ?? [], library, least));
  const matched = new Set(shown.flatMap((all, at) => (all.length > 0 ? [at] : [])));
  return {
    flags: matched.size === 0 ? [] : toFlags(blocks, statements, quotations, shown, library),
    unsourced: findUnsourced(statements, quotations, matched).filter(({ block }) => isProse(blocks[block])),
    statements: statements.filter((statement) => statement.isPast).length,
    claims: library.heads.length,
  };
}
