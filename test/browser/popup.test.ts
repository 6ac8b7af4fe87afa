import type { Page } from 'puppeteer-core';
import { findPopupViolations } from './harness/axe-check';
import { waitForMarks, waitForNoMarks } from './harness/drawn-marks';
import { waitForNote } from './harness/open-note';
import { waitForSummary } from './harness/page-summary';
import { waitForPopup, waitForStatus } from './harness/popup-view';
import { BROWSER_KINDS } from './harness/project';
import { HOSTS, readFixture, readSample, useStage } from './harness/stage';

const MARKS = 7;

jest.setTimeout(120_000);

/** A page of many thousands of elements that keeps its own thread busy, so that reading it takes a while, until it is told to rest. */
const toSlowPage = (): string => {
  const rows = Array.from({ length: 4_500 }, (_, at) => `<p>Row <b>${at}</b> of <i>the</i> long <u>list</u>.</p>`);
  const busy = `const timer = setInterval(() => {
    const until = performance.now() + 250;
    while (performance.now() < until);
  }, 0);
  document.addEventListener('rest', () => clearInterval(timer));`;
  return readSample().replace('</article>', `${rows.join('')}</article><script>${busy}</script>`);
};

describe.each(BROWSER_KINDS)('the popup in %s', (kind) => {
  const stage = useStage(kind);

  const openSample = async (host: string = HOSTS.news): Promise<Page> => {
    const page = await stage.open(readSample(), host);
    await waitForMarks(page, MARKS);
    return page;
  };
  const readHtml = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  const putSwitch = async (page: Page, on: boolean): Promise<void> => {
    const popup = await stage.session.openPopup(page);
    const before = await waitForStatus(popup, on ? 'off' : 'flagged');
    expect(before.switched).toBe(String(!on));
    await popup.click('#switch');
    const after = await waitForStatus(popup, on ? 'flagged' : 'off');
    expect([after.status, after.switched]).toEqual(on ? ['flagged', 'true'] : ['off', 'false']);
    await popup.close();
  };

  test('lists the flags of the page, with their speakers and the sentence that no flag does not mean true', async () => {
    const popup = await stage.session.openPopup(await openSample());
    const view = await waitForStatus(popup, 'flagged');
    expect([view.host, view.switched, view.rows.length]).toEqual([HOSTS.news, 'true', MARKS]);
    expect(view.rows.join(' ')).toContain('Joan Pell');
    expect(view.text).toMatch(/not.+true/i);
    await popup.close();
  });

  test('counts by verdict and by speaker; a count that is pressed shows its own flags alone', async () => {
    const popup = await stage.session.openPopup(await openSample());
    const { counts } = await waitForStatus(popup, 'flagged');
    expect(counts).toEqual(
      expect.arrayContaining(['†Contradicted by the record 4', 'Dorothy Vance 2', 'the article itself 1']),
    );
    const toSum = (some: readonly string[]): number =>
      some.reduce((sum, count) => sum + Number(/\d+$/.exec(count)?.[0]), 0);
    expect(toSum(counts)).toBe(2 * MARKS);
    await popup.click('#speakers .chip');
    const chosen = await waitForPopup(popup, ({ rows }) => rows.length === 2);
    expect(chosen.rows.every((row) => row.includes('Dorothy Vance'))).toBe(true);
    expect(chosen.place).toBe('2 listed');
    expect(await popup.evaluate(() => document.querySelectorAll('.tick:not(.faded)').length)).toBe(2);
    await popup.click('#speakers .chip');
    expect((await waitForPopup(popup, ({ rows }) => rows.length === MARKS)).rows.length).toBe(MARKS);
    await popup.close();
  });

  test('goes on and back through the passages, round and round, and through those alone that are chosen', async () => {
    const page = await openSample();
    const popup = await stage.session.openPopup(page);
    await waitForStatus(popup, 'flagged');
    const press = async (selector: string): Promise<string> => {
      const before = (await waitForPopup(popup, () => true)).place;
      await popup.click(selector);
      return (await waitForPopup(popup, ({ place }) => place !== before)).place;
    };
    expect([await press('#next'), await press('#next'), await press('#previous')]).toEqual([
      '1 of 7',
      '2 of 7',
      '1 of 7',
    ]);
    expect(await press('#previous')).toBe('7 of 7');
    expect(await popup.evaluate(() => document.querySelector('.flag[aria-current]')?.textContent)).toContain(
      'Einstein',
    );
    await popup.click('#speakers .chip');
    expect([await press('#next'), await press('#next'), await press('#next')]).toEqual(['1 of 2', '2 of 2', '1 of 2']);
    await popup.close();
    expect((await waitForNote(page, true))?.note).not.toBe('');
  });

  test('goes to a passage from its place in the strip', async () => {
    const page = await openSample();
    const positions = (await waitForSummary(stage.session, page))?.flags.map(({ position }) => position) ?? [];
    const popup = await stage.session.openPopup(page);
    await waitForStatus(popup, 'flagged');
    const ticks = await popup.evaluate(() => {
      const strip = document.querySelector('.strip')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll('.tick')].map((tick) => {
        const { left, width } = tick.getBoundingClientRect();
        return { at: (left + width / 2 - strip.left) / strip.width, hollow: tick.classList.contains('hollow') };
      });
    });
    // Each stands where its passage does, and the one that the article answers is hollow.
    expect(ticks.map(({ at }) => at.toFixed(2))).toEqual(positions.map((position) => position.toFixed(2)));
    expect(Math.max(...positions) - Math.min(...positions)).toBeGreaterThan(0.4);
    expect(ticks.map(({ hollow }) => hollow)).toEqual([false, false, false, true, false, false, false]);
    await popup.click('.tick:last-child');
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
  });

  test('is walked through with Tab in this order', async () => {
    const popup = await stage.session.openPopup(await openSample());
    await waitForStatus(popup, 'flagged');
    const order = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input')]
        .filter((each) => each.tabIndex >= 0 && each.checkVisibility())
        .map((each) => each.id || each.className),
    );
    const speakers = 5;
    expect(order).toEqual([
      'switch',
      'scope-host',
      'scope-site',
      'previous',
      'next',
      ...Array.from({ length: 3 + speakers }, () => 'chip'),
      'leave',
      ...Array.from({ length: MARKS }, () => 'flag'),
      'guide',
      'library',
      'options',
    ]);
    await popup.close();
  });

  test('goes to a passage and opens its note when its row is pressed', async () => {
    const page = await openSample();
    const popup = await stage.session.openPopup(page);
    await waitForStatus(popup, 'flagged');
    await popup.click('.flags li:last-child .flag');
    expect((await waitForNote(page, true))?.note).toContain('Einstein');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('leaves axe nothing to complain of, with flags and switched off', async () => {
    const popup = await stage.session.openPopup(await openSample());
    await waitForStatus(popup, 'flagged');
    expect(await findPopupViolations(popup)).toEqual([]);
    await popup.click('#switch');
    await waitForStatus(popup, 'off');
    expect(await findPopupViolations(popup)).toEqual([]);
    await popup.click('#switch');
    await waitForStatus(popup, 'flagged');
    await popup.close();
  });

  test('switches a site off at once and wholly, and on again, with other sites as they were', async () => {
    const other = await openSample(HOSTS.other);
    const page = await stage.open(readSample(), HOSTS.unlisted);
    const untouched = await readHtml(page);
    const marked = await openSample();
    await putSwitch(marked, false);
    await waitForNoMarks(marked);
    expect(await readHtml(marked)).toBe(untouched);
    expect((await waitForMarks(other, MARKS)).marks.length).toBe(MARKS);
    await putSwitch(marked, true);
    expect((await waitForMarks(marked, MARKS)).marks.length).toBe(MARKS);
  });

  test('takes everything off one page alone, until that page is loaded again or asked for', async () => {
    const stored = (): Promise<unknown> => stage.session.inExtension(() => chrome.storage.local.get(null));
    const before = await stored();
    const other = await openSample();
    const untouched = await readHtml(await stage.open(readSample(), HOSTS.unlisted));
    const page = await openSample();
    const leave = async (): Promise<void> => {
      const popup = await stage.session.openPopup(page);
      await waitForStatus(popup, 'flagged');
      await popup.click('#leave');
      const view = await waitForStatus(popup, 'off');
      // The switch is the site's, and the site stays on.
      expect([view.status, view.switched]).toEqual(['off', 'true']);
      expect(view.text).toContain('off on this page until it is loaded again');
      expect(await findPopupViolations(popup)).toEqual([]);
      await waitForNoMarks(page);
      expect(await readHtml(page)).toBe(untouched);
      await popup.close();
    };
    await leave();
    expect((await waitForMarks(other, MARKS)).marks.length).toBe(MARKS);
    const popup = await stage.session.openPopup(page);
    await waitForStatus(popup, 'off');
    await popup.click('#read-once');
    expect((await waitForStatus(popup, 'flagged')).rows.length).toBe(MARKS);
    await popup.close();
    await leave();
    await page.reload();
    expect((await waitForMarks(page, MARKS)).marks.length).toBe(MARKS);
    expect(await stored()).toEqual(before);
  });

  test('keeps the choice when the background has been stopped', async () => {
    const page = await openSample();
    await putSwitch(page, false);
    await stage.session.stopBackground();
    const later = await stage.open(readSample());
    expect(await waitForSummary(stage.session, later, 8)).toBeUndefined();
    expect(await later.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
    await putSwitch(later, true);
    await waitForMarks(later, MARKS);
  });

  test('gets an answer for a page when the background was stopped before it asked', async () => {
    for (let round = 0; round < 3; round += 1) {
      await stage.session.stopBackground();
      expect((await openSample()).isClosed()).toBe(false);
    }
  });

  test('shows how much of a very long page has been read, and in the end what was found', async () => {
    const page = await stage.open(toSlowPage());
    const popup = await stage.session.openPopup(page);
    const readBar = () =>
      popup.evaluate(() => {
        const bar = document.querySelector('#findings progress');
        return { share: bar?.getAttribute('value') ?? undefined, said: bar?.parentElement?.textContent ?? '' };
      });
    const shares: number[] = [];
    let said = '';
    for (let left = 300; left > 0 && shares.length < 2; left -= 1) {
      const seen = await readBar();
      if (seen.share !== undefined && Number(seen.share) !== shares.at(-1)) {
        shares.push(Number(seen.share));
        said = seen.said;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(shares.length).toBe(2);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
    expect(shares[1]).toBeLessThan(1);
    expect(said).toMatch(/^\d+% read$/);
    await page.evaluate(() => document.dispatchEvent(new Event('rest')));
    expect((await waitForStatus(popup, 'flagged')).status).toBe('flagged');
    await popup.close();
  });

  test('reads a page of an unlisted host once, when asked to', async () => {
    const page = await stage.open(readSample(), HOSTS.unlisted);
    const popup = await stage.session.openPopup(page);
    const view = await waitForStatus(popup, 'absent');
    expect([view.host, view.switched]).toEqual([HOSTS.unlisted, 'false']);
    await popup.click('#read-once');
    await waitForMarks(page, MARKS);
    await waitForStatus(popup, 'flagged');
    await popup.close();
    // This once: after a reload it is gone.
    await page.reload();
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
  });

  test('reads a page that is no article when asked to', async () => {
    const page = await stage.open(readFixture('section-front'));
    const popup = await stage.session.openPopup(page);
    await waitForStatus(popup, 'not-an-article');
    await popup.click('#read-once');
    await waitForMarks(page);
    await popup.close();
  });

  test('says in words that it cannot look at a page of the browser', async () => {
    const page = await stage.session.browser.newPage();
    await page.goto(kind === 'chromium' ? 'chrome://version/' : 'about:blank');
    const popup = await stage.session.openPopup(page);
    const view = await waitForStatus(popup, 'barred');
    expect(view.status).toBe('barred');
    expect(await findPopupViolations(popup)).toEqual([]);
    await popup.close();
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
