/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../harness/firefox-chrome-scope';
import { findSummary } from '../harness/page-summary';
import { HOSTS, type Stage } from '../harness/stage';
import type { HostileCase, HostilePage, Room } from './hostile-case';
import { countMarks, expectMarks, expectUntouched } from './invariants';
import { type ProbeReport, putProbe, readProbe } from './page-probe';
import { type LongestTask, readLongestTask, startTrace } from './task-budget';
import { until } from './until';

/** What one task of the extension may take of the thread that draws the page, in milliseconds of processor time. */
export const PAGE_TASK_MS = 200;

/** A tab that all cases of a browser are opened in, one after the other. */
export interface Tab {
  readonly page: Page;
  readonly twin: Page;
  /** Errors that pages threw, the extension's script in them counted in. */
  readonly errors: string[];
}

export interface CaseOutcome {
  readonly longest: LongestTask | undefined;
}

let opened = 0;

/** What Firefox notes in its own console, never in a page's, when an answer comes to a page that is gone or kept for the way back. */
const FIREFOX_ITSELF = /Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/;

/**
 * What our scripts in pages have said in Firefox's consoles since it was started, which its driver does not tell. In Chromium it is
 * among the tab's errors.
 */
export async function listPageConsole({ session }: Stage): Promise<readonly string[]> {
  if (session.kind === 'chromium') return [];
  const scripts = ['content.js', 'gate.js', 'reader.js', 'display.js'].map((script) => session.origin + script);
  const said = await createChromeScope(session.browser).listConsole(scripts);
  return said.filter((line) => !FIREFOX_ITSELF.test(line));
}

export async function openTab(stage: Stage): Promise<Tab> {
  const page = await stage.session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) =>
    errors.push(error instanceof Error ? `${error.message} ${error.stack}` : String(error)),
  );
  page.on('console', (message) => {
    const from = message.location().url ?? '';
    if (from.startsWith(stage.session.origin)) errors.push(`console of the page: ${message.text()}`);
  });
  const twin = await stage.session.browser.newPage();
  await putProbe(page);
  await putProbe(twin);
  await page.bringToFront();
  return { page, twin, errors };
}

function toRoom(stage: Stage, page: Page, withFootnote: boolean): Room {
  const { session } = stage;
  return {
    kind: session.kind,
    stage,
    page,
    withFootnote,
    untilMarks: async (count) => {
      if (withFootnote)
        await until(
          `${count} marks`,
          () => countMarks(page),
          (now) => now === count,
        );
    },
    untilRead: async () => {
      if (withFootnote)
        await until(
          'a reading',
          () => findSummary(session, page),
          (now) => now?.state !== 'reading',
        );
    },
  };
}

function serveFiles({ server }: Stage, host: string, files: Readonly<Record<string, string>>): void {
  for (const [path, body] of Object.entries(files)) {
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    const at = path.indexOf('/');
    server.serve(at === 0 ? host : path.slice(0, at), path.slice(at), { body, type });
  }
}

async function openCase(stage: Stage, page: Page, host: string, one: HostileCase): Promise<void> {
  const given = one.page();
  const served: HostilePage = typeof given === 'string' ? { body: given } : given;
  opened += 1;
  serveFiles(stage, host, served.files ?? {});
  await page.goto(stage.server.serve(host, `/story/${opened}`, served));
}

async function waitForState(room: Room, one: HostileCase): Promise<void> {
  const { session } = room.stage;
  const wanted = one.state ?? 'read';
  const summary = await until(
    `the state "${wanted}"`,
    () => findSummary(session, room.page),
    (now) => (now?.state ?? 'absent') === wanted,
  );
  expect(summary?.state ?? 'absent').toBe(wanted);
}

/** Switches the site off as the popup does, sees that nothing is left, and switches it on again. */
async function expectUndo(room: Room, one: HostileCase, before: ProbeReport | undefined): Promise<void> {
  const { session } = room.stage;
  const key = `site:${HOSTS.news}`;
  await session.inExtension((name) => chrome.storage.local.set({ [name]: 'off' }), key);
  try {
    await until(
      'the undo',
      async () => [(await findSummary(session, room.page))?.state ?? 'absent', await countMarks(room.page)],
      ([state, count]) => state === (one.state === 'absent' ? 'absent' : 'off') && count === 0,
    );
    const after = await readProbe(room.page);
    if (after === undefined || one.unseen !== undefined) return;
    if (!one.moves) expect({ html: after.html, extra: after.extra }).toEqual({ html: before?.html, extra: 0 });
    expect([after.extra, after.highlights]).toEqual([0, 0]);
  } finally {
    await session.inExtension((name) => chrome.storage.local.remove(name), key);
  }
}

/** The same page where Footnote is not, in a tab of its own: what the page makes of itself without us. */
async function runTwin(stage: Stage, tab: Tab, one: HostileCase): Promise<ProbeReport | undefined> {
  await tab.twin.bringToFront();
  await openCase(stage, tab.twin, HOSTS.unlisted, one);
  await one.act?.(toRoom(stage, tab.twin, false));
  const report = await readProbe(tab.twin);
  await tab.page.bringToFront();
  return report;
}

/** Opens the page of a case, lets it happen, and sees that all that must hold everywhere holds. */
export async function runCase(stage: Stage, tab: Tab, one: HostileCase): Promise<CaseOutcome> {
  const { session, server } = stage;
  const isTraced = session.kind === 'chromium';
  const leaks = server.findLeaks().length;
  tab.errors.length = 0;
  const twin = one.moves ? await runTwin(stage, tab, one) : undefined;
  if (isTraced) await startTrace(tab.page);
  const room = toRoom(stage, tab.page, true);
  let longest: LongestTask | undefined;
  try {
    await openCase(stage, tab.page, HOSTS.news, one);
    if (one.act === undefined || one.state === undefined) await waitForState(room, one);
    await one.act?.(room);
    if (one.act !== undefined && one.state !== undefined) await waitForState(room, one);
    await expectMarks(room, one);
    await one.expect?.(room);
  } finally {
    if (isTraced) longest = await readLongestTask(tab.page, session.origin);
  }
  const report = await readProbe(tab.page);
  expectUntouched(report, one, twin);
  expect(server.findLeaks().slice(leaks)).toEqual([]);
  await expectUndo(room, one, report);
  expect(tab.errors.filter((error) => one.ownErrors?.test(error) !== true)).toEqual([]);
  expect(await listPageConsole(stage)).toEqual([]);
  expect(longest?.page ?? 0).toBeLessThan(PAGE_TASK_MS);
  return { longest };
}
