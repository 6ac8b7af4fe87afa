/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type NewsServer, type ServedPage, startNewsServer } from './news-server';
import { type BrowserKind, ROOT, toDist } from './project';
import { openSession, type Session, type SessionOptions } from './session';

/** Hosts of the news list, and one that is not on it. All are served from this machine. */
export const HOSTS = {
  news: 'www.csmonitor.com',
  other: 'www.telegraph.co.uk',
  unlisted: 'www.unlisted.example',
} as const;

/** Everything that a file of browser tests stands on: a server and one browser, open from the first test to the last. */
export interface Stage {
  readonly session: Session;
  readonly server: NewsServer;
  /** Serves HTML at a host, and opens it. */
  open(html: string, host?: string, extra?: Omit<ServedPage, 'body'>): Promise<Page>;
  /** Errors that pages threw, the extension's script in them counted in. */
  readonly errors: readonly string[];
}

/** To be called once in a `describe`: opens before its tests, closes after them. Use what it answers only inside tests. */
export function useStage(
  kind: BrowserKind,
  build: 'test' | 'product' = 'test',
  options: Partial<SessionOptions> = {},
): Stage {
  const errors: string[] = [];
  let session: Session | undefined;
  let server: NewsServer | undefined;
  let pages = 0;

  beforeAll(async () => {
    server = await startNewsServer();
    session = await openSession(kind, { dist: toDist(kind, build), proxyPort: server.port, ...options });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  const stage: Stage = {
    errors,
    get session() {
      if (session === undefined) throw new Error('the browser is not open');
      return session;
    },
    get server() {
      if (server === undefined) throw new Error('the server is not open');
      return server;
    },
    open: async (html, host = HOSTS.news, extra = {}) => {
      pages += 1;
      const page = await stage.session.openPage(stage.server.serve(host, `/story/${pages}`, { ...extra, body: html }));
      page.on('pageerror', (error) => errors.push(String(error)));
      return page;
    },
  };
  return stage;
}

/** HTML of the sample article. */
export function readSample(): string {
  return readFileSync(join(ROOT, 'test/pages/sample/page.html'), 'utf8');
}

/** HTML of a page in test/browser/fixtures. */
export function readFixture(name: string): string {
  return readFileSync(join(ROOT, `test/browser/fixtures/${name}.html`), 'utf8');
}
