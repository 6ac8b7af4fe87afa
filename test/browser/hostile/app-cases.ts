import { bundleApp, renderApp } from './bundle-app';
import {
  CLAIM,
  CLAIM_PARAGRAPH,
  type Family,
  FILLER,
  type HostileCase,
  type Room,
  SECOND_CLAIM,
  toStory,
} from './hostile-case';

interface PageApp {
  hydrate(): Promise<void>;
  unmount(): void;
  app: { setLines(lines: readonly string[]): void; setShown(shown: boolean): void };
  readModel(): string;
  focusEditor(): unknown;
}

const PARAGRAPHS = [...FILLER, CLAIM];
const SCRIPT = '/app.js';

const hydrate = ({ page }: Room): Promise<void> => page.evaluate(() => (globalThis as unknown as PageApp).hydrate());
const setLines = ({ page }: Room, lines: readonly string[]): Promise<void> =>
  page.evaluate((next) => (globalThis as unknown as PageApp).app.setLines(next), lines);

const toAppPage = (framework: 'react' | 'vue') => () => ({
  body: toStory('', {
    wrap: () => `<div id="root">${renderApp(`${framework}-story`, 'render', PARAGRAPHS)}</div>`,
    tail: `<script>globalThis.paragraphs = ${JSON.stringify(PARAGRAPHS)}</script><script src="${SCRIPT}"></script>`,
  }),
  files: { [SCRIPT]: bundleApp(`${framework}-story`) },
});

const app = (
  framework: 'react' | 'vue',
  name: string,
  count: number,
  act: (room: Room) => Promise<void>,
): HostileCase => ({
  name: `${framework === 'react' ? 'React 19' : 'Vue'}: ${name}`,
  page: toAppPage(framework),
  moves: true,
  count,
  act,
});

const inBoth = (name: string, count: number, act: (room: Room) => Promise<void>): HostileCase[] => [
  app('react', name, count, act),
  app('vue', name, count, act),
];

const STORIES: readonly HostileCase[] = [
  ...inBoth('hydrates before anything is marked', 1, hydrate),
  ...inBoth('hydrates what is marked already', 1, async (room) => {
    await room.untilMarks(1);
    await hydrate(room);
  }),
  ...inBoth('takes the marked words away and brings them back', 1, async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    await setLines(room, FILLER);
    await room.untilMarks(0);
    await setLines(room, [CLAIM, ...FILLER]);
    await room.untilMarks(1);
  }),
  ...inBoth('changes the order of its paragraphs', 2, async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    await setLines(room, [SECOND_CLAIM, CLAIM, ...[...FILLER].reverse()]);
    await room.untilMarks(2);
  }),
  ...inBoth('renders fifty times in a row', 1, async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    for (let turn = 0; turn < 50; turn += 1) await setLines(room, turn % 2 === 0 ? [...FILLER] : [CLAIM, ...FILLER]);
  }),
  ...inBoth('empties itself', 0, async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    await room.page.evaluate(() => (globalThis as unknown as PageApp).app.setShown(false));
  }),
  ...inBoth('is unmounted', 0, async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    await room.page.evaluate(() => (globalThis as unknown as PageApp).unmount());
  }),
];

/** Here React owns every element from the root on, and Footnote's element stands beside the body. */
const wholeDocument = (name: string, act: (room: Room) => Promise<void>): HostileCase => ({
  name: `React 19: the whole document ${name}`,
  page: () => ({
    body: renderApp('react-story', 'renderDocument', PARAGRAPHS),
    files: { [SCRIPT]: bundleApp('react-story') },
  }),
  moves: true,
  count: 1,
  act,
});

const WHOLE: readonly HostileCase[] = [
  wholeDocument('hydrates before anything is marked', hydrate),
  wholeDocument('hydrates what is marked already', async (room) => {
    await room.untilMarks(1);
    await hydrate(room);
  }),
  wholeDocument('hydrates and changes its text', async (room) => {
    await hydrate(room);
    await room.untilMarks(1);
    await setLines(room, FILLER);
    await room.untilMarks(0);
    await setLines(room, [CLAIM, ...FILLER]);
  }),
];

const editor = (name: string): HostileCase => {
  const draft = `A draft of mine: ${SECOND_CLAIM}`;
  const typed = `We wrote that ${CLAIM} It is not so. `;
  return {
    name: `${name} keeps what is typed, and nothing of ours`,
    page: () => ({
      body: toStory(CLAIM_PARAGRAPH, {
        tail: `<div id="editor"></div><script>globalThis.draft = ${JSON.stringify(draft)}</script><script src="${SCRIPT}"></script>`,
      }),
      files: { [SCRIPT]: bundleApp(`${name.toLowerCase()}-editor`) },
    }),
    count: 1,
    unseen: 'an editor draws its caret as it likes',
    act: async (room) => {
      await room.untilMarks(1);
      await room.page.evaluate(() => (globalThis as unknown as PageApp).focusEditor());
      await room.page.keyboard.type(typed);
    },
    expect: async ({ page }) => {
      expect(await page.evaluate(() => (globalThis as unknown as PageApp).readModel())).toBe(typed + draft);
    },
  };
};

const EDITORS = ['ProseMirror', 'Quill', 'Lexical', 'CodeMirror'].map(editor);

export const APPS: Family = { name: 'applications and editors', cases: [...STORIES, ...WHOLE, ...EDITORS] };
