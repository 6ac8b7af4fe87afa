import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NewsServer, startNewsServer } from '../../browser/harness/news-server';
import { type BrowserKind, ROOT, toDist } from '../../browser/harness/project';
import { openSession, type Session } from '../../browser/harness/session';
import type { BenchPage } from './pages';

/** Where a page is served: where Footnote runs, where an extension with an empty script does, and where nothing does. */
export const PLACES = {
  footnote: 'www.csmonitor.com',
  empty: 'www.empty.example',
  nothing: 'www.unlisted.example',
} as const;
export type Place = keyof typeof PLACES;

/** A browser with Footnote in it, as it is shipped, and a server. */
export interface Setting {
  readonly session: Session;
  /** The address of the extension that does nothing, ending with a slash. Chromium only. */
  readonly emptyOrigin: string;
  /** Serves a page under an address that was never visited. */
  serve(page: BenchPage, place?: Place): string;
  close(): Promise<void>;
}

/** An extension whose scripts do nothing: what it costs to be an extension at all. Firefox knows no background of this kind, and gets none. */
function writeEmptyExtension(kind: BrowserKind): string {
  const folder = join(ROOT, '.cache/empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'empty@footnote.example' } },
    content_scripts: [{ matches: [`*://${PLACES.empty}/*`], js: ['content.js'], run_at: 'document_idle' }],
    ...(kind === 'chromium' ? { background: { service_worker: 'background.js' } } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), '');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>empty</title>');
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));',
  );
  return folder;
}

/** Starts a browser with the built extension, or with one from another folder. */
export async function openSetting(kind: BrowserKind, dist = toDist(kind, 'product')): Promise<Setting> {
  const server: NewsServer = await startNewsServer();
  const session = await openSession(kind, { dist, proxyPort: server.port });
  const empty = await session.browser.installExtension(writeEmptyExtension(kind));
  let visits = 0;
  return {
    session,
    emptyOrigin: `chrome-extension://${empty}/`,
    serve: ({ html }, place = 'footnote') => {
      visits += 1;
      return server.serve(PLACES[place], `/world/2025/story-${visits}`, { body: html });
    },
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

export function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
