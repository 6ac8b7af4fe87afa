import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../harness/firefox-chrome-scope';
import type { Session } from '../harness/session';
import { countMarks } from '../hostile/invariants';

/** What a page costs at a moment, garbage collected. */
export interface Footprint {
  /** Megabytes: of script in the page's process in Chromium, of all web content processes in Firefox. */
  readonly heapMb: number;
  /** Nodes that are held, those outside the tree counted in; in Firefox the elements of the page alone. */
  readonly nodes: number;
  /** Listeners that are held, in Chromium. */
  readonly listeners: number | undefined;
  /** Documents that are held, in Chromium. */
  readonly documents: number | undefined;
  readonly marks: number;
}

const toMb = (bytes: number): number => Math.round(bytes / 10_000) / 100;

export async function readFootprint(session: Session, page: Page): Promise<Footprint> {
  const marks = await countMarks(page);
  if (session.kind === 'firefox') {
    const heapMb = toMb(await createChromeScope(session.browser).readContentMemory());
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    return { heapMb, nodes, listeners: undefined, documents: undefined, marks };
  }
  const devtools = await page.createCDPSession();
  // Twice: what the first run lets go of may hold more.
  for (let run = 0; run < 2; run += 1) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners, Documents } = await page.metrics();
  return { heapMb: toMb(JSHeapUsedSize), nodes: Nodes, listeners: JSEventListeners, documents: Documents, marks };
}

/** One line of the report, on the terminal. */
export function tell(what: string, before: Footprint, after: Footprint): void {
  const line = (Object.keys(before) as (keyof Footprint)[])
    .filter((key) => before[key] !== undefined)
    .map((key) => `${key} ${before[key]} -> ${after[key]}`);
  process.stdout.write(`soak: ${what}: ${line.join(', ')}\n`);
}
