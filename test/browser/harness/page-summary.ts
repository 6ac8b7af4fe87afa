/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../../src/core/summary';
import type { Session } from './session';

/** What Footnote says of the tab that shows this page, or undefined when it is not in it. Brings the tab to the front. */
export async function findSummary(session: Session, page: Page): Promise<PageSummary | undefined> {
  // The page that asks is a tab too: it must be open before the other comes to the front.
  await session.inExtension(() => undefined);
  await page.bringToFront();
  return session.inExtension(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return undefined;
    try {
      const reply = await chrome.tabs.sendMessage(tab.id, { v: 1, call: 'summary', args: [] }, { frameId: 0 });
      return reply?.answer;
    } catch {
      // Nobody listens in that tab.
      return undefined;
    }
  });
}

/** Asks until the page is read, or until it is clear that it will not be. Undefined when Footnote is not in the page. */
export async function waitForSummary(session: Session, page: Page, tries = 60): Promise<PageSummary | undefined> {
  for (let left = tries; left > 0; left -= 1) {
    const summary = await findSummary(session, page);
    if (summary !== undefined && summary.state !== 'reading') return summary;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return findSummary(session, page);
}

/** Waits until the badge of the tab in front says so. */
export function waitForBadge(session: Session, text: string): Promise<void> {
  return session.inExtension(async (wanted: string) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    while ((await chrome.action.getBadgeText({ tabId: tab?.id })) !== wanted) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, text);
}
