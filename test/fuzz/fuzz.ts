import fc, { type Arbitrary } from 'fast-check';

/** `FUZZ_SEED=7` repeats a run; `FUZZ_TIMES=10` makes ten times as many cases. Without them each run has the same cases. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** What one case may take, in milliseconds of processor time. The slowest take a hundredth of it. */
const MOST_MS = 5_000;

const toMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

const toJudge =
  <T>(judge: (one: T) => unknown, tell: (tookMs: number) => void) =>
  async (one: T): Promise<void> => {
    const began = process.cpuUsage();
    await judge(one);
    const took = toMs(process.cpuUsage(began));
    tell(took);
    if (took > MOST_MS) throw new Error(`this case took ${took.toFixed(0)} ms of processor time`);
  };

/** Has `judge` look at so many cases; a fault is shown with the smallest case that has it, and the seed to repeat it. */
export async function fuzz<T>(
  name: string,
  cases: number,
  made: Arbitrary<T>,
  judge: (one: T) => unknown,
): Promise<void> {
  const numRuns = Math.ceil(cases * TIMES);
  let slowest = 0;
  const judged = toJudge(judge, (took) => {
    slowest = Math.max(slowest, took);
  });
  await fc.assert(fc.asyncProperty(made, judged), { seed: SEED, numRuns, verbose: fc.VerbosityLevel.None });
  process.stdout.write(`fuzz: ${numRuns} ${name}, seed ${SEED}, slowest case ${slowest.toFixed(0)} ms\n`);
}

/** Pieces of text that undo programs. */
export const oddText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\udc00',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufdfa',
    '👩‍👩‍👧‍👦',
    '🇦🇶',
    'ﬁ',
    'İ',
    'ẞ',
    '１８６７',
  ),
  fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '…',
    '—',
    '.',
    '?!',
    '\n',
    '\n\n',
    '[3]',
    '(',
    ')',
    '$7.2m',
    '99 percent',
    'U.S.',
    'No. 10',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '(a+)+$',
    '$' + '{x}',
    '%s',
    '<img onerror=x>',
    '\\',
    'null',
    'NaN',
  ),
  fc
    .tuple(fc.constantFrom('a', 'A', '7', '.', '“', 'J. ', 'not ', '\u0301', ' '), fc.integer({ min: 2, max: 3_000 }))
    .map(([sign, times]) => sign.repeat(times)),
);

/** Anything that JSON could hold, and what it could not. */
export const anything: Arbitrary<unknown> = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  maxDepth: 4,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'length')),
});
