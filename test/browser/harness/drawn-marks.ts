import type { Page } from 'puppeteer-core';

/** A stretch of the page that is drawn as a mark: offsets into the body's text. */
export interface DrawnMark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The end of the highlight's name: `contradicted-light`, `misleading-dark-hollow`. The beginning is drawn by lot. */
  readonly look: string;
}

export interface DrawnPage {
  /** The text of the body, nodes joined as they come. */
  readonly text: string;
  /** In the order of the page; the stronger look of an open note is left out. */
  readonly marks: readonly DrawnMark[];
}

/** What the browser itself holds as highlighted, read in the page's own world. */
export function readDrawn(page: Page): Promise<DrawnPage> {
  return page.evaluate(() => {
    const starts = new Map<Node, number>();
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      starts.set(node, text.length);
      text += node.nodeValue ?? '';
    }
    const toMark = (range: AbstractRange, name: string): DrawnMark | undefined => {
      const from = starts.get(range.startContainer);
      const to = starts.get(range.endContainer);
      if (from === undefined || to === undefined || range.collapsed) return undefined;
      const [start, end] = [from + range.startOffset, to + range.endOffset];
      return { start, end, text: text.slice(start, end), look: name.slice(name.indexOf('-') + 1) };
    };
    const marks = [...CSS.highlights]
      .filter(([name]) => !name.includes('-active-'))
      .flatMap(([name, highlight]) => [...highlight].map((range) => toMark(range, name)))
      .filter((mark) => mark !== undefined)
      .sort((one, other) => one.start - other.start);
    return { text, marks };
  });
}

/** Waits until at least so many stretches are drawn. */
export async function waitForMarks(page: Page, least = 1): Promise<DrawnPage> {
  await page.waitForFunction(
    (count) => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0) >= count,
    {},
    least,
  );
  return readDrawn(page);
}

/** Brings the page to the front and waits until between `least` and `most` stretches are drawn: a tab that lies behind is drawn later. */
export async function waitForCount(page: Page, least: number, most: number): Promise<readonly DrawnMark[]> {
  await page.bringToFront();
  await page.waitForFunction(
    (from, to) => {
      const drawn = [...CSS.highlights].filter(([name]) => !name.includes('-active-'));
      const count = drawn.reduce((sum, [, highlight]) => sum + highlight.size, 0);
      return from <= count && count <= to;
    },
    {},
    least,
    most,
  );
  return (await readDrawn(page)).marks;
}

/** Waits until nothing is drawn, in a page that lies in front: one that lies behind is looked at once and no more. */
export async function waitForNoMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.size === 0);
}

/** How much of these words is marked, 0 to 1. Throws when the page does not have them. */
export function findCover({ text, marks }: DrawnPage, words: string): number {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the page does not say: ${words}`);
  const covered = [...words].filter((_, at) => marks.some((mark) => mark.start <= start + at && start + at < mark.end));
  return covered.length / words.length;
}

/** Scrolls words into view and answers the middle of their first line, in the viewport. */
export async function findPoint(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const range = new Range();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at === -1) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`no text node says: ${wanted}`);
  }, words);
}
