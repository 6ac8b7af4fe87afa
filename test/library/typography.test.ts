import { toTypographic } from '../../src/library/typography';

test.each([
  ["Monks' accounts don't say 'Roman' once", 'Monks’ accounts don’t say ‘Roman’ once'],
  ['He said "no", and ("so") left', 'He said “no”, and (“so”) left'],
  ["the spring of '47", 'the spring of ’47'],
  ["'Let them eat cake' is older", '‘Let them eat cake’ is older'],
  ['plain text, 7-8 May', 'plain text, 7-8 May'],
])('sets %s as in print', (typed, printed) => {
  expect(toTypographic(typed)).toBe(printed);
});
