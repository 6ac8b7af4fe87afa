import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageSummary } from '../../src/core/summary';
import { toArticlePage } from './harness/article-page';
import { type DrawnPage, findCover, readDrawn, waitForMarks } from './harness/drawn-marks';
import { findSummary, waitForSummary } from './harness/page-summary';
import { BROWSER_KINDS, ROOT } from './harness/project';
import { HOSTS, readFixture, readSample, useStage } from './harness/stage';

interface Expected {
  readonly flags: readonly { find: string; claimId: string; stance: string; speaker?: string }[];
  readonly quiet: readonly { find: string; claimId: string }[];
  readonly never: readonly string[];
}

const expected: Expected = JSON.parse(readFileSync(join(ROOT, 'test/pages/sample/flags.json'), 'utf8'));
const SEED = join(ROOT, '../shared/eval/seed-article.txt');

/** Text with every run of white space as one space, for comparing what was written in different places. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The flags that are drawn, as the page tells of them. */
const shownFlags = (summary: PageSummary | undefined) => summary?.flags.filter(({ quiet }) => !quiet) ?? [];

/** True when a mark touches the sentence that holds these words. */
const isSentenceMarked = (drawn: DrawnPage, words: string): boolean => {
  const at = drawn.text.indexOf(words);
  const start = drawn.text.slice(0, at).search(/[^.?!“”\n]*$/);
  const end = at + words.length + drawn.text.slice(at + words.length).search(/[.?!\n]|$/);
  return at !== -1 && drawn.marks.some((mark) => mark.start < end && start < mark.end);
};

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('reading a page in %s', (kind) => {
  const stage = useStage(kind);

  test('marks every claim of the sample article, at its words, with stance and speaker', async () => {
    const page = await stage.open(readSample());
    const drawn = await waitForMarks(page, expected.flags.length);
    const summary = await waitForSummary(stage.session, page);
    for (const { find, claimId, stance, speaker } of expected.flags) {
      expect([find, findCover(drawn, find) > 0.5]).toEqual([find, true]);
      const flag = shownFlags(summary).find((each) => each.claimId === claimId);
      expect({ claimId, stance: flag?.stance, speaker: flag?.speaker }).toEqual({ claimId, stance, speaker });
    }
    expect(
      shownFlags(summary)
        .map(({ claimId }) => claimId)
        .sort(),
    ).toEqual(expected.flags.map(({ claimId }) => claimId).sort());
  });

  test('leaves true sentences, menus and lists beside the article alone', async () => {
    const page = await stage.open(readSample());
    const drawn = await waitForMarks(page, expected.flags.length);
    for (const words of [...expected.never, ...expected.quiet.map(({ find }) => find)]) {
      expect([words, findCover(drawn, words)]).toEqual([words, 0]);
    }
  });

  test('draws each mark on the very words of its flag', async () => {
    const page = await stage.open(readSample());
    const drawn = await waitForMarks(page, expected.flags.length);
    const summary = await waitForSummary(stage.session, page);
    const passages = shownFlags(summary).map(({ passage }) => squeeze(passage));
    expect(drawn.marks.map(({ text }) => squeeze(text)).sort()).toEqual(passages.sort());
  });

  if (existsSync(SEED)) {
    test('marks the claims of the seed article and nothing that it should not', async () => {
      const { flag, never } = JSON.parse(readFileSync(join(SEED, '../seed-expected.json'), 'utf8'));
      const text = readFileSync(SEED, 'utf8');
      const page = await stage.open(toArticlePage('Putin tells Trump that Russia helped the United States', text));
      await waitForMarks(page, flag.length);
      const drawn = await readDrawn(page);
      for (const { find } of flag) expect([find, isSentenceMarked(drawn, find)]).toEqual([find, true]);
      for (const words of never) expect([words, findCover(drawn, words)]).toEqual([words, 0]);
    });
  }

  test('changes nothing in the page: the HTML is what it is where Footnote does not run', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, expected.flags.length);
    const untouched = await stage.open(readSample(), HOSTS.unlisted);
    const readHtml = () => [
      document.body.innerHTML,
      document.head.innerHTML,
      document.documentElement.getAttributeNames(),
    ];
    expect(await page.evaluate(readHtml)).toEqual(await untouched.evaluate(readHtml));
  });

  test('lets a page that watches itself see no change but one element beside its body', async () => {
    const watch = `<script>
      window.seen = [];
      new MutationObserver((list) => list.forEach(({ type, target, addedNodes }) => {
        if (document.readyState === 'complete') seen.push(type + ' ' + target.nodeName + ' ' + addedNodes.length);
      })).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script></head>`;
    const page = await stage.open(readSample().replace('</head>', watch));
    await waitForMarks(page, expected.flags.length);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((each) => each !== 'childList HTML 1')).toEqual([]);
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  test('is not at all in a page of a host that is not on the list', async () => {
    const page = await stage.open(readSample(), HOSTS.unlisted);
    expect(await findSummary(stage.session, page)).toBeUndefined();
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
  });

  test('leaves a section front alone', async () => {
    const page = await stage.open(readFixture('section-front'));
    const summary = await waitForSummary(stage.session, page);
    expect(summary?.state).toBe('not-an-article');
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
  });

  test('follows a live blog: a new post is marked, and its mark goes with it', async () => {
    const page = await stage.open(readFixture('live-blog'));
    expect((await waitForSummary(stage.session, page))?.state).toBe('read');
    await page.evaluate(() => {
      const post = document.createElement('section');
      post.id = 'late';
      const paragraph = document.createElement('p');
      paragraph.append(
        'A guide has just told visitors that American troops liberated Auschwitz in the last winter of the war.',
      );
      post.append(paragraph);
      document.querySelector('#posts')?.prepend(post);
    });
    expect(findCover(await waitForMarks(page), 'American troops liberated Auschwitz')).toBeGreaterThan(0.5);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await page.waitForFunction(() => CSS.highlights.size === 0);
  });

  test('paints marks under a policy that forbids every style and script', async () => {
    const policy = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'";
    const headers = { headers: { 'Content-Security-Policy': policy } };
    const marked = await stage.open(readFixture('dark-theme'), HOSTS.news, headers);
    const drawn = await waitForMarks(marked, 2);
    const plain = await stage.open(readFixture('dark-theme'), HOSTS.unlisted, headers);
    const [mark] = drawn.marks;
    expect(mark?.text).toContain('American troops liberated Auschwitz');
    const pictures: string[] = [];
    for (const page of [marked, plain, plain]) {
      await page.bringToFront();
      pictures.push(Buffer.from(await page.screenshot()).toString('base64'));
    }
    expect(pictures[0] === pictures[1]).toBe(false);
    // The same page twice gives the same picture: the difference above is the marks.
    expect(pictures[1] === pictures[2]).toBe(true);
  });

  test('marks claims on a dark page with the dark look, and in a right-to-left page', async () => {
    const dark = await waitForMarks(await stage.open(readFixture('dark-theme')), 2);
    expect(dark.marks.map(({ look }) => look.includes('dark'))).toEqual([true, true]);
    const mixed = await waitForMarks(await stage.open(readFixture('right-to-left')), 2);
    expect(findCover(mixed, 'American troops liberated Auschwitz')).toBeGreaterThan(0.5);
    expect(findCover(mixed, 'Einstein called compound interest the eighth wonder of the world')).toBeGreaterThan(0.5);
  });

  test('leaves nothing behind in a page that empties itself', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page, expected.flags.length);
    await page.evaluate(() => document.body.replaceChildren());
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await page.evaluate(() => document.documentElement.replaceChildren());
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect(await page.evaluate(() => document.body)).toBeNull();
  });

  test.each([
    ['plain text', 'text/plain', 'American troops liberated Auschwitz in 1945.'],
    ['JSON', 'application/json', '{"text":"American troops liberated Auschwitz in 1945."}'],
    ['XML', 'application/xml', '<feed><p>American troops liberated Auschwitz in 1945.</p></feed>'],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">American troops liberated Auschwitz.</text></svg>',
    ],
  ])('leaves a page of %s alone', async (_name, type, body) => {
    const page = await stage.open(body, HOSTS.news, { type });
    const summary = await waitForSummary(stage.session, page);
    expect(summary?.state ?? 'not-an-article').toBe('not-an-article');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('gives up on a text node of ten megabytes without holding up the page', async () => {
    const text = 'The river is high and the bread is poor, but the mail has found us in 1863. '.repeat(131_000);
    const page = await stage.open(toArticlePage('A long page', text));
    const summary = await waitForSummary(stage.session, page, 120);
    expect(['read', 'not-an-article', 'failed']).toContain(summary?.state);
    expect(await page.evaluate(() => document.title)).toBe('A long page');
  });

  test('asks nothing of any server, and no page met an error', async () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
