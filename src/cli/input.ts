import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block, BlockKind } from '../core/block';
import { CommandError } from './command-error';

const KINDS: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  LI: 'item',
  BLOCKQUOTE: 'quotation',
  FIGCAPTION: 'caption',
};
const READABLE = 'p, h1, h2, h3, h4, li, blockquote, figcaption, td';

/** Reads a file, or standard input for "-". */
export function readInput(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const words: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    };
    throw new CommandError(`Cannot read ${path}: ${words[reason] ?? reason}.`);
  }
}

/** Paragraphs of a plain text with the offset at which each begins. A text without blank lines has a paragraph on each line. */
export function findParagraphs(text: string): { readonly text: string; readonly start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  const hasBlankLines = /\n[ \t\r]*\n/.test(text.trim());
  const breaks = hasBlankLines ? /\n[ \t\r]*\n/g : /\n/g;
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    // A line break inside a paragraph is white space; the offsets stay.
    if (piece.trim() !== '') paragraphs.push({ text: piece.replace(/[\r\n]/g, ' '), start });
  };
  for (const match of text.matchAll(breaks)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return paragraphs;
}

/** Whether an element holds another readable one, which then stands for itself. */
function isInnermost(element: Element): boolean {
  return element.querySelector(READABLE) === null;
}

/** The article of an HTML page: the title first, then its blocks. */
export function toArticleBlocks(html: string): Block[] {
  const { document } = parseHTML(html);
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const article = new Readability(document as unknown as Document).parse();
  if (!article?.content) return [];
  const { document: content } = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`);
  const elements = [...content.querySelectorAll(READABLE)].filter(isInnermost);
  const blocks = elements.flatMap((element): Block[] => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ kind: KINDS[element.tagName] ?? 'paragraph', text }];
  });
  return [{ kind: 'title', text: (article.title ?? title ?? '').trim() }, ...blocks];
}

/** The blocks of a plain text. */
export function toTextBlocks(text: string): Block[] {
  return findParagraphs(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph.text }));
}

/** The blocks of a file: HTML by its name or its first sign, else plain text. */
export function readBlocks(path: string): Block[] {
  const text = readInput(path);
  const isHtml = /\.x?html?$/i.test(path) || /^\s*<(?:!doctype|html|head|body)/i.test(text);
  const blocks = isHtml ? toArticleBlocks(text) : toTextBlocks(text);
  if (blocks.length === 0) throw new CommandError(`${path} holds no readable text.`);
  return blocks;
}
