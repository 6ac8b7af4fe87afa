import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { findBrowser } from '../browser/harness/find-browser';
import { makeLargePackage, measureBackground } from './browser/background';
import { measureHard, measureIdle, measureNews } from './browser/chromium-bench';
import { measureTabs } from './browser/chromium-tabs';
import { measureFirefox } from './browser/firefox-bench';
import { measureInput } from './browser/input';
import { type BenchPage, makePages, readSavedPages } from './browser/pages';
import { measurePopup } from './browser/popup-time';
import { measureRest } from './browser/rest';
import { openSetting, type Setting } from './browser/setting';
import { measureWaiting } from './browser/waiting';
import { type Figure, showFigure, showTitle } from './goals';
import { showLoad } from './timing';

export interface BrowserBenchOptions {
  /** Parts to run, of PARTS; all where it is left out. */
  readonly only: readonly string[] | undefined;
  readonly quick: boolean;
  /** How long a page goes on adding paragraphs. */
  readonly minutes: number;
}

/** What the parts measure with. */
interface Material {
  readonly pages: readonly BenchPage[];
  readonly article: BenchPage;
  readonly options: BrowserBenchOptions;
}

interface Part {
  readonly kind: 'chromium' | 'firefox';
  readonly measure: (setting: Setting, material: Material) => Promise<Figure[]>;
  /** The claims of the library that is put in the place of the package's own. */
  readonly claims?: number;
}

const PARTS: Readonly<Record<string, Part>> = {
  news: { kind: 'chromium', measure: (setting, { pages }) => measureNews(setting, pages) },
  idle: { kind: 'chromium', measure: (setting, { article }) => measureIdle(setting, article) },
  hard: {
    kind: 'chromium',
    measure: (setting, { article, options }) => measureHard(setting, article, options.minutes),
  },
  input: { kind: 'chromium', measure: (setting) => measureInput(setting) },
  rest: {
    kind: 'chromium',
    measure: (setting, { article, options }) => measureRest(setting, article, options.quick ? 10 : 60),
  },
  background: { kind: 'chromium', measure: (setting) => measureBackground(setting, 10_000), claims: 10_000 },
  popup: { kind: 'chromium', measure: (setting, { article }) => measurePopup(setting, article) },
  waiting: { kind: 'chromium', measure: (setting, { article }) => measureWaiting(setting, article) },
  tabs: {
    kind: 'chromium',
    measure: (setting, { article, options }) => measureTabs(setting, article, options.quick ? 10 : 50),
  },
  firefox: { kind: 'firefox', measure: (setting, { pages }) => measureFirefox(setting, pages.slice(0, 12)) },
  'firefox-popup': { kind: 'firefox', measure: (setting, { article }) => measurePopup(setting, article) },
  'firefox-waiting': { kind: 'firefox', measure: (setting, { article }) => measureWaiting(setting, article) },
};

function measureSizes(): Figure[] {
  const read = (names: readonly string[]): Buffer =>
    Buffer.concat(names.map((name) => readFileSync(join('dist', 'chromium', `${name}.js`))));
  const kb = (bytes: number): number => bytes / 1_024;
  const ofScript = (what: string, script: Buffer): Figure[] => [
    { goal: 'P10', what: `${what}, raw`, value: kb(script.length), unit: 'KB', pass: 40, aim: 20 },
    { goal: 'P10', what: `${what}, gzip`, value: kb(gzipSync(script).length), unit: 'KB', pass: 15 },
  ];
  return [
    ...ofScript('script in every page', read(['content'])),
    ...ofScript('script in an article with nothing to mark', read(['content', 'gate', 'reader'])),
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
export async function runBrowserBench(options: BrowserBenchOptions): Promise<void> {
  const { only, quick } = options;
  if (!existsSync('dist/chromium/content.js')) throw new Error('There is no build to measure. Run: npm run build');
  const { claims } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries, false);
  const saved = readSavedPages(quick ? 6 : 20);
  const own = makePages(claims, saved.length > 0 ? 2 : 10);
  const [article = { name: '', html: '' }] = own;
  console.log(`${showLoad()}; ${saved.length} saved news pages, ${own.length} of our own`);
  const figures: Figure[] = measureSizes();
  const material = { pages: [...own, ...saved], article, options };
  for (const [name, { kind, measure, claims: size }] of Object.entries(PARTS)) {
    if (only !== undefined && !only.includes(name)) continue;
    if (findBrowser(kind) === undefined) {
      console.log(`${name}: there is no ${kind} here`);
      continue;
    }
    const setting = await openSetting(kind, size === undefined ? undefined : makeLargePackage(claims, size));
    try {
      figures.push(
        ...(await measure(setting, material)).map((figure) => ({
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
