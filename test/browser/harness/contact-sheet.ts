import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** Pictures on one sheet, each with its name and a line below. Pixels; drawn in the browser that is given, whatever that is. */
export async function drawContactSheet(
  browser: Browser,
  pictures: readonly { readonly path: string; readonly caption: string }[],
  path: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_800, height: 1_000 });
  await page.evaluate(() => {
    document.body.style.cssText =
      'margin:12px;display:grid;grid-template-columns:repeat(auto-fill,minmax(340px,1fr));gap:12px;background:#ddd;font:13px system-ui';
  });
  for (const picture of pictures) {
    const source = `data:image/png;base64,${readFileSync(picture.path, 'base64')}`;
    await page.evaluate(
      async (src, name, caption) => {
        const figure = document.body.appendChild(document.createElement('figure'));
        figure.style.margin = '0';
        const image = figure.appendChild(document.createElement('img'));
        image.style.cssText = 'width:100%;max-height:420px;object-fit:contain;object-position:0 0;background:#fff';
        figure.appendChild(document.createElement('figcaption')).textContent = `${name}: ${caption}`;
        image.src = src;
        await image.decode();
      },
      source,
      basename(picture.path, '.png'),
      picture.caption,
    );
  }
  await page.screenshot({ path: path as `${string}.png`, fullPage: true });
  await page.close();
}
