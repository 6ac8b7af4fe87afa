import type { Page } from 'puppeteer-core';

/** What can be seen of Footnote's element in a page. Readable in the test build only, whose shadow root is open. */
export interface LayerView {
  /** The note's text when one is open. */
  readonly note: string | undefined;
  /** The open note's box in the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  /** Names of the buttons in the list for keyboard and screen reader. */
  readonly buttons: readonly string[];
  /** What has the focus inside: its tag and text. */
  readonly focus: string | undefined;
  /** True while the focus is inside the note. */
  readonly isFocusInNote: boolean;
}

/** Footnote's element is the one child of the root element that is neither head nor body. */
export function findLayer(page: Page): Promise<LayerView | undefined> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
    const root = host?.shadowRoot ?? undefined;
    if (root === undefined) return undefined;
    const card = root.querySelector<HTMLElement>('[popover]') ?? undefined;
    const isOpen = card?.matches(':popover-open') ?? false;
    const box = card?.getBoundingClientRect();
    const list = [...root.querySelectorAll('button')].filter((button) => card?.contains(button) !== true);
    const focus = root.activeElement;
    return {
      note: isOpen ? (card?.textContent ?? undefined) : undefined,
      box: isOpen && box !== undefined ? { x: box.x, y: box.y, width: box.width, height: box.height } : undefined,
      buttons: list.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()),
      focus: focus === null ? undefined : `${focus.localName} ${focus.textContent?.trim().slice(0, 80) ?? ''}`,
      isFocusInNote: card?.contains(focus) === true && focus !== null,
    };
  });
}

/** Waits until a note is open, or until none is; answers what there is then. */
export async function waitForNote(page: Page, open: boolean): Promise<LayerView | undefined> {
  await page.waitForFunction(
    (wanted) => {
      const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
      return (host?.shadowRoot?.querySelector('[popover]')?.matches(':popover-open') ?? false) === wanted;
    },
    {},
    open,
  );
  return findLayer(page);
}
