import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../../src/core/claim';
import { toArticlePage } from '../../browser/harness/article-page';
import { makeTexts } from '../texts';

/** A page to be measured. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

const SAVED = join(process.cwd(), '../shared/eval/pages');

/** Scripts, pictures and frames go: they would be asked of servers that are not there. What a page says of itself stays. */
function toStill(html: string): string {
  return html
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<(?:iframe|video|audio|object|picture)\b[\s\S]*?<\/(?:iframe|video|audio|object|picture)\s*>/gi, '')
    .replace(/<(?:img|source|embed)\b[^>]*>/gi, '')
    .replace(/<link\b[^>]*>/gi, '')
    .replace(/<meta\b[^>]*http-equiv[^>]*>/gi, '')
    .replace(/\s(?:on[a-z]{3,20}|background)=(?:"[^"]*"|'[^']*')/gi, '');
}

/** Real news pages where they are at hand, spread evenly over what there is; else none. */
export function readSavedPages(count: number): BenchPage[] {
  if (!existsSync(SAVED)) return [];
  const names = readdirSync(SAVED).filter((name) => name.endsWith('.html'));
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map((name) => ({ name, html: toStill(readFileSync(join(SAVED, name), 'utf8')) }));
}

/** Our sample page, and articles put together from our entries. */
export function makePages(own: readonly Claim[], count: number): BenchPage[] {
  const sample = { name: 'sample', html: readFileSync('test/pages/sample/page.html', 'utf8') };
  const made = makeTexts(own, count + 1)
    .texts.slice(1)
    .map(({ blocks }, at) => {
      const [title, ...rest] = blocks;
      return {
        name: `made ${at + 1}`,
        html: toArticlePage(title?.text ?? '', rest.map(({ text }) => text).join('\n\n')),
      };
    });
  return [sample, ...made];
}

/** Teasers and links, as on the front of a news site: no article. */
export function makeFront(): BenchPage {
  return { name: 'front', html: readFileSync('test/browser/fixtures/section-front.html', 'utf8') };
}

const BIG_ROWS = 10_000;

/** An article of 100,000 nodes: 40,000 elements and 60,000 texts. */
export function makeBig(): BenchPage {
  const row = (at: number): string =>
    `<p>In ${1500 + (at % 500)} the town had <b>its own</b> mint, and <i>nobody</i> wrote down why <a href="#">the king</a> closed it ${at}.</p>\n`;
  const paragraphs = Array.from({ length: BIG_ROWS }, (_, at) => row(at)).join('');
  const head = toArticlePage(
    'A page of a hundred thousand nodes',
    'Einstein called compound interest the eighth wonder of the world.',
  );
  return { name: '100,000 nodes', html: head.replace('</article>', `${paragraphs}</article>`) };
}
