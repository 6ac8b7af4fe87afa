/// <reference types="chrome" />
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewsServer, startNewsServer } from '../harness/news-server';
import { findSummary, waitForBadge } from '../harness/page-summary';
import { toDist } from '../harness/project';
import { openSession, type Session } from '../harness/session';
import { HOSTS } from '../harness/stage';
import { CLAIM_PARAGRAPH, toStory } from './hostile-case';
import { countMarks } from './invariants';
import { until } from './until';

jest.setTimeout(180_000);

const garble = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at % 3 === 0 ? byte ^ 0x5a : byte)));

/** What can happen to the files of the database in which Chromium keeps an extension's storage. */
const DAMAGE: readonly (readonly [string, RegExp, (bytes: Buffer) => Buffer])[] = [
  ['the log is garbled', /\.log$/, garble],
  ['the log is cut off in the middle', /\.log$/, (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['the list of files is empty', /^MANIFEST/, () => Buffer.alloc(0)],
  ['the pointer to the list of files points nowhere', /^CURRENT$/, () => Buffer.from('MANIFEST-999999\n')],
  ['everything is garbled', /./, garble],
];

describe('a damaged profile of Chromium', () => {
  let server: NewsServer;
  let profile = '';
  beforeAll(async () => {
    server = await startNewsServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'footnote-profile-'));
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  const withBrowser = async (work: (session: Session) => Promise<void>): Promise<void> => {
    const session = await openSession('chromium', {
      dist: toDist('chromium', 'test'),
      proxyPort: server.port,
      profile,
    });
    try {
      await work(session);
    } finally {
      await session.close();
    }
  };

  test.each(DAMAGE)(
    '%s: pages are read, and choices are stored again or the toolbar says that they are not',
    async (_, files, damage) => {
      let id = '';
      await withBrowser(async (session) => {
        id = new URL(session.origin).host;
        await session.inExtension(() => chrome.storage.local.set({ 'site:kept.example': 'off', sureness: 'more' }));
      });
      const folder = join(profile, 'Default/Local Extension Settings', id);
      const hit = readdirSync(folder).filter((name) => files.test(name) && name !== 'LOCK');
      expect(hit).not.toEqual([]);
      for (const name of hit) writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
      await withBrowser(async (session) => {
        const page = await session.openPage(server.serve(HOSTS.news, '/story/1', { body: toStory(CLAIM_PARAGRAPH) }));
        await until(
          'the page, read',
          async () => [(await findSummary(session, page))?.state, await countMarks(page)],
          ([state, marks]) => state === 'read' && marks === 1,
        );
        const stored = await session.inExtension(async (key) => {
          try {
            await chrome.storage.local.set({ [key]: 'off' });
            return (await chrome.storage.local.get(key))[key];
          } catch {
            return 'refused';
          }
        }, `site:${HOSTS.news}`);
        if (stored === 'refused') {
          // Beyond what Chromium mends: then the toolbar says that a site that was switched off may be on.
          await page.bringToFront();
          await waitForBadge(session, '?');
          return;
        }
        expect(stored).toBe('off');
        await until(
          'the undo',
          () => countMarks(page),
          (marks) => marks === 0,
        );
      });
    },
  );
});
