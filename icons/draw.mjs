// Draws the PNG icons from the two SVG files, with a browser that is installed: node icons/draw.mjs
// (CHROME_PATH names another one). To be run by hand after a change of an SVG; the PNG files are committed.
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INK = '#1f4e79';
/** Where Footnote does not read: the same mark, with the ink gone pale. */
const PALE = '#75736d';
const ICONS = [
  { size: 16, source: 'footnote-small.svg' },
  { size: 32, source: 'footnote-small.svg' },
  { size: 48, source: 'footnote.svg' },
  { size: 128, source: 'footnote.svg' },
];

const folder = new URL('.', import.meta.url);
const browser = await launch();
const page = await browser.newPage();
for (const { size, source } of ICONS) {
  const drawing = await readFile(new URL(source, folder), 'utf8');
  await draw(drawing, size, `footnote-${size}.png`);
  await draw(drawing.replaceAll(INK, PALE).replace('#fdfcf9', '#efede8'), size, `footnote-off-${size}.png`);
}
await browser.close();

async function draw(drawing, size, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}

async function launch() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  for (const executablePath of [process.env.CHROME_PATH, ...BROWSERS].filter(Boolean)) {
    try {
      return await puppeteer.launch({ executablePath, headless: true, args });
    } catch {
      // Not installed here; the next one may be.
    }
  }
  throw new Error('No Chromium found. Set CHROME_PATH to one.');
}
