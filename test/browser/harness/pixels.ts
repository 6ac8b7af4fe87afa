import type { Page } from 'puppeteer-core';

interface Picture {
  readonly url: string;
  /** The part to look at, in pixels from the left and the top. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How well marked words can be read, as the screen shows them: the contrast ratio of WCAG, 1 to 21, of the letters on their tint,
 * or of the line under them on what is behind it. The words have to be in view; their first line is measured.
 */
export async function readContrast(page: Page, words: string, part: 'letters' | 'line'): Promise<number> {
  const box = await page.evaluate(findLine, words);
  // Letters reach down to the line: without them it stands alone.
  if (part === 'line') await page.evaluate(hideLetters);
  // The window as it is: a part cut out of it is drawn in a taller one, in which a page may lay itself out anew.
  const png = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  if (part === 'line') await page.evaluate(showLetters);
  const share = part === 'line' ? [0.7, 1.2] : [0.3, 0.75];
  const [top = 0, bottom = 1] = share.map((each) => Math.round(box.y + Math.min(box.height * each, box.height + 5)));
  const url = `data:image/png;base64,${png}`;
  return page.evaluate(measure, { url, left: Math.round(box.x), width: Math.floor(box.width), top, bottom });
}

/** Runs in the page, as the two that follow. */
function hideLetters(): void {
  const style = document.createElement('style');
  style.id = 'no-letters';
  style.textContent = '* { color: transparent !important }';
  document.head.append(style);
}

function showLetters(): void {
  document.querySelector('#no-letters')?.remove();
}

function findLine(wanted: string): { x: number; y: number; width: number; height: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(wanted.slice(0, 20));
    if (at === -1) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, Math.min(at + wanted.length, node.nodeValue?.length ?? 0));
    const rect = range.getClientRects()[0];
    if (rect === undefined) continue;
    return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  }
  throw new Error(`the page does not say: ${wanted}`);
}

/** Runs in the page: the paper is the colour met most; ink is what differs most from it. */
async function measure({ url, left, width, top, bottom }: Picture): Promise<number> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no canvas');
  drawing.drawImage(image, 0, 0);
  const toLinear = (value: number): number => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const { data } = drawing.getImageData(left, top, width, bottom - top);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const light = 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
    const rounded = Math.round(light * 1000) / 1000;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [paper = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const toRatio = (light: number): number => (Math.max(light, paper) + 0.05) / (Math.min(light, paper) + 0.05);
  return Math.max(...[...counts.keys()].map(toRatio));
}
