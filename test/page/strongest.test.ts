import type { ShownFlag } from '../../src/page/page-check';
import { findStrongest } from '../../src/page/strongest';

const toFlag = (id: string, score: number, parts: object = {}): ShownFlag =>
  ({ flag: { id, score, stance: 'stated', quiet: false, ...parts } }) as ShownFlag;
const toIds = (flags: readonly ShownFlag[]): string => flags.map(({ flag }) => flag.id).join('');

describe('the strongest flags', () => {
  const flags = [
    toFlag('a', 0.6),
    toFlag('b', 0.9),
    toFlag('c', 0.99, { stance: 'rebutted' }),
    toFlag('d', 0.98, { answeredIn: 3 }),
    toFlag('e', 0.95, { quiet: true }),
    toFlag('f', 0.7),
  ];

  it('are all of them where there is room', () => {
    expect(toIds(findStrongest(flags, 6))).toBe('abcdef');
  });

  it('are the surest that nothing answers first, then what is supported, then what the article answers; in page order', () => {
    expect(toIds(findStrongest(flags, 2))).toBe('bf');
    expect(toIds(findStrongest(flags, 4))).toBe('abef');
    expect(toIds(findStrongest(flags, 5))).toBe('abcef');
  });
});
