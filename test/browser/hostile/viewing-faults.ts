/// <reference types="chrome" />
import { inflateSync } from 'node:zlib';
import { waitForNote } from '../harness/open-note';
import { HOSTS, type Stage } from '../harness/stage';
import type { FaultCase, FaultRoom } from './fault-case';
import { CLAIM_PARAGRAPH, toStory } from './hostile-case';
import { revealFirst } from './reveal';
import { until } from './until';

const switchSite = (stage: Stage, choice: 'on' | 'off'): Promise<void> =>
  stage.session.inExtension((key, value) => chrome.storage.local.set({ [key]: value }), `site:${HOSTS.news}`, choice);

const unpack = (packed: string): string => {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // Not packed, or a picture.
    return packed;
  }
};

/**
 * What can be seen of a printed page, read from its PDF: its letters in order, its colours, and how many boxes are filled. Not its
 * every word: Chromium begins anew where a mark begins, with the same letters in the same colour.
 */
const print = async ({ page }: FaultRoom): Promise<{ letters: string; colours: readonly string[]; fills: number }> => {
  const pdf = Buffer.from(await page.pdf({ tagged: false })).toString('latin1');
  const parts = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => unpack(packed));
  const drawn = parts.filter((part) => /\b(?:BT|re|cm)\s/.test(part)).join('\n');
  return {
    letters: (drawn.match(/<[0-9A-Fa-f]+>|\((?:\\.|[^\\)])+\)/g) ?? []).map((text) => text.slice(1, -1)).join(''),
    colours: [...new Set(drawn.match(/[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)/g))].sort(),
    fills: drawn.match(/^f\*?$/gm)?.length ?? 0,
  };
};

const setZoom = (stage: Stage, factor: number): Promise<void> =>
  stage.session.inExtension(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.tabs.setZoom(tab?.id ?? 0, zoom);
  }, factor);

const atZoom = (factor: number): FaultCase => ({
  name: `at ${factor * 100} % the marks stay and the note opens in the window`,
  run: async ({ stage, page, open, expectState }) => {
    await open();
    await expectState('read', 1);
    try {
      await setZoom(stage, factor);
      await page.waitForFunction((wanted) => Math.abs(devicePixelRatio - wanted) < 0.1, {}, factor);
      await revealFirst(stage, page);
      const box = (await waitForNote(page, true))?.box ?? { x: -1, y: -1, width: 0, height: 0 };
      const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect([box.x + box.width <= (width ?? 0) + 1, box.y + box.height <= (height ?? 0) + 1]).toEqual([true, true]);
      await page.keyboard.press('Escape');
      await waitForNote(page, false);
    } finally {
      await setZoom(stage, 1);
    }
    await expectState('read', 1);
  },
});

const FULL_SCREEN = toStory(`${CLAIM_PARAGRAPH}<button id="full">Larger</button><script>
  full.addEventListener('click', () => void document.querySelector('main').requestFullscreen());
</script>`);

const PRERENDERING: FaultCase = {
  name: 'a page that is rendered ahead is left alone until someone looks at it',
  only: 'chromium',
  apart: true,
  run: async ({ stage, page, expectState }) => {
    const ahead = stage.server.serve(HOSTS.news, '/ahead', {
      body: toStory(`${CLAIM_PARAGRAPH}<script>
        document.addEventListener('prerenderingchange', () => {
          document.title = 'seen ' + CSS.highlights.size + ' ' + document.documentElement.children.length;
        });
      </script>`),
    });
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [ahead], eagerness: 'immediate' }] });
    const first = stage.server.serve(HOSTS.news, '/first', {
      body: `<title>First</title><a id="next" href="${ahead}">Next</a><script type="speculationrules">${rules}</script>`,
    });
    await page.bringToFront();
    await page.goto(first);
    await until(
      'the page ahead',
      async () => stage.server.requests.some(({ path }) => path === '/ahead'),
      (asked) => asked,
    );
    // Time in which a script that does not wait would have marked the page.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await Promise.all([page.waitForNavigation(), page.click('#next')]);
    const [entry] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((each) => Reflect.get(each, 'activationStart') as number),
    );
    expect(entry).toBeGreaterThan(0);
    expect(await page.title()).toBe('seen 0 2');
    await expectState('read', 1);
  },
};

export const VIEWING: readonly FaultCase[] = [
  ...[0.25, 0.5, 2, 5].map(atZoom),
  {
    name: 'printed, a page looks as it does without Footnote',
    run: async (room) => {
      const { stage, open, expectState } = room;
      await open();
      await expectState('read', 1);
      const marked = await print(room);
      try {
        await switchSite(stage, 'off');
        await expectState('off', 0);
        expect(marked.letters.length).toBeGreaterThan(200);
        expect(await print(room)).toEqual(marked);
      } finally {
        await stage.session.inExtension(() => chrome.storage.local.clear());
      }
    },
  },
  {
    name: 'full screen: the marks stay, and the note opens in what fills the screen',
    run: async ({ stage, page, open, expectState }) => {
      await open(undefined, FULL_SCREEN);
      await expectState('read', 1);
      await page.click('#full');
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await expectState('read', 1);
      await revealFirst(stage, page);
      await page.waitForFunction(() =>
        [...(document.fullscreenElement?.children ?? [])].some((child) =>
          child.shadowRoot?.querySelector('[popover]')?.matches(':popover-open'),
        ),
      );
      await page.evaluate(() => document.exitFullscreen());
      await page.waitForFunction(() => document.fullscreenElement === null);
      await expectState('read', 1);
    },
  },
  PRERENDERING,
];
