import type { Page } from 'puppeteer-core';
import type { Figure } from '../goals';
import { findWorkerHeap } from './background';
import type { BenchPage } from './pages';
import { type Setting, wait } from './setting';

/** Many tabs at once: the background's heap, and what all tabs together have. */
export async function measureTabs(setting: Setting, article: BenchPage, count: number): Promise<Figure[]> {
  const { browser, origin } = setting.session;
  const one = await setting.session.openPage(setting.serve(article));
  await wait(2_000);
  const before = await findWorkerHeap(browser, origin);
  const tabs: Page[] = [];
  for (let tab = 0; tab < count; tab += 1) tabs.push(await setting.session.openPage(setting.serve(article)));
  await wait(2_000);
  const after = await findWorkerHeap(browser, origin);
  const drawn = await Promise.all(tabs.map((tab) => tab.evaluate(() => CSS.highlights.size > 0)));
  await Promise.all([one, ...tabs].map((tab) => tab.close()));
  return [
    { goal: 'P12', what: 'heap of the background, the packaged library', value: before, unit: 'MB', pass: 8, aim: 5 },
    { goal: 'P12', what: `the same with ${count} tabs more`, value: after, unit: 'MB', pass: 8, aim: 5 },
    {
      goal: '-',
      what: `of ${count} tabs, those that are marked`,
      value: drawn.filter(Boolean).length,
      unit: '',
      pass: count,
      atLeast: true,
    },
  ];
}
