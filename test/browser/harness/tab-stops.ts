import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Where the focus is: what a screen reader would be given, as `role “name”, state; description`. */
export interface TabStop {
  readonly said: string;
  /** The same stop as one before: the round is over. */
  readonly seen: boolean;
}

/** Presses Tab, as a person does, from the top of the page until the focus has left it, `most` times at most; answers each stop. */
export async function walkTabStops(page: Page, most = 150): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const stops: string[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === undefined || stop.seen) break;
    stops.push(stop.said);
  }
  return stops;
}

/** Runs in the page. Nothing where the focus is in none of its parts. Names and roles are worked out by axe, by the rules of the browser's own tree. */
function readStop(): TabStop | undefined {
  const kept = window as unknown as { axe: typeof axe; stops?: WeakSet<Element> };
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (focus === null || focus === document.body || focus === document.documentElement) return undefined;
  kept.stops ??= new WeakSet();
  const seen = kept.stops.has(focus);
  kept.stops.add(focus);
  kept.axe.teardown();
  kept.axe.setup(document.documentElement);
  const { text, aria } = kept.axe.commons as unknown as {
    text: { accessibleText(element: Element): string };
    aria: { getRole(element: Element): string | null };
  };
  const isSummary = focus.localName === 'summary';
  // axe gives a summary no name; a browser gives it that of its content, without what is hidden from it.
  const parts = [...focus.childNodes].filter((each) => !(each instanceof Element && each.ariaHidden === 'true'));
  const role = isSummary ? 'disclosure' : (aria.getRole(focus) ?? focus.localName);
  const named = isSummary ? parts.map((each) => each.textContent).join('') : text.accessibleText(focus);
  const states = ['aria-pressed', 'aria-checked', 'aria-expanded', 'aria-current', 'aria-haspopup']
    .filter((each) => focus.hasAttribute(each))
    .map((each) => `${each.slice(5)} ${focus.getAttribute(each)}`);
  if (isSummary) states.push(`expanded ${focus.parentElement?.hasAttribute('open') ?? false}`);
  if (focus instanceof HTMLInputElement && /radio|checkbox/.test(focus.type))
    states.push(focus.checked ? 'checked' : 'not checked');
  const root = focus.getRootNode() as Document | ShadowRoot;
  const described = (focus.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const descriptions = [
    focus.getAttribute('aria-description') ?? '',
    // A title describes what has a name without it.
    described.length === 0 && focus.getAttribute('title') !== text.accessibleText(focus)
      ? (focus.getAttribute('title') ?? '')
      : '',
    ...described.map((id) => root.getElementById(id)?.textContent ?? ''),
  ];
  const toLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const description = toLine(descriptions.join(' '));
  const said = `${role} “${toLine(named)}”${states.map((state) => `, ${state}`).join('')}`;
  return { said: description === '' ? said : `${said}; ${description}`, seen };
}

/** The parts of a page that are read out when they change: `status #id`, in the order of the page, our element in it counted in. */
export function findLiveRegions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => !/^(?:head|body)$/.test(child.localName));
    const roots = [document, ...(host?.shadowRoot ? [host.shadowRoot] : [])];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('[role="status"], [role="alert"], [aria-live]')].map((each) => {
        const kind = each.getAttribute('role') ?? each.getAttribute('aria-live');
        const place = each.id === '' ? `.${each.className || each.parentElement?.className}` : `#${each.id}`;
        return `${kind} ${place}`;
      }),
    );
  });
}
