import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../../browser/harness/firefox-chrome-scope';
import type { Figure } from '../goals';
import { type BenchPage, makeBig } from './pages';
import { findMean, findMedian, type Place, type Setting, wait } from './setting';

interface Probed extends Window {
  readonly longestGap?: number;
}

/** Notes in the page itself how long its thread was ever kept from a message to itself. */
function toProbed({ name, html }: BenchPage): BenchPage {
  const probe =
    '<script>addEventListener("load",()=>{const c=new MessageChannel();let last=performance.now();window.longestGap=0;c.port1.onmessage=()=>{const now=performance.now();window.longestGap=Math.max(window.longestGap,now-last);last=now;if(now<8000)c.port2.postMessage(0)};c.port2.postMessage(0)})</script>';
  return { name, html: html.replace('</head>', `${probe}</head>`) };
}

/** CPU time of the main threads of all web content processes, in milliseconds. Firefox has no clock for one tab's script. */
async function readThreads(setting: Setting): Promise<number> {
  return createChromeScope(setting.session.browser).readContentThreads();
}

async function costOf(setting: Setting, page: BenchPage, place: Place): Promise<number> {
  const before = await readThreads(setting);
  const tab: Page = await setting.session.openPage(setting.serve(page, place));
  await wait(2_500);
  const after = await readThreads(setting);
  await tab.close();
  await wait(300);
  return after - before;
}

/** What pages cost more with Footnote than with an empty extension, by the CPU clock of content processes; and the longest stop of a page. */
export async function measureFirefox(setting: Setting, pages: readonly BenchPage[]): Promise<Figure[]> {
  const [first] = pages;
  if (first !== undefined) await costOf(setting, first, 'footnote');
  const extra: number[] = [];
  for (const page of pages) {
    const bare = await costOf(setting, page, 'empty');
    extra.push((await costOf(setting, page, 'footnote')) - bare);
  }
  const findGap = async (page: BenchPage, place: Place): Promise<number> => {
    const tab = await setting.session.openPage(setting.serve(toProbed(page), place));
    await wait(8_500);
    const gap = await tab.evaluate(() => (window as Probed).longestGap ?? Number.NaN);
    await tab.close();
    return gap;
  };
  const big = makeBig();
  const bare = await findGap(big, 'nothing');
  const gap = await findGap(big, 'footnote');
  return [
    {
      goal: 'P6',
      what: `main-thread time over an empty content script, mean of ${pages.length} pages`,
      value: findMean(extra),
      unit: 'ms',
      pass: 15,
      aim: 8,
      note: `median ${findMedian(extra).toFixed(1)}; script, style, painting and messages`,
    },
    {
      goal: 'P7',
      what: 'longest stop of a page of 100,000 nodes, beyond its own, wall clock',
      value: Math.max(0, gap - bare),
      unit: 'ms',
      pass: 50,
      note: `${gap.toFixed(1)} with, ${bare.toFixed(1)} without Footnote`,
    },
  ];
}
