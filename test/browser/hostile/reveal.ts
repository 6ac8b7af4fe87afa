/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { findSummary } from '../harness/page-summary';
import type { Stage } from '../harness/stage';

/** Opens the note of the first flag of the page in front, as the popup does. */
export async function revealFirst(stage: Stage, page: Page): Promise<void> {
  const id = (await findSummary(stage.session, page))?.flags[0]?.id;
  await stage.session.inExtension(async (flagId) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? 0, { v: 1, call: 'reveal', args: [flagId] }, { frameId: 0 });
  }, id ?? '');
}
