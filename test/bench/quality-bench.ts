import { scan } from './engine';
import { type Figure, toNumber } from './goals';
import { HOSTILE_STRINGS } from './hostile-strings';
import type { Loaded } from './loaded';
import { findQuality } from './quality';
import { findSentences, type Texts } from './texts';
import { measure } from './timing';

/** P4: what speed may not cost. */
export function toQualityFigures(texts: Texts, loaded: readonly Loaded[]): Figure[] {
  const sentences = findSentences(texts).length;
  return loaded
    .filter(({ size }) => size <= 10_000)
    .flatMap(({ size, claims, library }): Figure[] => {
      const { quoted, edited, unrelated } = findQuality(claims, library, texts, sentences);
      const at = `, ${size.toLocaleString('en')} claims`;
      const common = { goal: 'P4', unit: '%' };
      return [
        { ...common, what: `quoted claims that reach the gate${at}`, value: 100 * quoted, pass: 100, atLeast: true },
        {
          ...common,
          what: `claims with a fifth of words dropped${at}`,
          value: 100 * edited,
          pass: 95,
          aim: 99,
          atLeast: true,
        },
        { ...common, what: `unrelated sentences that reach the gate${at}`, value: 100 * unrelated, pass: 2, aim: 1 },
      ];
    });
}

/** P5: what hostile text may cost. */
export function toHostileFigures({ size, library }: Loaded): Figure[] {
  let thrown = 0;
  const times = HOSTILE_STRINGS.map(([name, text]) => {
    const run = () => {
      try {
        scan([{ kind: 'paragraph', text }], library);
      } catch {
        thrown += 1;
      }
    };
    return { name, ms: Math.min(measure(run), measure(run), measure(run)) };
  }).sort((a, b) => b.ms - a.ms);
  const slowest = times.slice(0, 4).map(({ name, ms }) => `${name} ${toNumber(ms)}`);
  const at = `${HOSTILE_STRINGS.length} hostile strings, ${size.toLocaleString('en')} claims`;
  return [
    {
      goal: 'P5',
      what: `slowest of ${at}`,
      value: times[0]?.ms ?? 0,
      unit: 'ms',
      pass: 50,
      aim: 10,
      note: slowest.join(', '),
    },
    { goal: 'P5', what: `exceptions at ${at}`, value: thrown, unit: '', pass: 0 },
  ];
}
