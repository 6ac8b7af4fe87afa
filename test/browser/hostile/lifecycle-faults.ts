/// <reference types="chrome" />
import { HOSTS } from '../harness/stage';
import type { FaultCase, FaultRoom } from './fault-case';
import { CLAIM_PARAGRAPH, toStory } from './hostile-case';
import { countMarks } from './invariants';
import { readProbe } from './page-probe';
import { until } from './until';

const inPage = (name: string, fault: string, state: string, marks: number): FaultCase => ({
  name,
  run: async ({ open, expectState }) => {
    await open(fault);
    await expectState(state, marks);
    await open();
    await expectState('read', 1);
  },
});

const stir = ({ page }: FaultRoom): Promise<void> =>
  page.evaluate(() => {
    const line = document.createElement('p');
    line.textContent = 'The band played on, and the tide came in again.';
    document.querySelector('article')?.append(line);
  });

/** Stops the background while the page is being read, as often as this. */
const kill = (times: number): FaultCase => ({
  name: `the background is stopped ${times} times in the middle of reading`,
  run: async (room) => {
    await room.open();
    for (let turn = 0; turn < times; turn += 1) await Promise.all([stir(room), room.stage.session.stopBackground()]);
    await room.expectState('read', 1);
    await room.open();
    await room.expectState('read', 1);
  },
});

const LINES: readonly FaultCase[] = [
  inPage('the way to the background is shut', 'send-rejects', 'failed', 0),
  inPage('the background never answers', 'send-silent', 'failed', 0),
  inPage('the background answers nothing', 'send-nothing', 'failed', 0),
  inPage('the background answers what is no answer', 'send-odd', 'failed', 0),
  inPage('the background answers with places that are not there', 'send-out-of-range', 'read', 0),
  inPage('the way is shut once', 'send-fails-once', 'read', 1),
  inPage('the background is silent once', 'send-silent-once', 'read', 1),
  inPage('asking throws', 'send-throws', 'failed', 0),
];

const STOPS: readonly FaultCase[] = [
  {
    name: 'the background is stopped before a page asks',
    run: async ({ stage, open, expectState }) => {
      await stage.session.stopBackground();
      await open();
      await expectState('read', 1);
    },
  },
  {
    name: 'the background is stopped while a page asks',
    run: async ({ stage, open, expectState }) => {
      await Promise.all([open(), stage.session.stopBackground()]);
      await expectState('read', 1);
    },
  },
  kill(50),
  {
    name: 'the background is busy for long when a page comes: the page is read once it is free',
    only: 'chromium',
    run: async ({ stage, open, expectState }) => {
      const { browser, origin } = stage.session;
      const target = await browser.waitForTarget(
        (each) => each.type() === 'service_worker' && each.url().startsWith(origin),
      );
      const worker = await target.worker();
      const busy = worker?.evaluate(() => {
        const end = Date.now() + 7_000;
        while (Date.now() < end);
      });
      await open();
      await expectState('absent', 0);
      await busy;
      await expectState('read', 1);
    },
  },
];

const COMING: readonly FaultCase[] = [
  {
    name: 'back and forward ten times: one set of marks',
    apart: true,
    run: async ({ stage, page, open, expectState }) => {
      await open();
      await expectState('read', 1);
      const other = stage.server.serve(HOSTS.unlisted, '/other', { body: '<title>Another page</title>' });
      // Not by the driver's own ways, which never end in Firefox for a page that was kept.
      const go = async (title: string, step: (address: string) => void): Promise<void> => {
        await page.evaluate(step, other);
        await until(
          title,
          () => page.title().catch(String),
          (now) => now === title,
        );
      };
      await go('Another page', (address) => {
        location.href = address;
      });
      for (let turn = 0; turn < 10; turn += 1) {
        await go('A night at the museum', () => history.back());
        await expectState('read', 1);
        await go('Another page', () => history.forward());
      }
      await go('A night at the museum', () => history.back());
      await expectState('read', 1);
      expect((await readProbe(page))?.extra).toBe(1);
    },
  },
  {
    name: 'a page that is frozen and thawed',
    only: 'chromium',
    run: async ({ stage, page, open, expectState }) => {
      await open();
      await expectState('read', 1);
      const session = await page.createCDPSession();
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
      // Chromium hides what it freezes, and shows it again when somebody comes back to it.
      await (await stage.session.browser.newPage()).close();
      await page.bringToFront();
      await page.waitForFunction(() => document.visibilityState === 'visible');
      await expectState('read', 1);
    },
  },
  {
    name: 'the script is put into the page ten times over: one host, one set of marks',
    run: async ({ stage, page, open, expectState }) => {
      await open();
      await expectState('read', 1);
      for (let turn = 0; turn < 10; turn += 1) {
        await stage.session.inExtension(async () => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          await chrome.scripting
            .executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/content.js'] })
            .catch(() => undefined);
        });
      }
      await expectState('read', 1);
      expect((await readProbe(page))?.extra).toBe(1);
    },
  },
  {
    name: 'messages of another version and of no call are left alone',
    run: async ({ stage, page, open, expectState }) => {
      await open();
      await expectState('read', 1);
      await stage.session.inExtension(() => undefined);
      await page.bringToFront();
      const replies = await stage.session.inExtension(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        const odd = [
          { v: 2, call: 'summary', args: [] },
          { v: 1, call: 'toString', args: [] },
          { call: 'summary' },
          'summary',
          null,
          7,
          [],
          { v: 1, call: '__proto__', args: [] },
        ];
        const sent = odd.map((message) =>
          chrome.tabs.sendMessage(tab?.id ?? 0, message, { frameId: 0 }).catch(() => undefined),
        );
        return (await Promise.all(sent)).map((reply) => reply ?? 'nothing');
      });
      expect(new Set(replies)).toEqual(new Set(['nothing']));
      await expectState('read', 1);
    },
  },
  {
    name: 'the extension is loaded again, twice, with a marked page open: the old script leaves no trace',
    run: async (room) => {
      const { stage, page, open, expectState } = room;
      await open();
      await expectState('read', 1);
      await stage.session.reloadExtension();
      await stage.session.reloadExtension();
      await page.bringToFront();
      // Firefox puts the new script into the open page by itself; in Chromium only the old one is there, and finds out.
      const left = stage.session.kind === 'firefox' ? 1 : 0;
      await until(
        'the old marks to go',
        async () => {
          await stir(room);
          return [await countMarks(page), (await readProbe(page))?.extra];
        },
        ([marks, extra]) => marks === left && extra === left,
      );
      await open();
      await expectState('read', 1);
      expect((await readProbe(page))?.extra).toBe(1);
    },
  },
];

export const LIFECYCLE: readonly FaultCase[] = [...LINES, ...STOPS, ...COMING];
export const STORY = toStory(CLAIM_PARAGRAPH);
