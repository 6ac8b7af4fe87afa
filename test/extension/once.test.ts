import { createOnce } from '../../src/extension/once';

test('a hundred that ask at once share one piece of work', async () => {
  let times = 0;
  const getIt = createOnce(async () => {
    times += 1;
    return times;
  });
  const got = await Promise.all(Array.from({ length: 100 }, getIt));
  expect(new Set(got)).toEqual(new Set([1]));
});

test('after a failure the next one tries again', async () => {
  let times = 0;
  const getIt = createOnce(async () => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return 'there';
  });
  await expect(getIt()).rejects.toThrow('not yet');
  await expect(getIt()).resolves.toBe('there');
  await expect(getIt()).resolves.toBe('there');
  expect(times).toBe(2);
});
