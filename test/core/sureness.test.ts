import type { Flag } from '../../src/core/flag';
import { findSure, SURENESS, SURENESSES, THRESHOLD } from '../../src/core/sureness';

const toFlag = (block: number, score: number, more: Partial<Flag> = {}): Flag => ({
  id: `treaty@${block}:0`,
  claimId: 'treaty',
  verdict: 'contradicted',
  block,
  start: 0,
  end: 9,
  score,
  stance: 'stated',
  matched: [],
  quiet: false,
  ...more,
});

test('each choice lets in what the surer ones do, and the usual one is the threshold', () => {
  const bounds = SURENESSES.map((sureness) => SURENESS[sureness]);
  expect(bounds).toEqual([...bounds].sort((one, other) => other - one));
  expect(SURENESS.usual).toBe(THRESHOLD);
});

test.each([
  ['fewer', [SURENESS.fewer]],
  ['usual', [SURENESS.usual, SURENESS.fewer]],
  ['more', [SURENESS.more, SURENESS.usual, SURENESS.fewer]],
] as const)('%s: flags at its bound and above', (sureness, scores) => {
  const flags = [0.1, SURENESS.more, SURENESS.usual, SURENESS.fewer].map((score, block) => toFlag(block, score));
  expect(findSure(flags, sureness).map(({ score }) => score)).toEqual(scores);
});

test('an answer that is not sure enough answers nothing', () => {
  const flags = [toFlag(1, 0.9, { answeredIn: 2 }), toFlag(2, 0.6, { stance: 'rebutted' })];
  expect(findSure(flags, 'more')[0]?.answeredIn).toBe(2);
  expect(findSure(flags, 'usual')).toEqual([toFlag(1, 0.9)]);
});

test('one answer that is sure enough is enough, and one that is not in the list is believed', () => {
  const asked = toFlag(1, 0.9, { answeredIn: 2 });
  const answers = [toFlag(2, 0.6, { stance: 'rebutted' }), toFlag(3, 0.9, { stance: 'rebutted' })];
  expect(findSure([asked, ...answers], 'usual')[0]?.answeredIn).toBe(2);
  expect(findSure([asked], 'usual')).toEqual([asked]);
});
