import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Popup } from './session';

/** One line for each violation that axe finds: the rule, what it asks, and where. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(runAxe);
}

/** The same in the popup that stands open on the toolbar. */
export async function findPopupViolations(popup: Popup): Promise<readonly string[]> {
  await popup.load(axe.source);
  return popup.evaluate(runAxe);
}

async function runAxe(): Promise<string[]> {
  const { axe: loaded } = window as unknown as { axe: typeof axe };
  const { violations } = await loaded.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join(' | ')}`);
}
