/// <reference types="chrome" />
import type { Browser, EvaluateFunc, Page } from 'puppeteer-core';
import { openChromium } from './chromium-session';
import { findBrowser, toInstallLine } from './find-browser';
import { openFirefox } from './firefox-session';
import type { BrowserKind } from './project';

/** Runs a function elsewhere; it may use nothing from outside itself. */
export type Evaluate = <Params extends unknown[], Func extends EvaluateFunc<Params> = EvaluateFunc<Params>>(
  work: Func,
  ...args: Params
) => Promise<Awaited<ReturnType<Func>>>;

/** The extension's own popup, opened on the toolbar over a page. */
export interface Popup {
  /** Runs a function in the popup: `document` and `window` in it are the popup's. */
  readonly evaluate: Evaluate;
  /** Runs the source of a script in the popup. */
  load(source: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** The extension's address, ending with a slash. */
  readonly origin: string;
  /** Opens a web page in a new tab and waits until it is loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension in a new tab. */
  openSurface(path: string): Promise<Page>;
  /** Opens the real popup from the toolbar, over this page. */
  openPopup(page: Page): Promise<Popup>;
  /** Runs a function in a page of the extension, where `chrome` is the extension's interface. */
  readonly inExtension: Evaluate;
  /** Stops the background as the browser does to save memory. Resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Loads the extension again from its folder. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Folder of the built extension. */
  readonly dist: string;
  /** Port of the proxy on the loopback interface; none where it is left out. */
  readonly proxyPort?: number;
  readonly headless?: boolean;
  /** Dark theme for pages that follow the system. */
  readonly dark?: boolean;
  /** The few colours that a person has chosen in the system, for every page. */
  readonly forcedColors?: boolean;
  /** Chromium with the scroll bars that it has on most desks; a driver hides them. */
  readonly scrollBars?: boolean;
  /** Folder of a profile that outlives the browser, in Chromium; a fresh one where it is left out. */
  readonly profile?: string;
}

/** Opens a browser with the extension in it. Throws with the line to run when that browser is not installed. */
export async function openSession(kind: BrowserKind, options: SessionOptions): Promise<Session> {
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) {
    throw new Error(`No ${kind} found. Install it with:\n  ${toInstallLine([kind])}`);
  }
  return kind === 'chromium' ? openChromium(executablePath, options) : openFirefox(executablePath, options);
}
