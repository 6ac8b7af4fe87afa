import type { Page } from 'puppeteer-core';
import { readDrawn } from '../harness/drawn-marks';
import { findSummary } from '../harness/page-summary';
import type { HostileCase, Room } from './hostile-case';
import type { ProbeReport } from './page-probe';

/** Stretches that are drawn in the page's own document. */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => (name.includes('-active-') ? sum : sum + size), 0),
  );

/** Sees that what must be marked is, and nothing else. */
export async function expectMarks(room: Room, one: HostileCase): Promise<void> {
  const wanted = one.count ?? one.marked?.length ?? 0;
  await room.untilMarks(wanted);
  // No mark may mean no mark yet: what was found tells.
  if (wanted === 0 && one.act === undefined && one.expect === undefined) {
    const summary = await findSummary(room.stage.session, room.page);
    expect(summary?.flags.filter(({ quiet }) => !quiet) ?? []).toEqual([]);
  }
  if (one.count !== undefined || one.marked === undefined) return;
  const { text, marks } = await readDrawn(room.page);
  const words = one.marked.map((each) => [each, marks.some((mark) => isOver(mark, text, each))]);
  expect(words).toEqual(one.marked.map((each) => [each, true]));
}

/** True when at least half of these words is in the mark. */
function isOver(mark: { start: number; end: number }, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const shared = Math.min(mark.end, at + words.length) - Math.max(mark.start, at);
    if (shared > words.length / 2) return true;
  }
  return false;
}

/** Sees that the page met no error, and is to the byte what it would be without Footnote. */
export function expectUntouched(
  report: ProbeReport | undefined,
  one: HostileCase,
  twin: ProbeReport | undefined,
): void {
  if (report === undefined) return;
  const foreign = report.errors.filter((error) => one.ownErrors?.test(error) !== true);
  expect(foreign).toEqual([]);
  if (one.unseen !== undefined) return;
  if (one.moves) {
    expect(report.html).toBe(twin?.html);
    return;
  }
  expect(report.difference).toBeUndefined();
  expect(report.lostNodes).toBe(0);
  expect(report.changes).toEqual([]);
  expect(report.globals).toEqual([]);
  if (one.act === undefined) expect(report.stirs).toEqual([]);
}
