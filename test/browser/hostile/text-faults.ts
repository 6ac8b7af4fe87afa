import { toClaimFiles } from '../../../src/core/claim-files';
import { createLibrary } from '../../../src/core/library';
import { SAMPLE_CLAIMS } from '../../core/sample-library';
import type { FaultCase } from './fault-case';

const FOREIGN = new Map(
  toClaimFiles(SAMPLE_CLAIMS, createLibrary(SAMPLE_CLAIMS)).map(({ path, json }) => [path, json]),
);

/** The files in which a note finds the texts of its claim. */
const KINDS: readonly (readonly [name: string, path: RegExp])[] = [
  ['texts', /\d\.json$/],
  ['phrasings', /phrasings\.json$/],
  ['columns', /columns\.json$/],
];

const FAULTS: readonly (readonly [name: string, change: (json: string, path: string) => string | undefined])[] = [
  ['missing', () => undefined],
  ['empty', () => ''],
  ['cut off in the middle', (json) => json.slice(0, json.length / 2)],
  ['null', () => 'null'],
  ['a list of nothing', () => '[]'],
  ['an object of nothing', () => '{}'],
  ['those of another library', (_, path) => FOREIGN.get(path.replace(/\d/, '0'))],
];

/** Nothing is marked that has no note, the page says that it could not be checked, and the next good files are taken. */
export const TEXTS: readonly FaultCase[] = KINDS.flatMap(([kind, wanted]) =>
  FAULTS.map(([fault, change]) => ({
    name: `the ${kind} of all claims are ${fault}`,
    run: async ({ open, expectState, putTexts }) => {
      await putTexts((path, json) => (wanted.test(path) ? change(json, path) : json));
      try {
        await open();
        await expectState('failed', 0);
      } finally {
        await putTexts((_, json) => json);
      }
      await open();
      await expectState('read', 1);
    },
  })),
);
