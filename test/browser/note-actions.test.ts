/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { findPoint, readDrawn, waitForCount } from './harness/drawn-marks';
import { inCard, openNote, pressInNote, waitForSaid } from './harness/note-card';
import { findLayer, waitForNote } from './harness/open-note';
import { BROWSER_KINDS } from './harness/project';
import { openSamplePage, SAMPLE_MARKS } from './harness/sample-page';
import { readSample, useStage } from './harness/stage';

const EINSTEIN = 'Einstein called compound interest';
const CLAIM = 'einstein-compound-interest';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('what a reader does from the note in %s', (kind) => {
  const stage = useStage(kind);

  const openSample = (): Promise<Page> => openSamplePage(stage);
  const openEinstein = async (): Promise<Page> => {
    const page = await openSample();
    await openNote(page, EINSTEIN);
    return page;
  };
  const listHidden = (): Promise<string[]> =>
    stage.session.inExtension(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('hidden:')),
    );
  const waitForHidden = async (wanted: readonly string[]): Promise<void> => {
    for (let left = 100; left > 0 && String(await listHidden()) !== String(wanted); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await listHidden()).toEqual(wanted);
  };
  /** What a paste puts into a field of the page: what is on the clipboard, by the reader's own means. */
  const paste = async (page: Page): Promise<string> => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste-here';
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#paste-here')?.value !== '');
    return page.$eval('#paste-here', (field) => (field as HTMLTextAreaElement).value);
  };

  afterEach(async () => {
    await stage.session.inExtension(() => chrome.storage.local.clear());
  });

  test('the note says record, verdict, what it means, who, and the sources, in this order', async () => {
    const page = await openEinstein();
    const parts = await inCard(page, (card) =>
      [...card.querySelectorAll('.note > *')].map((part) => `${part.className}: ${part.textContent}`),
    );
    expect(parts.map((part) => part.split(':')[0])).toEqual([
      'note-record',
      'note-verdict',
      'note-who',
      'note-more',
      'note-who note-cited',
      'note-foot',
      '',
    ]);
    expect(parts[0]).toMatch(/§No such remark by Einstein/);
    expect(parts[1]).toContain('No good evidence found. No evidence is known that carries it.');
    expect(parts[2]).toContain('Joan Pell');
    expect(parts[4]).toMatch(/Sources: .+\(reference work\).+\(scholarly\)/);
  });

  test('“Why this flag” shows the words that matched, set off in the passage', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Why this flag');
    await waitForSaid(page, 'The words that led there:');
    const { passage, matched } = await inCard(page, (card) => ({
      passage: card.querySelector('.note-passage')?.textContent ?? '',
      matched: [...card.querySelectorAll('.note-passage mark')].map((mark) => mark.textContent),
    }));
    expect(passage).toBe('“Einstein called compound interest the eighth wonder of the world”');
    expect(matched).toEqual(expect.arrayContaining(['Einstein', 'compound', 'interest']));
    await pressInNote(page, 'Why this flag');
    expect((await findLayer(page))?.note).not.toContain('The words that led there:');
  });

  test('“Not this claim” takes one mark away, says so, and takes it back', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Not this claim: take the mark away from this passage');
    await waitForSaid(page, 'The mark is gone from this passage.');
    await waitForCount(page, SAMPLE_MARKS - 1, SAMPLE_MARKS - 1);
    expect((await findLayer(page))?.focus).toBe('button Undo');
    await pressInNote(page, 'Undo');
    await waitForSaid(page, 'No such remark by Einstein');
    await waitForCount(page, SAMPLE_MARKS, SAMPLE_MARKS);
    expect(await listHidden()).toEqual([]);
  });

  test('“Hide” asks first; then the claim is hidden everywhere, until that is taken back', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Hide this claim everywhere');
    await pressInNote(page, 'Keep it');
    expect((await readDrawn(page)).marks.length).toBe(SAMPLE_MARKS);
    await pressInNote(page, 'Hide this claim everywhere');
    await pressInNote(page, 'Hide this claim');
    await waitForSaid(page, 'This claim is no longer marked, on any page.');
    await waitForHidden([`hidden:${CLAIM}`]);
    const other = await stage.open(readSample());
    await other.bringToFront();
    await waitForCount(other, SAMPLE_MARKS - 1, SAMPLE_MARKS - 1);
    await page.bringToFront();
    await pressInNote(page, 'Undo');
    await waitForHidden([]);
    await waitForCount(page, SAMPLE_MARKS, SAMPLE_MARKS);
    await waitForCount(other, SAMPLE_MARKS, SAMPLE_MARKS);
  });

  test.each([
    ['Plain text', /^“Einstein called .+world”\n§ No good evidence found\. No such remark.+\n1\. .+https:\/\//s],
    [
      'Markdown',
      /^“Einstein.+”\[\^einstein-compound-interest\]\s+\[\^einstein-compound-interest\]: \*\*No good.+\]\(https:/s,
    ],
    ['Chicago style', /^No such remark .+ “.+,” .+, https:\/\/.+; “.+\.$/s],
  ])('“Copy” puts the note on the clipboard as a footnote: %s', async (label, footnote) => {
    const page = await openEinstein();
    await pressInNote(page, 'Copy as a footnote');
    await pressInNote(page, label);
    await waitForSaid(page, 'Copied.');
    const live = await inCard(page, (card) => card.querySelector('[role="status"]')?.textContent);
    expect(live).toBe('Copied.');
    expect(await paste(page)).toMatch(footnote);
  });

  test('a report is a text that the reader sees, changes and takes along; nothing is sent', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Why this flag');
    await pressInNote(page, 'Report a wrong flag');
    await page.keyboard.type('It is a joke.');
    const { text, mail } = await inCard(page, (card) => ({
      text: card.querySelector('textarea')?.value ?? '',
      mail: [...card.querySelectorAll('a')].find((link) => link.href.startsWith('mailto:'))?.href ?? '',
    }));
    expect(text).toMatch(/^What seems wrong\?\nIt is a joke\.\n/);
    expect(text).toContain(`Claim: ${CLAIM}`);
    expect(text).toMatch(/Page: http:\/\/www\.csmonitor\.com\/story\/\d+\n/);
    expect(decodeURIComponent(mail).replaceAll('\r', '')).toContain(text);
    await pressInNote(page, 'Copy the report');
    await waitForSaid(page, 'Copied.');
    expect((await paste(page)).replaceAll('\r', '')).toBe(text);
    expect(stage.server.findLeaks()).toEqual([]);
  });

  test('the cross closes the note, and is there only while the note stays', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Close');
    await waitForNote(page, false);
    const { x, y } = await findPoint(page, 'Emancipation Proclamation freed');
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await waitForNote(page, true);
    const visibility = (): Promise<string> =>
      inCard(page, (card) => getComputedStyle(card.querySelector('.closer') ?? card).visibility);
    expect(await visibility()).toBe('hidden');
    await page.mouse.click(x, y);
    expect(await visibility()).toBe('visible');
  });

  test('no script of the page can press what changes something', async () => {
    const page = await openEinstein();
    await pressInNote(page, 'Hide this claim everywhere');
    await inCard(page, (card) => {
      for (const button of card.querySelectorAll<HTMLElement>('button')) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect((await readDrawn(page)).marks.length).toBe(SAMPLE_MARKS);
    expect(await listHidden()).toEqual([]);
    expect((await findLayer(page))?.note).toContain('Stop marking this claim on every page?');
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
