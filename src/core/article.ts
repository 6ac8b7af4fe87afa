import type { Block } from './block';
import type { Library } from './library';
import { type Quotation, toByBlock } from './quotations';
import { findSentences, type Sentence } from './sentences';
import { ReadStatement, type Statement } from './statement';
import { addOccurrence, type Met, type Occurrences } from './vocabulary';

/** An article as statements, with what it has of the library's words. */
export interface Article {
  readonly statements: readonly Statement[];
  /** Statements in which each word stands. */
  readonly occurrences: Occurrences;
}

/** Unknown names of an article that are looked at for another spelling: a bound on what hostile text can cost. */
const MOST_UNKNOWN = 120;

/** Sentences of one quotation are read together up to this length, in characters: a saying of two sentences is one saying. */
const LONGEST_SAYING = 320;

/** Joins neighbouring sentences that one pair of quotation marks holds together. */
function joinQuoted(sentences: readonly Sentence[], quotations: readonly Quotation[]): Sentence[] {
  if (quotations.length === 0) return [...sentences];
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const isOne = ({ start, end }: Quotation) => before !== undefined && start < before.end && end > sentence.start;
    if (before !== undefined && sentence.end - before.start <= LONGEST_SAYING && quotations.some(isOne)) {
      joined[joined.length - 1] = { start: before.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

/** Known words that the article has in another spelling count as words of it. */
function addRespelled({ occurrences, names }: Met, { leads }: Library): void {
  for (const [name, places] of [...names].slice(0, MOST_UNKNOWN))
    for (const word of leads.findRespelled(name)) for (const at of places) addOccurrence(occurrences, word, at);
}

/** Reads blocks into statements, in order. `quotations` are those of the blocks. */
export function readArticle(blocks: readonly Block[], quotations: readonly Quotation[], library: Library): Article {
  const byBlock = toByBlock(quotations);
  const statements: ReadStatement[] = [];
  const titles: number[] = [];
  const met: Met = { occurrences: new Map(), names: new Map() };
  blocks.forEach(({ text, kind }, block) => {
    for (const { start, end } of joinQuoted(findSentences(text), byBlock.get(block) ?? [])) {
      if (block === 0 && kind === 'title') titles.push(statements.length);
      const signs = library.leads.vocabulary.read(text, start, end, statements.length, met);
      statements.push(new ReadStatement({ block, start, end }, text, signs, statements, titles, library));
    }
  });
  addRespelled(met, library);
  return { statements, occurrences: met.occurrences };
}
