/// <reference types="chrome" />
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { readManifest } from './project';
import type { Popup, Session, SessionOptions } from './session';
import { waitForWelcome } from './welcome-tab';

/** A worker is gone sooner than this, or was gone before. */
const GONE_MS = 3_000;
const WINDOW = { width: 1100, height: 900 };

/** Opens Chromium, or a browser made from it, with the extension loaded from a folder. */
export async function openChromium(executablePath: string, options: SessionOptions): Promise<Session> {
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    ...(options.scrollBars === true ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
    defaultViewport: headless ? WINDOW : null,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: [
      // Chromium refuses its sandbox to root; in every other case the sandbox stays.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${options.proxyPort}`]),
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      '--no-first-run',
    ],
  });
  try {
    const id = await browser.installExtension(options.dist);
    // A profile that had the extension before is not welcomed again.
    if (options.profile === undefined)
      await waitForWelcome(options.dist, async () => browser.targets().map((target) => target.url()));
    return createSession(browser, id, options);
  } catch (trouble) {
    await browser.close();
    throw trouble;
  }
}

function createSession(browser: Browser, id: string, options: SessionOptions): Session {
  const origin = `chrome-extension://${id}/`;
  const driverPath = (readManifest(options.dist).options_ui as { page: string }).page;
  let driver: Page | undefined;

  const openPage = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await putTheme(page, options);
    await page.goto(url);
    return page;
  };
  const findDriver = async (): Promise<Page> => {
    if (driver === undefined || driver.isClosed()) driver = await openPage(origin + driverPath);
    return driver;
  };
  return {
    kind: 'chromium',
    browser,
    origin,
    openPage,
    openSurface: (path) => openPage(origin + path),
    openPopup: async (page) => {
      const popupPath = readManifest(options.dist).action?.default_popup ?? '';
      for (const target of browser.targets().filter((each) => each.url().startsWith(origin + popupPath))) {
        await (await target.asPage()).close();
      }
      await page.bringToFront();
      const opened = browser.waitForTarget((target) => target.url().startsWith(origin + popupPath), {
        timeout: 20_000,
      });
      // A press of the toolbar button, not chrome.action.openPopup(): it gives activeTab, as a person's press does.
      await (await browser.extensions()).get(id)?.triggerAction(page);
      const popup = await (await opened).asPage();
      await putTheme(popup, options);
      return toPopup(popup);
    },
    inExtension: (work, ...args) => findDriver().then((page) => page.evaluate(work, ...args)),
    stopBackground: () => stopWorker(browser, origin),
    reloadExtension: async () => {
      // Its pages go with it.
      driver = undefined;
      await browser.installExtension(options.dist);
    },
    close: () => browser.close(),
  };
}

async function putTheme(page: Page, { dark, forcedColors }: SessionOptions): Promise<void> {
  if (dark === undefined && forcedColors === undefined) return;
  const features = [
    { name: 'prefers-color-scheme', value: dark === true ? 'dark' : 'light' },
    { name: 'forced-colors', value: forcedColors === true ? 'active' : 'none' },
  ];
  // Not by puppeteer's own way, which knows no forced colours; the session stays as long as the page.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
}

function toPopup(page: Page): Popup {
  return {
    evaluate: (work, ...args) => page.evaluate(work, ...args),
    load: async (source) => {
      await page.evaluate(source);
    },
    click: (selector) => page.click(selector),
    screenshot: async (path) => {
      // A driver hides the scroll bar, and leaves its room empty.
      const [width, height] = await page.evaluate(() => [document.documentElement.offsetWidth, innerHeight] as const);
      const clip = { x: 0, y: 0, width, height };
      await page.screenshot({ path: path as `${string}.png`, clip, captureBeyondViewport: false });
    },
    close: () => page.close(),
  };
}

async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith(origin);
  // After the extension was loaded again there may be two, of which the driver never learns that one is gone.
  await Promise.all(
    browser
      .targets()
      .filter(isWorker)
      .map((target) => stopTarget(browser, target)),
  );
}

async function stopTarget(browser: Browser, target: Target): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    const listener = (dead: Target): void => {
      if (dead !== target) return;
      browser.off('targetdestroyed', listener);
      resolve();
    };
    browser.on('targetdestroyed', listener);
  });
  const close = async (): Promise<void> => {
    await (await target.worker())?.close();
    await gone;
  };
  await Promise.race([close().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, GONE_MS).unref())]);
}
