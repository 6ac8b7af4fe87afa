import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { findBrowser } from '../browser/harness/find-browser';
import { measureHard, measureIdle, measureNews } from './browser/chromium-bench';
import { measureTabs } from './browser/chromium-tabs';
import { measureFirefox } from './browser/firefox-bench';
import { type BenchPage, makePages, readSavedPages } from './browser/pages';
import { openSetting, type Setting } from './browser/setting';
import { measureWaiting } from './browser/waiting';
import { type Figure, showFigure, showTitle } from './goals';
import { showLoad } from './timing';

export interface BrowserBenchOptions {
  /** Parts to run, of PARTS; all where it is left out. */
  readonly only: readonly string[] | undefined;
  readonly quick: boolean;
}

type Measure = (setting: Setting, pages: readonly BenchPage[], article: BenchPage, quick: boolean) => Promise<Figure[]>;

const PARTS: Readonly<Record<string, { readonly kind: 'chromium' | 'firefox'; readonly measure: Measure }>> = {
  news: { kind: 'chromium', measure: (setting, pages) => measureNews(setting, pages) },
  idle: { kind: 'chromium', measure: (setting, _pages, article) => measureIdle(setting, article) },
  hard: { kind: 'chromium', measure: (setting, _pages, article) => measureHard(setting, article) },
  waiting: { kind: 'chromium', measure: (setting, _pages, article) => measureWaiting(setting, article) },
  tabs: {
    kind: 'chromium',
    measure: (setting, _pages, article, quick) => measureTabs(setting, article, quick ? 10 : 50),
  },
  firefox: { kind: 'firefox', measure: (setting, pages) => measureFirefox(setting, pages.slice(0, 12)) },
  'firefox-waiting': { kind: 'firefox', measure: (setting, _pages, article) => measureWaiting(setting, article) },
};

function measureSizes(): Figure[] {
  const folder = join('dist', 'chromium');
  const script = readFileSync(join(folder, 'content.js'));
  const kb = (bytes: number): number => bytes / 1_024;
  return [
    { goal: 'P10', what: 'content script, raw', value: kb(script.length), unit: 'KB', pass: 40, aim: 20 },
    { goal: 'P10', what: 'content script, gzip', value: kb(gzipSync(script).length), unit: 'KB', pass: 15 },
    ...['chromium', 'firefox'].map((kind): Figure => {
      const { size } = statSync(join('dist', `footnote-${kind}.zip`));
      return {
        goal: 'P16',
        what: `the package for ${kind}, zipped`,
        value: kb(size),
        unit: 'KB',
        pass: 1_024,
        aim: 300,
      };
    }),
  ];
}

/** Measures the built extension (dist/) in real browsers and prints each goal beside its figure. */
export async function runBrowserBench({ only, quick }: BrowserBenchOptions): Promise<void> {
  if (!existsSync('dist/chromium/content.js')) throw new Error('There is no build to measure. Run: npm run build');
  const { claims } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries, false);
  const saved = readSavedPages(quick ? 6 : 20);
  const own = makePages(claims, saved.length > 0 ? 2 : 10);
  const [article = { name: '', html: '' }] = own;
  console.log(`${showLoad()}; ${saved.length} saved news pages, ${own.length} of our own`);
  const figures: Figure[] = measureSizes();
  for (const [name, { kind, measure }] of Object.entries(PARTS)) {
    if (only !== undefined && !only.includes(name)) continue;
    if (findBrowser(kind) === undefined) {
      console.log(`${name}: there is no ${kind} here`);
      continue;
    }
    const setting = await openSetting(kind);
    try {
      figures.push(
        ...(await measure(setting, [...own, ...saved], article, quick)).map((figure) => ({
          ...figure,
          what: `${kind === 'firefox' ? 'Firefox: ' : ''}${figure.what}`,
        })),
      );
    } finally {
      await setting.close();
    }
  }
  showTitle('Goals (Chromium where no browser is named)');
  for (const figure of figures) showFigure(figure);
  console.log(showLoad());
}
