import { parseHTML } from 'linkedom';
import type { Block } from '../../src/core/block';
import type { ReadBlock } from '../../src/page/block-builder';
import { type ReadParts, readBlocks } from '../../src/page/blocks';

/** A document of these words, at an address where articles live. */
export const toDocument = (body: string, head = ''): Document => {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  Object.defineProperty(document, 'URL', { value: 'https://news.example/world/2026/a-story', configurable: true });
  return document as unknown as Document;
};

// There is no style or layout here; what depends on them is tested in browsers.
const shown: ReadParts['shown'] = { isShown: () => true, toInlineKind: () => 'inline' };

export const readAll = async (document: Document): Promise<readonly ReadBlock[]> =>
  (await readBlocks({ document, pause: async () => undefined, shown })).blocks;

/** How much of a page had been read, each time that reading paused. */
export const readProgress = async (document: Document): Promise<readonly number[]> => {
  const shares: number[] = [];
  // To this document "*" is the name of an element, and no element has it.
  for (const element of document.querySelectorAll('body, article')) {
    const find = (name: string) => (name === '*' ? element.querySelectorAll(name) : []);
    Object.defineProperty(element, 'getElementsByTagName', { value: find });
  }
  await readBlocks({ document, pause: async () => undefined, onProgress: (share) => shares.push(share), shown });
  return shares;
};

/** The blocks of a page with this body, without the title. */
export const readBody = async (body: string, head = ''): Promise<Block[]> =>
  (await readAll(toDocument(body, head))).slice(1).map(({ block }) => block);

export const readTexts = async (body: string): Promise<string[]> => (await readBody(body)).map(({ text }) => text);
