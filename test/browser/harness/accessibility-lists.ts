/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForMarks } from './drawn-marks';
import type { NewsServer } from './news-server';
import { openNote } from './note-card';
import { ROOT } from './project';
import type { Session } from './session';
import { findLiveRegions, walkTabStops } from './tab-stops';

/** Lines under the headings of ACCESSIBILITY.md. */
export type Lists = Readonly<Record<string, readonly string[]>>;

const SURFACES = {
  'The popup': 'popup/popup.html',
  'The options': 'options/options.html',
  'The library': 'catalogue/catalogue.html',
  'What marks mean': 'guide/guide.html',
  Welcome: 'welcome/welcome.html',
} as const;

/** Which sentences of the locale files come into which part that is read out, by their keys; one that ends in `_` stands for all that begin so. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'In a page: how many passages there are': ['list_announce'],
  'In the note': ['note_copied', 'note_not_copied', 'note_dismissed', 'note_hidden', 'note_nothing_selected'],
  'In the popup: what there is to say of the page': [
    'glance_flags',
    'page_clear',
    'page_no_statements',
    'page_absent',
    'page_silent',
    'page_reading',
    'page_checking',
    'page_failed',
    'page_off',
    'page_not_an_article',
    'barred_',
  ],
  'In the popup: the place in the list, and trouble': [
    'popup_place',
    'popup_listed',
    'popup_trouble',
    'popup_mark_gone',
    'popup_unread',
  ],
  'In the options': [
    'options_unread',
    'options_trouble',
    'options_sites_saved',
    'options_sites_refused',
    'options_sites_many',
    'options_import_large',
    'options_line_',
    'options_all_taken',
    'options_all_was_reset',
    'options_all_undone',
    'options_all_refused',
    'options_all_large',
    'options_setting_',
  ],
  'In the library': ['catalogue_all', 'catalogue_found', 'catalogue_trouble'],
  'In the tour': ['tour_1', 'tour_2', 'tour_3', 'tour_4', 'tour_5'],
};

/** What is said where, word for word, from the locale files. */
export function findSaid(): Lists {
  const files = ['note.json', 'pages.json'].map((name) => join(ROOT, 'src/locales/en', name));
  const messages: [string, { message: string }][] = files.flatMap((path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>),
  );
  const isMeant = (key: string, wanted: string): boolean =>
    wanted.endsWith('_') ? key.startsWith(wanted) : key.replace(/_(?:one|other)$/, '') === wanted;
  const toLines = (wanted: readonly string[]): string[] =>
    wanted.flatMap((one) => messages.filter(([key]) => isMeant(key, one)).map(([, { message }]) => message));
  return Object.fromEntries(Object.entries(SAID).map(([heading, starts]) => [heading, [...new Set(toLines(starts))]]));
}

/** The stops of the Tab key in order, as pressed in this browser, and the parts that are read out; surface by surface. */
export async function findReached(session: Session, server: NewsServer): Promise<Lists> {
  const sample = readFileSync(join(ROOT, 'test/pages/sample/page.html'));
  const page = await session.openPage(server.serve('www.csmonitor.com', '/world/2025/article', { body: sample }));
  await waitForMarks(page, 7);
  await session.inExtension(() => undefined);
  await page.bringToFront();
  const tabId = await session.inExtension(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
  const found: Record<string, readonly string[]> = { 'A page with marks': toShort(await walkTabStops(page)) };
  await openNote(page, 'Einstein called compound interest');
  const live: string[] = (await findLiveRegions(page)).map((each) => `A page with marks: ${each}`);
  for (const [heading, path] of Object.entries(SURFACES)) {
    const surface = await session.openSurface(path.startsWith('popup') ? `${path}?tab=${tabId}` : path);
    await surface.waitForSelector('html[data-ready]');
    await surface.bringToFront();
    found[heading] = toShort(await walkTabStops(surface));
    live.push(...(await findLiveRegions(surface)).map((each) => `${heading}: ${each}`));
    await surface.close();
  }
  return { ...found, 'The parts that are read out': live };
}

/** Without what differs from one library to the next: records, numbers of claims, sources, and every claim but the first. */
function toShort(stops: readonly string[]): readonly string[] {
  const lines = stops
    .map((each) => each.replace(/ “([^”]+) \d+”, checked$/, ' “$1, how many claims”, checked'))
    .map((each) => each.replace(/^button “Show [\d,]+ more”$/, 'button “Show how many more”'))
    .map((each) => (each.includes('haspopup dialog;') ? each.replace(/;.*$/, '; the record') : each))
    .map((each) => (/^disclosure .*(?:record|Misleading|found|disagree|context|Supported)”/.test(each) ? CLAIM : each))
    .map((each, at) => (/^link .*; .*new tab/.test(each) && isInNote(stops, at) ? SOURCE : each));
  return lines.filter((each, at) => (each !== CLAIM && each !== SOURCE) || lines[at - 1] !== each);
}

const CLAIM = 'disclosure “each claim, with its verdict”, expanded false';
const SOURCE = 'link “each source, by its publisher”; its title, and that it opens in a new tab';

/** After “Context and sources” come the sources, up to the first button. */
function isInNote(stops: readonly string[], at: number): boolean {
  const before = stops.slice(0, at);
  const from = before.findLastIndex((each) => each.includes('“Context and sources”'));
  return from >= 0 && before.slice(from).every((each) => !each.startsWith('button'));
}
