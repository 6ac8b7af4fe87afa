import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import { readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { type Library, scan } from './engine';
import { type Figure, showFigure, showRow, showTitle, toNumber } from './goals';
import { type Loaded, showIndex, toLoaded } from './loaded';
import { makeClaims, makeEntries } from './made-claims';
import { showPeers } from './peer-bench';
import { showProfile } from './profile';
import { toHostileFigures, toQualityFigures } from './quality-bench';
import { countCharacters, makeTexts, readOrdinary, type Texts } from './texts';
import { measureInTurn, showLoad } from './timing';

export interface EngineBenchOptions {
  readonly quick: boolean;
  /** Libraries of whole entries, in place of one sentence for each claim. */
  readonly entries: boolean;
  readonly profile: boolean;
  readonly sizes: readonly number[] | undefined;
}

/** Enough for V8 to have compiled what is called often: the browser's own segmenter is compiled from the start. */
const ROUNDS = 30;
const SIZES = [500, 2_000, 10_000, 100_000];
const EVAL = join(process.cwd(), '../shared/eval');
const ANCHOR = 'Intl.Segmenter';

/** Times `Intl.Segmenter` sentence splitting that a scan may take at each size: pass and aim. */
const SCAN_GOALS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [2_000, [3, 1]],
  [10_000, [5, 2]],
  [100_000, [25, 10]],
]);

function segment({ texts }: Texts): number {
  let count = 0;
  for (const { whole } of texts) {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    for (const _ of segmenter.segment(whole)) count += 1;
  }
  return count;
}

function scanAll({ texts }: Texts, library: Library): number {
  return texts.reduce((sum, { blocks }) => sum + scan(blocks, library).flags.length, 0);
}

/** Milliseconds for each article: the anchor's under its name, each library's under its size. */
function measureScans(texts: Texts, loaded: readonly Loaded[], rounds: number): Map<string, number> {
  const runners = loaded.map(({ size, library }) => ({ name: String(size), run: () => scanAll(texts, library) }));
  const took = measureInTurn([{ name: ANCHOR, run: () => segment(texts) }, ...runners], rounds);
  return new Map([...took].map(([name, ms]) => [name, ms / texts.texts.length]));
}

function showScans(texts: Texts, took: ReadonlyMap<string, number>, loaded: readonly Loaded[]): void {
  const anchor = took.get(ANCHOR) ?? Number.NaN;
  showTitle(`The scan of ${texts.about} (Node ${process.version}, CPU time, least of the rounds)`);
  showRow('', 'ms an article', 'x Segmenter');
  showRow('Intl.Segmenter, sentences of the whole text', toNumber(anchor), '1');
  for (const { size } of loaded) {
    const ms = took.get(String(size)) ?? Number.NaN;
    showRow(`Footnote against ${size.toLocaleString('en')} claims`, toNumber(ms), toNumber(ms / anchor));
  }
}

function toScanFigures(took: ReadonlyMap<string, number>, loaded: readonly Loaded[]): Figure[] {
  const anchor = took.get(ANCHOR) ?? Number.NaN;
  const at = (size: number): number => took.get(String(size)) ?? Number.NaN;
  const scans = loaded.flatMap(({ size }): Figure[] => {
    const [pass, aim] = SCAN_GOALS.get(size) ?? [];
    if (pass === undefined) return [];
    const what = `scan against ${size.toLocaleString('en')} claims`;
    return [{ goal: 'P1', what, value: at(size) / anchor, unit: 'x Segmenter', pass, aim }];
  });
  const growth = at(10_000) / at(500);
  if (!Number.isFinite(growth)) return scans;
  return [
    ...scans,
    { goal: 'P3', what: 'growth from 500 to 10,000 claims', value: growth, unit: 'x', pass: 4, aim: 2 },
  ];
}

function loadAll(own: readonly Claim[], { sizes, entries }: EngineBenchOptions): Loaded[] {
  const wanted = sizes ?? SIZES;
  if (entries) return wanted.map((size) => toLoaded(makeEntries(own, size)));
  const { claims, about } = makeClaims(own, Math.max(...wanted), join(EVAL, 'retrieval'));
  console.log(`claims, one sentence each: ${about}`);
  return wanted.map((size) => toLoaded(claims.slice(0, size)));
}

/** Measures and prints; a goal is missed in words only, the exit code stays 0: figures of a busy machine are for people. */
export async function runEngineBench(options: EngineBenchOptions): Promise<void> {
  const { claims: own } = checkEntries(readClaimFiles(join(process.cwd(), 'src/claims')).entries, false);
  const count = options.quick ? 12 : 30;
  const rounds = options.quick ? 9 : ROUNDS;
  console.log(showLoad());
  const made = makeTexts(own, count);
  const main = readOrdinary(EVAL, count) ?? made;
  console.log(`${main.about}: ${toNumber(countCharacters(main) / main.texts.length)} characters each`);
  const packaged = toLoaded(own);
  const loaded = loadAll(own, options);
  const took = measureScans(main, loaded, rounds);
  showScans(main, took, loaded);
  const usual = loaded.filter(({ size }) => size <= 10_000);
  if (made !== main) showScans(made, measureScans(made, usual, 3), usual);
  showScans(main, measureScans(main, [packaged], rounds), [packaged]);
  const figures = [
    ...toScanFigures(took, loaded),
    ...showIndex([packaged, ...loaded]),
    ...toQualityFigures(main, [packaged, ...loaded]),
  ];
  const hostile = loaded.filter(({ size }) => size === 10_000);
  figures.push(...(hostile.length > 0 ? hostile : loaded.slice(-1)).flatMap(toHostileFigures));
  if (!options.quick) figures.push(...showPeers(main, loaded, took));
  showTitle('Goals');
  for (const figure of figures) showFigure(figure);
  console.log(showLoad());
  if (!options.profile) return;
  for (const { size, library } of [packaged, ...loaded]) {
    await showProfile(`a scan against ${size} claims`, () => {
      for (let round = 0; round < 5; round += 1) scanAll(main, library);
    });
  }
}
