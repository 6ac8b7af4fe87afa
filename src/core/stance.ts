import { DOUBT_TERMS } from './doubt';
import type { Stance } from './flag';
import type { Match } from './match';
import type { Quotation } from './quotations';
import { type Denier, findDenier, isAnswer, isWarning } from './rebuttal';
import { type Span, toWordSpan } from './span';
import type { Speaker, Speakers } from './speaker';
import type { Statement } from './statement';
import { NEGATORS } from './stopwords';
import { findTerms } from './terms';

/** How a matched passage stands to its claim. */
export interface Standing extends Omit<Speaker, 'speech'> {
  readonly stance: Stance;
  readonly speakerDenies?: boolean;
}

/** What the stance is read from, once for each article. */
export interface Article {
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
  readonly speakers: Speakers;
}

/** Share of a passage that must stand between quotation marks: a few quoted words in a reporter's sentence are not a quotation. */
const QUOTED_SHARE = 0.5;

function findQuotation({ quotations }: Article, block: number, span: Span): Quotation | undefined {
  return quotations.find((quotation) => {
    if (quotation.block !== block) return false;
    const shared = Math.min(quotation.end, span.end) - Math.max(quotation.start, span.start);
    return shared > (span.end - span.start) * QUOTED_SHARE;
  });
}

function isAsked(statement: Statement): boolean {
  return /\?["'”’)]*$/.test(statement.text) || /^(?:whether|if)\b/i.test(statement.text);
}

/** Blanks the words of doubt and denial that the claim itself is made with: "The famine is a myth" is that claim and not its rebuttal. */
function hideOwnDoubt(text: string, { best }: Match): string {
  const own = new Set(best.wording.sequence);
  return text.replace(/\p{L}+(?:['’]\p{L}+)?/gu, (word) => {
    const [value = ''] = findTerms(word).sequence;
    return own.has(value) && (DOUBT_TERMS.has(value) || NEGATORS.has(value)) ? ' '.repeat(word.length) : word;
  });
}

/** Who denies the claim here, if anybody does: in the passage, around it, or in the next sentence. */
function findDenial(article: Article, at: number, match: Match, found: Speaker | undefined): Denier | undefined {
  const statement = article.statements[at];
  if (statement === undefined) return undefined;
  if (match.denies) return found?.speaker === undefined ? 'article' : 'speaker';
  const { start, end } = toWordSpan(statement, match.best.passage);
  const here = findDenier(hideOwnDoubt(statement.text, match), start, end, found?.speech ?? 0);
  if (here !== undefined) return found?.speaker === undefined ? 'article' : here;
  const next = article.statements[at + 1];
  if (next !== undefined && isAnswer(next.text)) return 'article';
  const before = article.statements[at - 1];
  return before?.block === statement.block && isWarning(before.text) ? 'article' : undefined;
}

function findSpeaker(article: Article, at: number, words: Span, quotation: Quotation | undefined): Speaker | undefined {
  const offset = article.statements[at]?.start ?? 0;
  const quoted = quotation && { start: quotation.start - offset, end: quotation.end - offset };
  const here = article.speakers.findHere(at, words.start, words.end, quoted);
  if (here?.speaker !== undefined || quotation === undefined) return here;
  const last = article.speakers.findLast(at);
  return last === undefined ? here : { ...last, ...here };
}

/**
 * Reads stance and speaker of a match. `at` is the number of its statement. What stands around the passage is read from the words that
 * met, not from the mark, which may have grown over the very words of doubt.
 */
export function findStanding(article: Article, at: number, match: Match): Standing {
  const statement = article.statements[at];
  if (statement === undefined) return { stance: 'stated' };
  const words = toWordSpan(statement, match.best.passage);
  const inBlock = { start: statement.start + words.start, end: statement.start + words.end };
  const quotation = findQuotation(article, statement.block, inBlock);
  const found = findSpeaker(article, at, words, quotation);
  const { speech, ...speaker } = found ?? {};
  const denier = findDenial(article, at, match, found);
  if (denier === 'speaker') return { stance: 'rebutted', ...speaker, speakerDenies: true };
  if (denier === 'article') return { stance: 'rebutted', ...speaker };
  if (isAsked(statement)) return { stance: 'asked', ...speaker };
  if (quotation !== undefined) return { stance: 'quoted', ...speaker };
  if (found !== undefined) return { stance: 'reported', ...speaker };
  const { author } = article.speakers;
  return author === undefined ? { stance: 'stated' } : { stance: 'stated', speaker: author };
}
