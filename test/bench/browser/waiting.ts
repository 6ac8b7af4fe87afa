/// <reference types="chrome" />
import type { Figure } from '../goals';
import type { BenchPage } from './pages';
import { findMedian, type Setting, wait } from './setting';

const ROUNDS = 5;

interface Watching extends Window {
  readonly firstMark?: number;
}

/** Notes in the page itself when it first holds a highlight, in milliseconds after its text was there. */
function toWatched({ name, html }: BenchPage): BenchPage {
  const probe = `<script>addEventListener('DOMContentLoaded',()=>{const from=performance.now();const timer=setInterval(()=>{if(CSS.highlights.size===0)return;window.firstMark=performance.now()-from;clearInterval(timer)},4)})</script>`;
  return { name, html: html.replace('</head>', `${probe}</head>`) };
}

async function findFirstMark(setting: Setting, page: BenchPage): Promise<number> {
  const tab = await setting.session.openPage(setting.serve(toWatched(page)));
  await tab.waitForFunction(() => (window as Watching).firstMark !== undefined, { timeout: 20_000 });
  const found = await tab.evaluate(() => (window as Watching).firstMark ?? Number.NaN);
  await tab.close();
  return found;
}

/** From a call to its answer, in milliseconds: a sentence checked by the background, which may have to be started for it. */
function findAnswerTime(setting: Setting): Promise<number> {
  return setting.session.inExtension(async () => {
    const before = performance.now();
    const blocks = [{ kind: 'paragraph', text: 'Einstein called compound interest the eighth wonder of the world.' }];
    await chrome.runtime.sendMessage({ v: 1, call: 'check', args: [blocks] });
    return performance.now() - before;
  });
}

async function measureBoth(
  measure: () => Promise<number>,
  stop: () => Promise<void>,
): Promise<{ warm: number; cold: number }> {
  const [warm, cold]: [number[], number[]] = [[], []];
  await measure();
  for (let round = 0; round < ROUNDS; round += 1) {
    warm.push(await measure());
    await stop();
    cold.push(await measure());
  }
  return { warm: findMedian(warm), cold: findMedian(cold) };
}

/** What a person waits for: the first mark, an answer; with the background awake and after the browser stopped it. */
export async function measureWaiting(setting: Setting, page: BenchPage): Promise<Figure[]> {
  const stop = async () => {
    await setting.session.stopBackground();
    await wait(300);
  };
  const mark = await measureBoth(() => findFirstMark(setting, page), stop);
  const answer = await measureBoth(() => findAnswerTime(setting), stop);
  const ms = { unit: 'ms' };
  return [
    {
      ...ms,
      goal: 'P9',
      what: 'first mark after the text is there, background awake',
      value: mark.warm,
      pass: 150,
      aim: 60,
    },
    { ...ms, goal: 'P9', what: 'first mark, background stopped', value: mark.cold, pass: 400, aim: 200 },
    {
      ...ms,
      goal: 'P13',
      what: 'an answer of the stopped background, beyond an awake one',
      value: answer.cold - answer.warm,
      pass: 100,
      aim: 40,
      note: `awake ${answer.warm.toFixed(1)} ms; the start of any background is in it`,
    },
  ];
}
