import type { Page } from 'puppeteer-core';
import { readContrast } from './pixels';

/** What an open note and its passage are in a page; readable in the test build only. */
export interface NoteStand {
  /** The card lies wholly in the viewport. */
  readonly inView: boolean;
  /** Of nine points of the card, how many something of the page lies on. */
  readonly pointsCovered: number;
  /** The passage's first line can be seen where it stands: neither a header nor anything else lies on it. */
  readonly passageSeen: boolean;
  /** The card lies on a line of its passage. */
  readonly coversPassage: boolean;
  /** Size and face of the letters in the card, as they are in every page. */
  readonly letters: string;
  readonly ground: string;
  /** CSS pixels that the page is wider than its window. */
  readonly overflow: number;
}

/** Looks where the page and the open note are in each other's way. Throws where no note is open. */
export function findNoteStand(page: Page): Promise<NoteStand> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[popover]');
    if (card?.matches(':popover-open') !== true) throw new Error('no note is open');
    const box = card.getBoundingClientRect();
    const shares = [0.05, 0.5, 0.95];
    const points = shares.flatMap((across) =>
      shares.map((down) => [box.x + box.width * across, box.y + box.height * down] as const),
    );
    const active = [...CSS.highlights].find(([name]) => name.includes('-active-'))?.[1];
    const range = [...(active ?? [])][0] as Range | undefined;
    const lines = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    const [line] = lines;
    const at = line === undefined ? null : document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    const element = range?.startContainer.parentElement ?? null;
    const style = getComputedStyle(card.querySelector('.note-record') ?? card);
    return {
      inView: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      pointsCovered: points.filter(([x, y]) => document.elementFromPoint(x, y) !== host).length,
      passageSeen: at !== null && element !== null && (element.contains(at) || at.contains(element)),
      coversPassage: lines.some(
        (each) =>
          each.bottom > box.top + 1 && each.top < box.bottom - 1 && each.right > box.left && each.left < box.right,
      ),
      letters: `${style.fontSize} ${style.fontFamily.split(',')[0]}`,
      ground: card.dataset.ground ?? '',
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}

/** How well marked letters and the line under them can be read while the note is open; `own`: the letters without a mark. 1 to 21. */
export interface MarkContrast {
  readonly letters: number;
  readonly line: number;
  readonly own: number;
}

/** What is wrong, in words; empty where nothing is. Letters that a page has made faint itself are the page's. */
export function toClashes(stand: NoteStand, { letters, line, own }: MarkContrast): readonly string[] {
  return [
    ...(stand.inView ? [] : ['the note runs out of the window']),
    ...(stand.pointsCovered === 0 ? [] : [`the page lies on the note at ${stand.pointsCovered} of 9 points`]),
    ...(stand.passageSeen ? [] : ['something of the page lies on the passage']),
    ...(stand.coversPassage ? ['the note lies on its passage'] : []),
    ...(letters >= Math.min(4.5, own * 0.85)
      ? []
      : [`letters at ${letters.toFixed(1)} to 1, ${own.toFixed(1)} without a mark`]),
    ...(line >= 3 ? [] : [`the line at ${line.toFixed(1)} to 1`]),
  ];
}

/** Measures on the screen. The words have to be in view, with their note open. */
export async function readMarkContrast(page: Page, words: string): Promise<MarkContrast> {
  const letters = await readContrast(page, words, 'letters');
  const line = await readContrast(page, words, 'line');
  await page.evaluate(() => {
    Object.assign(window, { kept: [...CSS.highlights] });
    CSS.highlights.clear();
  });
  const own = await readContrast(page, words, 'letters');
  await page.evaluate(() => {
    const { kept } = window as unknown as { kept: [string, Highlight][] };
    for (const [name, highlight] of kept) CSS.highlights.set(name, highlight);
  });
  return { letters, line, own };
}
