import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBlocks } from '../../src/cli/input';
import type { Block } from '../../src/core/block';
import type { Claim } from '../../src/core/claim';
import { createLot, draw, shuffle } from './lot';
import { type Article, readLines, toArticleBlocks } from './news-data';

/** An article as the engine gets it, and as one text for those who take no blocks. */
export interface Text {
  readonly blocks: readonly Block[];
  readonly whole: string;
}

export interface Texts {
  readonly about: string;
  readonly texts: readonly Text[];
}

const SEED = 30;
const PARAGRAPHS = 22;

function toText(blocks: readonly Block[]): Text {
  return { blocks, whole: blocks.map(({ text }) => text).join('\n\n') };
}

/** Ordinary news where the development data is at hand: so many articles, spread evenly over it. */
export function readOrdinary(folder: string, count: number): Texts | undefined {
  const path = join(folder, 'ordinary-dev.jsonl');
  if (!existsSync(path)) return undefined;
  const articles = readLines<Article>(path);
  const step = Math.max(1, Math.floor(articles.length / count));
  const chosen = articles.filter((_, at) => at % step === 0).slice(0, count);
  const texts = chosen.map((article) => toText(toArticleBlocks(article)));
  return { about: `${texts.length} ordinary news articles`, texts };
}

const ASIDES = [
  'Officials said on Tuesday that the talks would go on until the end of the week.',
  'The minister did not answer questions about the cost of the plan.',
  '“We have heard this before, and we will hear it again,” a spokeswoman told reporters outside the building.',
  'Shares in the company fell 3.4 per cent in early trading.',
  'Residents of the town, where about 12,000 people live, were asked to stay at home.',
  'A second hearing is set for 14 March, according to two people familiar with the matter.',
];

/** Articles of our own: what entries say in their records, contexts and lookalikes, among sentences of any day's news. History through and through, so harder than news. */
export function makeTexts(own: readonly Claim[], count: number): Texts {
  const lot = createLot(SEED);
  const sentences = own.flatMap((claim) => [
    claim.record,
    claim.context,
    ...claim.lookalikes,
    ...claim.opposites.map((text) => `${text}.`),
  ]);
  const toParagraph = (): Block => ({
    kind: 'paragraph',
    text: shuffle([draw(sentences, lot), draw(ASIDES, lot), draw(sentences, lot)], lot).join(' '),
  });
  const sample = existsSync('test/pages/sample/page.html') ? [toText(readBlocks('test/pages/sample/page.html'))] : [];
  const made = Array.from({ length: count - sample.length }, () =>
    toText([
      { kind: 'title', text: draw(sentences, lot).slice(0, 90) },
      ...Array.from({ length: PARAGRAPHS }, toParagraph),
    ]),
  );
  return {
    about: `${sample.length} sample page and ${made.length} articles put together from our entries`,
    texts: [...sample, ...made],
  };
}

export function countCharacters({ texts }: Texts): number {
  return texts.reduce((sum, { whole }) => sum + whole.length, 0);
}

/** The sentences of all texts, as the browser's own segmenter finds them; those too short to say anything are left out. */
export function findSentences({ texts }: Texts): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return texts.flatMap(({ whole }) =>
    [...segmenter.segment(whole)].map(({ segment }) => segment.trim()).filter((sentence) => sentence.length > 20),
  );
}
