// Draws the PNG icons from the two SVG files, with a browser that is installed: node icons/draw.mjs
// (CHROME_PATH names another one). To be run by hand after a change of an SVG; the PNG files are committed.
//   node icons/draw.mjs --sheet FILE   draws all of them on light and dark toolbars, to be looked at
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INK = '#1f4e79';
const PAPER = '#fdfcf9';
/** At least 3:1 on white, on Chromium's dark toolbar (#35363a) and on Firefox's (#2b2a33). */
const GREY = '#8d8a84';
const SIZES = [16, 32, 48, 128];
/** Grounds of toolbars: Chromium and Firefox, light and dark. */
const GROUNDS = ['#ffffff', '#f0f0f4', '#35363a', '#2b2a33'];

/** A state is told by shape as well as by colour: a sheet that is filled, struck through, or empty. */
const STATES = {
  '': (drawing) => drawing,
  '-off': (drawing, side) => strike(toGrey(drawing), side),
  '-none': (drawing) => toGrey(drawing).replace(`fill="${PAPER}"`, 'fill="none"'),
};

const folder = new URL('.', import.meta.url);

function toGrey(drawing) {
  return drawing.replaceAll(INK, GREY);
}

/** A stroke across the sheet, with a rim inside the sheet that keeps it apart from what it crosses. */
function strike(drawing, side) {
  const toLine = (inset, ink, width, cap) => {
    const [from, to] = [side * inset, side * (1 - inset)];
    return `<path d="M${from} ${to}L${to} ${from}" stroke="${ink}" stroke-width="${side * width}" stroke-linecap="${cap}"/>`;
  };
  const [rim, line] = [toLine(0.2, PAPER, 0.22, 'butt'), toLine(0.1, GREY, 0.09, 'round')];
  return drawing.replace('</svg>', `${rim}${line}</svg>`);
}

async function readDrawing(size) {
  const isSmall = size <= 32;
  const drawing = await readFile(new URL(isSmall ? 'footnote-small.svg' : 'footnote.svg', folder), 'utf8');
  return { drawing, side: isSmall ? 16 : 128 };
}

async function draw(page, svg, size, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}

async function drawSheet(page, file) {
  const names = SIZES.flatMap((size) => Object.keys(STATES).map((state) => `footnote${state}-${size}.png`));
  const images = await Promise.all(
    names.map(async (name) => `<img src="data:image/png;base64,${await readFile(new URL(name, folder), 'base64')}">`),
  );
  const rows = GROUNDS.map((ground) => `<div style="background:${ground}">${images.join('')}</div>`);
  await page.setViewport({ width: 900, height: 620 });
  await page.setContent(`<style>*{margin:0}img{margin:8px;vertical-align:middle}</style>${rows.join('')}`);
  await writeFile(file, await page.screenshot());
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

const browser = await launch();
const page = await browser.newPage();
for (const size of SIZES) {
  const { drawing, side } = await readDrawing(size);
  for (const [state, change] of Object.entries(STATES)) {
    await draw(page, change(drawing, side), size, `footnote${state}-${size}.png`);
  }
}
const sheet = process.argv.indexOf('--sheet');
if (sheet > 0) await drawSheet(page, process.argv[sheet + 1]);
await browser.close();
