import type { Figure } from '../goals';
import { type BenchPage, makeBig } from './pages';
import { type Place, type Setting, wait } from './setting';

interface Timed extends Window {
  readonly waits?: number[];
}

const EVENTS = 30;
const EVERY_MS = 100;

/** Gives the page a field to write in, and notes how long each press waits for the next frame. */
function toTimed({ name, html }: BenchPage): BenchPage {
  const probe =
    '<script>window.waits=[];new PerformanceObserver((list)=>{for(const entry of list.getEntries())window.waits.push(entry.duration)}).observe({type:"event",durationThreshold:16,buffered:true})</script>';
  return {
    name,
    html: html.replace('</head>', `${probe}</head>`).replace(/<body[^>]*>/, '$&<input id="field" autofocus>'),
  };
}

/** How long presses of keys and buttons wait at most while the page is being read: all but the slowest 2 in 100. */
async function findWait(setting: Setting, page: BenchPage, place: Place): Promise<number> {
  const tab = await setting.session.browser.newPage();
  await tab.goto(setting.serve(toTimed(page), place), { waitUntil: 'domcontentloaded' });
  await tab.focus('#field');
  for (let event = 0; event < EVENTS; event += 1) {
    if (event % 2 === 0) await tab.keyboard.press('a');
    else await tab.mouse.click(20, 20);
    await wait(EVERY_MS);
  }
  const waits = await tab.evaluate(() => (window as Timed).waits ?? []);
  await tab.close();
  // What waited for less than a frame is not told of.
  const all = [...waits, ...Array.from({ length: Math.max(0, EVENTS - waits.length) }, () => 8)].sort((a, b) => a - b);
  return all[Math.floor(0.98 * (all.length - 1))] ?? Number.NaN;
}

/** Writing and clicking while a page of 100,000 nodes is being read, with and without Footnote in turn. */
export async function measureInput(setting: Setting): Promise<Figure[]> {
  const big = makeBig();
  const [own, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    bare.push(await findWait(setting, big, 'nothing'));
    own.push(await findWait(setting, big, 'footnote'));
  }
  const [with_, without] = [Math.min(...own), Math.min(...bare)];
  return [
    {
      goal: 'P8',
      what: 'wait of a press while 100,000 nodes are read, added, 98 of 100',
      value: Math.max(0, with_ - without),
      unit: 'ms',
      pass: 16,
      note: `${with_.toFixed(0)} with, ${without.toFixed(0)} without Footnote, in steps of 8; the least of 3`,
    },
  ];
}
