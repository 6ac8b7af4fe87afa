/// <reference types="chrome" />
import { writeFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createChromeScope } from './firefox-chrome-scope';
import { readManifest } from './project';
import type { Evaluate, Popup, Session, SessionOptions } from './session';
import { waitForWelcome } from './welcome-tab';

/** Firefox gives each add-on a random address; a fixed one lets a test find its pages. */
const UUID = 'f007f007-0000-4000-8000-f007f007f007';
const ORIGIN = `moz-extension://${UUID}/`;
const WINDOW = { width: 1100, height: 900 };

/** Opens Firefox with the extension as a temporary add-on, driven by WebDriver BiDi. */
export async function openFirefox(executablePath: string, options: SessionOptions): Promise<Session> {
  const manifest = readManifest(options.dist);
  const gecko = (manifest.browser_specific_settings as { gecko: { id: string } }).gecko;
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    // Firefox 153 opens a moz-extension: address for a driver only with this.
    args: ['--remote-allow-system-access', `--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    extraPrefsFirefox: toPreferences(gecko.id, options),
  });
  try {
    await browser.installExtension(options.dist);
    await waitForWelcome(options.dist, createChromeScope(browser).listTabs);
    return createSession(browser, gecko.id, manifest, options);
  } catch (trouble) {
    await browser.close();
    throw trouble;
  }
}

function toPreferences(id: string, options: SessionOptions): Record<string, string | number | boolean> {
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'browser.chrome.site_icons': false,
    'dom.security.https_first': false,
    'dom.security.https_only_mode': false,
    'network.stricttransportsecurity.preloadlist': false,
    'layout.css.prefers-color-scheme.content-override': options.dark === true ? 0 : 1,
    'ui.systemUsesDarkTheme': options.dark === true ? 1 : 0,
    ...(options.forcedColors === true ? { 'browser.display.document_color_use': 2 } : {}),
  };
  if (options.proxyPort === undefined) return preferences;
  return {
    ...preferences,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
  };
}

const TRIES = 150;
const PAUSE_MS = 100;

/** Asks again and again: while Firefox swaps the empty page for the one that was asked for, a question may fail with an error of its own. */
async function waitForLoad(page: Page, url: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const isLoaded = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    if (await page.evaluate(isLoaded, url).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Firefox did not load ${url}`);
}

function createSession(
  browser: Browser,
  id: string,
  manifest: chrome.runtime.Manifest,
  options: SessionOptions,
): Session {
  const scope = createChromeScope(browser);
  const driverPath = (manifest.options_ui as { page: string }).page;
  let driver: Page | undefined;

  const openSurface = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    // This navigation never resolves in Firefox, so it is fired, and the page itself is watched.
    page.goto(ORIGIN + path, { timeout: 1_500 }).catch(() => undefined);
    await waitForLoad(page, ORIGIN + path);
    return page;
  };
  const findDriver = async (): Promise<Page> => {
    if (driver === undefined || driver.isClosed()) driver = await openSurface(driverPath);
    return driver;
  };
  return {
    kind: 'firefox',
    browser,
    origin: ORIGIN,
    openPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openSurface,
    openPopup: async (page) => {
      const from = await findDriver();
      // The button closes a popup that stands open.
      await from.evaluate(() => {
        for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
      });
      await from.waitForFunction(() => chrome.extension.getViews({ type: 'popup' }).length === 0);
      await page.bringToFront();
      await scope.pressToolbarButton(id);
      await from.waitForFunction(() => {
        const view = chrome.extension.getViews({ type: 'popup' })[0];
        return view !== undefined && view.location.href !== 'about:blank' && view.document.readyState === 'complete';
      });
      return toPopup(from, async (path) => writeFileSync(path, await scope.drawPopup(id)));
    },
    inExtension: (work, ...args) => findDriver().then((page) => page.evaluate(work, ...args)),
    stopBackground: () => scope.stopBackground(id),
    reloadExtension: async () => {
      // Its pages go with it.
      driver = undefined;
      await browser.installExtension(options.dist);
    },
    close: () => browser.close(),
  };
}

/** The popup's panel is out of a driver's reach; another page of the extension sees its live window. */
function toPopup(from: Page, screenshot: (path: string) => Promise<void>): Popup {
  const run = (body: string): Promise<unknown> =>
    from.evaluate(`((window) => {
      if (window === undefined) throw new Error('the popup is closed');
      const document = window.document;
      ${body}
    })(chrome.extension.getViews({ type: 'popup' })[0])`);
  const evaluate: Evaluate = (work, ...args) =>
    run(`return (${work.toString()})(...${JSON.stringify(args)});`) as never;
  return {
    evaluate,
    load: async (source) => {
      await run(source);
    },
    click: (selector) =>
      evaluate((wanted: string) => {
        const element = document.querySelector<HTMLElement>(wanted);
        if (element === null) throw new Error(`nothing in the popup is ${wanted}`);
        element.click();
      }, selector),
    screenshot,
    close: () => evaluate(() => window.close()),
  };
}
