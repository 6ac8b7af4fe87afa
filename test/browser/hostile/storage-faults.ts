/// <reference types="chrome" />
import { HOSTS } from '../harness/stage';
import type { FaultCase } from './fault-case';
import { countMarks } from './invariants';
import { until } from './until';

/** Where storage fails, the defaults hold: the page is read. */
const withDefaults = (name: string, fault: string): FaultCase => ({
  name,
  run: async ({ open, expectState }) => {
    await open(fault);
    await expectState('read', 1);
  },
});

const FAILING: readonly FaultCase[] = [
  withDefaults('storage refuses to be read', 'storage-rejects'),
  withDefaults('storage throws at once', 'storage-throws'),
  withDefaults('storage never answers', 'storage-silent'),
  withDefaults('storage answers late', 'storage-late'),
  withDefaults('storage answers null', 'storage-answers-null'),
  withDefaults('storage answers a list', 'storage-answers-list'),
  withDefaults('storage answers a text', 'storage-answers-text'),
  withDefaults('storage answers a number', 'storage-answers-number'),
  withDefaults('storage answers what nobody stored', 'storage-answers-odd'),
];

const VALUES: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['numbers', 7],
  ['lists', [1, [2]]],
  ['objects', { on: true }],
  ['other words', 'maybe'],
  ['a megabyte of text', 'x'.repeat(1_000_000)],
  ['deep nesting', Array.from({ length: 200 }).reduce((inner: unknown) => ({ inner }), 'x')],
];

/** Under every key of ours: each is named as broken, the defaults hold, and what is stored beside them is kept. */
const broken = ([name, value]: readonly [string, unknown]): FaultCase => ({
  name: `settings hold ${name}`,
  run: async ({ stage, open, expectState }) => {
    const { inExtension } = stage.session;
    await inExtension(
      (odd, host) =>
        chrome.storage.local.set({
          sureness: odd,
          showSupported: odd,
          [`site:${host}`]: odd,
          'hidden:x': odd,
          opening: odd,
          'site:kept.example': 'off',
        }),
      value,
      HOSTS.news,
    );
    try {
      await open();
      await expectState('read', 1);
      expect(
        await inExtension(async () => (await chrome.storage.local.get('site:kept.example'))['site:kept.example']),
      ).toBe('off');
    } finally {
      await inExtension(() => chrome.storage.local.clear());
    }
  },
});

const STORED: readonly FaultCase[] = [
  {
    name: 'names of object properties as sites',
    run: async ({ stage, open, expectState }) => {
      await stage.session.inExtension(() =>
        chrome.storage.local.set(
          JSON.parse('{"site:__proto__":"off","site:constructor":"off","__proto__":{"x":1},"hidden:__proto__":true}'),
        ),
      );
      await open();
      await expectState('read', 1);
      await stage.session.inExtension(() => chrome.storage.local.clear());
    },
  },
  {
    name: 'ten thousand sites are stored',
    run: async ({ stage, page, open, expectState }) => {
      const { inExtension } = stage.session;
      await inExtension(() =>
        chrome.storage.local.set(
          Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`site:site-${at}.example`, 'off'])),
        ),
      );
      await open();
      await expectState('read', 1);
      await inExtension(
        (host) =>
          chrome.storage.local
            .remove('site:site-7.example')
            .then(() => chrome.storage.local.set({ [`site:${host}`]: 'off' })),
        HOSTS.news,
      );
      await until(
        'the undo',
        () => countMarks(page),
        (count) => count === 0,
      );
      await inExtension(() => chrome.storage.local.clear());
    },
  },
  {
    name: 'two windows press the switches of two sites a thousand times at once: nothing is lost',
    run: async ({ stage, open, expectState }) => {
      const { inExtension } = stage.session;
      await open();
      await expectState('read', 1);
      const press = (site: string, last: string) =>
        inExtension(
          async (key, end) => {
            const turns = Array.from({ length: 500 }, (_, turn) =>
              chrome.storage.local.set({ [key]: turn % 2 === 0 ? 'off' : 'on' }),
            );
            await Promise.all(turns);
            await chrome.storage.local.set({ [key]: end });
          },
          `site:${site}`,
          last,
        );
      await Promise.all([press(HOSTS.news, 'on'), press('other.example', 'off')]);
      expect(await inExtension(() => chrome.storage.local.get())).toEqual({
        [`site:${HOSTS.news}`]: 'on',
        'site:other.example': 'off',
      });
      await expectState('read', 1);
      await inExtension(() => chrome.storage.local.clear());
    },
  },
  {
    name: 'storage is emptied while a page is open that was switched off',
    run: async ({ stage, open, expectState }) => {
      await stage.session.inExtension((host) => chrome.storage.local.set({ [`site:${host}`]: 'off' }), HOSTS.news);
      await open();
      await expectState('absent', 0);
      await stage.session.inExtension(() => chrome.storage.local.clear());
      await expectState('read', 1);
    },
  },
  {
    name: 'storage is full: a choice that cannot be stored is refused, and those before it are kept',
    only: 'chromium',
    run: async ({ stage, open, expectState }) => {
      const { inExtension } = stage.session;
      await inExtension(() =>
        chrome.storage.local.set({ 'site:kept.example': 'off', filler: 'x'.repeat(10 * 1024 * 1024 - 200) }),
      );
      const refused = await inExtension(() =>
        chrome.storage.local.set({ [`site:${'a'.repeat(200)}.example`]: 'off' }).then(
          () => false,
          () => true,
        ),
      );
      expect(refused).toBe(true);
      await open();
      await expectState('read', 1);
      expect(
        await inExtension(async () => (await chrome.storage.local.get('site:kept.example'))['site:kept.example']),
      ).toBe('off');
      await inExtension(() => chrome.storage.local.clear());
    },
  },
];

export const STORAGE: readonly FaultCase[] = [...FAILING, ...VALUES.map(broken), ...STORED];
