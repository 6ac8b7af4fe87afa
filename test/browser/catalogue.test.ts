/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { findViolations } from './harness/axe-check';
import { BROWSER_KINDS } from './harness/project';
import { useStage } from './harness/stage';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('library and tour in %s', (kind) => {
  const stage = useStage(kind);

  const open = async (path: string): Promise<Page> => {
    const page = await stage.session.openSurface(path);
    await page.waitForSelector('html[data-ready]');
    return page;
  };
  const listClaims = (page: Page): Promise<readonly string[]> =>
    page.$$eval('#claims .claim', (claims) => claims.map((claim) => claim.textContent ?? ''));
  const search = async (page: Page, text: string): Promise<readonly string[]> => {
    await page.$eval('#query', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#query', text);
    return page.$$eval('#claims .entry', (entries) => entries.map(({ id }) => id));
  };

  test('finds a claim by words in any order, by a wording of the press, and in spite of a slip', async () => {
    const page = await open('catalogue/catalogue.html');
    const all = await search(page, '');
    expect(all.length).toBeGreaterThan(50);
    // In any order; by a word of its wordings alone ("rented"); with one slip, and with a slip in each word.
    for (const text of ['leased Alaska', 'Alaska leased', 'alaska rented', 'Alasca leased']) {
      expect([text, await search(page, text)]).toEqual([text, ['alaska-was-leased']]);
    }
    expect(await search(page, 'Enstein compund intrest')).toEqual(['einstein-compound-interest']);
    const alaska = await search(page, 'alaska');
    expect(alaska).toEqual(expect.arrayContaining(['alaska-was-leased', 'alaska-sold-1867']));
    expect(alaska.length).toBeLessThan(all.length / 4);
    // Every word has to be met: one that is nowhere leaves nothing, however well the others fit.
    expect(await search(page, 'alaska leased zymurgical')).toEqual([]);
    expect(await page.$eval('#found', (found) => found.textContent)).toBe('0 claims found');
  });

  test('narrows the list by area and by verdict', async () => {
    const page = await open('catalogue/catalogue.html');
    await page.select('#topic', 'nato');
    const inArea = await listClaims(page);
    const count = await page.$eval('#topic', (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent);
    expect(count).toBe(`NATO (${inArea.length})`);
    await page.select('#verdict', 'supported');
    expect((await listClaims(page)).length).toBeLessThanOrEqual(inArea.length);
  });

  test('shows an entry in full, with links to its sources, by the keyboard and by its address', async () => {
    const page = await open('catalogue/catalogue.html#alaska-was-leased');
    await page.waitForSelector('.entry[open] .whole');
    const entry = await page.$eval('.entry[open]', (each) => ({
      text: each.textContent ?? '',
      links: [...each.querySelectorAll('a')].map(({ href, target, rel }) => [href.slice(0, 8), target, rel]),
    }));
    expect(entry.text).toContain('Russia sold Alaska outright');
    expect(entry.text).toMatch(/Confirmed by a second reader on \d+ \w+ \d{4}/);
    expect(entry.links.length).toBeGreaterThanOrEqual(2);
    for (const link of entry.links) expect(link).toEqual(['https://', '_blank', 'noopener noreferrer']);
    expect(await findViolations(page)).toEqual([]);
    await page.focus('.entry summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry:not([open])');
  });

  test('says which claims the reader has switched off, as soon as it is done elsewhere', async () => {
    const page = await open('catalogue/catalogue.html');
    await search(page, 'leased Alaska');
    await stage.session.inExtension(() => chrome.storage.local.set({ 'hidden:alaska-was-leased': true }));
    await page.waitForFunction(() => document.querySelector('#alaska-was-leased .off') !== null, { polling: 100 });
    await stage.session.inExtension(() => chrome.storage.local.clear());
    await page.waitForFunction(() => document.querySelector('.off') === null, { polling: 100 });
  });

  test('the tour goes step by step, lights up what it speaks of, and ends', async () => {
    const page = await open('welcome/welcome.html');
    const read = (): Promise<readonly (string | undefined)[]> =>
      page.evaluate(() => [
        document.querySelector('#tour-place')?.textContent ?? '',
        document.querySelector('.lit')?.className.split(' ')[0],
      ]);
    expect(await read()).toEqual(['1 of 5', 'mark']);
    await page.focus('#tour-next');
    const seen: unknown[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Enter');
      seen.push((await read())[0]);
    }
    expect(seen).toEqual(['2 of 5', '3 of 5', '4 of 5', '5 of 5', '5 of 5']);
    await page.click('#tour-back');
    expect((await read())[0]).toBe('4 of 5');
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
