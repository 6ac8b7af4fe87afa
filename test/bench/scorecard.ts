import { writeFileSync } from 'node:fs';
import type { Figure } from './own-data';

/** Which figures the options show, by the name that each has here. */
const KEPT: Readonly<Record<string, string>> = {
  precise: '  marks that stand on the right claim (both sets of passages)',
  found: '  right entry flagged',
  stance: '  stance right (rebutted or not)',
  speaker: '  speaker right, where the passage names one',
  alone: 'news-dev-negatives left alone',
  unseen: 'phrasings, each left out, that find their claim',
  ordinary: 'flags in ordinary articles, to be read one by one',
};

/** Writes the figures for the options' page to `path`, as code. Throws where one of them was not measured. */
export function writeScorecard(path: string, figures: readonly Figure[], claims: number): void {
  const rows = Object.entries(KEPT).map(([key, name]) => {
    const figure = figures.find((each) => each.name === name);
    if (figure === undefined) throw new Error(`"${name.trim()}" was not measured; the scorecard stays as it is`);
    return `  ${key}: { right: ${figure.right}, of: ${figure.of} },`;
  });
  writeFileSync(
    path,
    `// Written by npm run score -- --keep; what each figure means stands in score-part.ts. Do not edit by hand.

/** Figures of the engine as it was on a day: how many were right, of how many. */
export interface Figure {
  readonly right: number;
  readonly of: number;
}

/** The day that it was measured, YYYY-MM-DD. */
export const DAY = '${new Date().toISOString().slice(0, 10)}';
/** How many claims the library had. */
export const CLAIMS = ${claims};
export const SCORES = {
${rows.join('\n')}
} as const satisfies Readonly<Record<string, Figure>>;
`,
  );
}
