/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { findPoint } from './drawn-marks';
import { waitForNote } from './open-note';
import type { Session } from './session';

/** Runs a function on the card of the open note. It may use nothing from outside itself. */
export async function inCard<T>(
  page: Page,
  work: (card: HTMLElement, argument: string) => T,
  argument = '',
): Promise<T> {
  const source = `(() => {
    const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
    const card = host?.shadowRoot?.querySelector('[popover]');
    if (!card?.matches(':popover-open')) throw new Error('no note is open');
    return (${work.toString()})(card, ${JSON.stringify(argument)});
  })()`;
  return (await page.evaluate(source)) as T;
}

/** The middle of a control in the open note, by its text or its name, brought into view. */
export function findControl(page: Page, label: string): Promise<{ readonly x: number; readonly y: number }> {
  return inCard(
    page,
    (card, wanted) => {
      const controls = [...card.querySelectorAll<HTMLElement>('button, summary, a, textarea')];
      const found = controls.find(
        (each) => each.textContent?.trim() === wanted || each.getAttribute('aria-label') === wanted,
      );
      if (found === undefined)
        throw new Error(`the note has no ${wanted}: ${controls.map((each) => each.textContent)}`);
      found.scrollIntoView({ block: 'nearest' });
      const box = found.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    label,
  );
}

/** Presses a control of the open note with the mouse. */
export async function pressInNote(page: Page, label: string): Promise<void> {
  const { x, y } = await findControl(page, label);
  await page.mouse.click(x, y);
}

/** Opens the note at these words with a click. */
export async function openNote(page: Page, words: string): Promise<void> {
  const { x, y } = await findPoint(page, words);
  await page.mouse.click(x, y);
  await waitForNote(page, true);
}

/** Waits until the open note, or the card that has come in its place, says so. */
export async function waitForSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      return host?.shadowRoot?.querySelector('[popover]')?.textContent?.includes(wanted) ?? false;
    },
    {},
    words,
  );
}

/** Calls the script in the tab in front, as the popup and the keys do. */
export function callPage(session: Session, call: string, ...args: readonly string[]): Promise<unknown> {
  return session.inExtension(
    async (name: string, given: readonly string[]) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, { v: 1, call: name, args: given }, { frameId: 0 });
      return reply?.answer as unknown;
    },
    call,
    args,
  );
}
