import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type NewsServer, startNewsServer } from './news-server';
import { BROWSER_KINDS, type BrowserKind, ROOT, toDist } from './project';
import { openSession, type Session } from './session';
import { hasDisplay } from './start';

const SAMPLE = join(ROOT, 'test/pages/sample/page.html');

/** A browser that stays while the extension in it is built again and again. */
export interface DevBrowser {
  /** Opens the browser, or loads the extension and its page again. */
  show(): Promise<void>;
  /** Calls back when the person closes the browser. */
  onClosed(listener: () => void): void;
  close(): Promise<void>;
}

/** Opens nothing yet. Throws when there is no such browser. */
export function createDevBrowser(name: string): DevBrowser {
  const kind = BROWSER_KINDS.find((each) => each === name);
  if (kind === undefined) throw new Error(`The browser is ${BROWSER_KINDS.join(' or ')}, not ${name}.`);
  const listeners: (() => void)[] = [];
  let opened: Promise<Opened> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const showNow = async (): Promise<void> => {
    if (opened === undefined) {
      opened = openSample(kind);
      const { session } = await opened;
      session.browser.once('disconnected', () => {
        for (const listener of listeners) listener();
      });
      console.log('The sample article is open. Change something under src/.');
      return;
    }
    const { session, page } = await opened;
    await session.reloadExtension();
    await page.reload();
    console.log('Loaded again.');
  };
  return {
    show: () => {
      // Builds can follow faster than a browser loads.
      turn = turn.then(showNow, showNow);
      return turn as Promise<void>;
    },
    onClosed: (listener) => listeners.push(listener),
    close: async () => {
      const open = await opened;
      listeners.length = 0;
      if (open?.session.browser.connected) await open.session.close();
      await open?.server.close();
    },
  };
}

interface Opened {
  readonly server: NewsServer;
  readonly session: Session;
  readonly page: Page;
}

async function openSample(kind: BrowserKind): Promise<Opened> {
  const server = await startNewsServer();
  const session = await openSession(kind, {
    dist: toDist(kind, 'product'),
    proxyPort: server.port,
    headless: !hasDisplay(),
  });
  const url = server.serve('www.csmonitor.com', '/world/2025/article', { body: readFileSync(SAMPLE) });
  return { server, session, page: await session.openPage(url) };
}
