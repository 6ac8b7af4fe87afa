import type { Page } from 'puppeteer-core';
import { waitForMarks } from './drawn-marks';
import { readSample, type Stage } from './stage';

/** Marks of the sample article. */
export const SAMPLE_MARKS = 7;

/** Opens the sample article in front, with all of its marks drawn. */
export async function openSamplePage(stage: Stage): Promise<Page> {
  const page = await stage.open(readSample());
  await waitForMarks(page, SAMPLE_MARKS);
  await page.bringToFront();
  return page;
}
