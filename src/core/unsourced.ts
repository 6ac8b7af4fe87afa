import { findAttributions } from './attribution';
import type { Quotation } from './quotations';
import type { Statement } from './statement';

/** A statement about the past that no claim of the library matches and that names no source. Offsets into its block. */
export interface Unsourced {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Boasts and records that no list can hold: "the worst ... in history", "no president has ever ...", "the first ... since ...". */
const FRAME =
  /\b(?:(?:no|never|not one|none)\b[^.;]{0,80}\b(?:ever|before|in (?:[\w’'-]+ ){0,3}history)|(?:first|last|only|biggest|largest|greatest|highest|lowest|worst|best|deadliest|longest|oldest|most \w+)\b[^.;]{0,80}\b(?:in (?:[\w’'-]+ ){0,3}history|ever|of all time|since (?:the )?(?:\w+ ){0,3}(?:1[0-9]{3}|19\d0s|war|independence|revolution|depression)))\b/i;
/** A date that is history and not news: a year before this century, a century, an age. */
const DATED =
  /\b(?:in|since|of|by|until|after|before|from|during|the) (?:the )?(?:(?:early|late|mid)[- ])?(?:1[0-9]{3}s?|(?:1[0-9]|[5-9])th[- ]century|(?:first|second|third|fourth) century|middle ages)\b/i;
/** Words that point to where a thing can be looked up. */
const SOURCE =
  /\b(?:according to|archives?|records? (?:show|of|from)|stud(?:y|ies)|reports?|documents?|historians?|scholars?|researchers?|census|survey|data|book|biograph(?:y|er)|encyclop(?:a)?edia|figures? (?:from|of)|statistics)\b/i;

function isQuoted(statement: Statement, quotations: readonly Quotation[]): boolean {
  return quotations.some(
    ({ block, start, end }) => block === statement.block && start < statement.end && end > statement.start,
  );
}

/** Whether the statement is history, told in the article's own voice, with nobody named who could be asked. */
function isUnsourced(statement: Statement, quotations: readonly Quotation[]): boolean {
  const { text, mayBeHistory } = statement;
  if (!mayBeHistory) return false;
  if (!FRAME.test(text) && !(DATED.test(text) && statement.isPast)) return false;
  return (
    !/\?\W*$/.test(text) &&
    !SOURCE.test(text) &&
    findAttributions(text).length === 0 &&
    !isQuoted(statement, quotations)
  );
}

/** Lists such statements, but for those in `matched` (numbers of statements that a claim was found for). */
export function findUnsourced(
  statements: readonly Statement[],
  quotations: readonly Quotation[],
  matched: ReadonlySet<number>,
): Unsourced[] {
  return statements.flatMap((statement, at) => {
    if (matched.has(at) || !isUnsourced(statement, quotations)) return [];
    return [{ block: statement.block, start: statement.start, end: statement.end }];
  });
}
