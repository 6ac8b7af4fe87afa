import type { Page } from 'puppeteer-core';
import { readDrawn } from '../harness/drawn-marks';

/** Runs in the page: fifty paragraphs come every second, and in every fifth second one of them makes a claim. Ends at the event `enough`. */
export function grow(): void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    const lot = document.createDocumentFragment();
    for (let line = 0; line < 50; line += 1) {
      const text =
        line === 0 && seconds % 5 === 0
          ? `At minute ${seconds} someone wrote that American troops liberated Auschwitz.`
          : `Line ${line} of second ${seconds}: the band played on, and the tide came in again.`;
      lot.append(Object.assign(document.createElement('p'), { textContent: text }));
    }
    document.querySelector('article')?.append(lot);
  }, 1_000);
  addEventListener('enough', () => clearInterval(timer), { once: true });
}

/** Sees that there are marks, that each is on words of the claim, and that none is there twice. */
export async function expectMarksOnClaims(page: Page): Promise<void> {
  const { marks } = await readDrawn(page);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(({ text }) => !/liberated Auschwitz/.test(text))).toEqual([]);
  expect(new Set(marks.map(({ start }) => start)).size).toBe(marks.length);
}
