import { check } from '../../src/core/check';
import { findQuotations } from '../../src/core/quotations';
import { findSentences } from '../../src/core/sentences';
import { findTerms } from '../../src/core/terms';
import { SAMPLE } from './sample-library';

const CLAIM = 'Roman legions built the stone bridge at Harrowmere';

const HOSTILE: readonly [string, string][] = [
  ['nothing', ''],
  ['white space', ' '.repeat(20_000)],
  ['NULs', '\0'.repeat(20_000)],
  ['one word of 100,000 letters', 'a'.repeat(100_000)],
  ['20,000 words without a stop', 'bridge '.repeat(20_000)],
  ['50,000 full stops', '.'.repeat(50_000)],
  ['10,000 open quotation marks', '“'.repeat(10_000)],
  ['abbreviations', 'U.S. '.repeat(10_000)],
  ['initials', 'J. '.repeat(10_000)],
  ['capitalised words', 'Roman '.repeat(10_000)],
  ['names with commas', 'Anna Holt, '.repeat(5_000)],
  ['100,000 digits', '7'.repeat(100_000)],
  ['years', '1867 '.repeat(15_000)],
  ['dashes', '—'.repeat(20_000)],
  ['apostrophes', "'".repeat(20_000)],
  ['emoji sequences', '👩‍👩‍👧‍👦'.repeat(3_000)],
  ['lone surrogates', '\ud800'.repeat(10_000)],
  ['combining marks', `a${'\u0301'.repeat(20_000)}`],
  ['soft hyphens', '\u00ad'.repeat(20_000)],
  ['bidi overrides', '\u202e'.repeat(20_000)],
  ['ligatures that expand', '\ufdfa'.repeat(5_000)],
  ['names of object properties', '__proto__ constructor toString hasOwnProperty '.repeat(500)],
  ['pattern signs', '(a+)+$ [^]* .*? \\1 '.repeat(2_000)],
  ['the claim 2,000 times', `${CLAIM}. `.repeat(2_000)],
];

test.each(HOSTILE)('reads %s without an error and keeps offsets inside the text', (_, text) => {
  const { flags } = check([{ kind: 'paragraph', text }], SAMPLE);
  for (const flag of flags) {
    expect(flag.start).toBeLessThan(flag.end);
    expect(flag.end).toBeLessThanOrEqual(text.length);
  }
});

test('cuts sentences so that none is longer than the engine compares', () => {
  const sentences = findSentences('bridge '.repeat(20_000));
  expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThan(2_000);
});

test('reads a row of marks once, whether or not it ends a sentence', () => {
  const row = '.'.repeat(100_000);
  const began = process.cpuUsage();
  expect(findSentences(`He paid${row}x and left. She stayed.`).length).toBeGreaterThan(1);
  // Milliseconds of processor time; read again from each mark, the row would take a minute.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(3_000);
});

test('keeps sentences in order and apart', () => {
  const text = 'Mr. Holt met the U.S. envoy in No. 10. He paid $7.2 million! “Did he?” asked Reed. Yes.';
  const sentences = findSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual([
    'Mr. Holt met the U.S. envoy in No. 10.',
    'He paid $7.2 million!',
    '“Did he?” asked Reed.',
    'Yes.',
  ]);
});

test('does not cut a sentence at the letters of a name', () => {
  const text = 'He studied on the G.I. Bill. The F.B.I. Director wrote it down.';
  expect(findSentences(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'He studied on the G.I. Bill.',
    'The F.B.I. Director wrote it down.',
  ]);
});

test('reads numbers in words and figures as the same', () => {
  const values = (text: string) => findTerms(text).terms.map((term) => term.value);
  expect(values('$7.2 million')).toEqual(values('7,200,000'));
  expect(values('ninety-nine')).toEqual(values('99'));
  expect(values('six million')).toEqual(['6000000']);
});

test('brings the names of states, wars and spellings together', () => {
  const values = (text: string) => findTerms(text).terms.map((term) => term.value);
  expect(values('the United States')).toEqual(values('American'));
  expect(values('World War II')).toEqual(values('the Second World War'));
  expect(values('colour, organise, centre')).toEqual(values('color, organize, center'));
  expect(values('Zelenskyy')).toEqual(values('Zelensky'));
  expect(values('US troops')).toContain('america');
  expect(values('told us so')).not.toContain('america');
});

test('ends a quotation with its block when the next does not take it up', () => {
  const blocks = ['“One.', 'Two.', '“Three” and “four”'].map((text) => ({ kind: 'paragraph' as const, text }));
  expect(findQuotations(blocks).map(({ block, continues }) => [block, continues])).toEqual([
    [0, false],
    [2, false],
    [2, false],
  ]);
});

test('gives every word a place of some length, those of a letter that folds to several included', () => {
  for (const text of ['ﷺ', 'ﷺ built 1½ bridges', '㎯', 'ﬁne ㏂']) {
    const places = findTerms(text).terms.map(({ start, end }) => text.slice(start, end));
    expect([text, places.length > 0, places.includes('')]).toEqual([text, true, false]);
  }
  expect(findTerms('ﷺ').terms.map(({ start, end }) => [start, end])).toContainEqual([0, 1]);
});

test('reads no claim out of two paragraphs of which the second has its name', () => {
  const claim = 'Roman legions built the stone bridge of the town';
  const blocks = (...texts: string[]) => texts.map((text) => ({ kind: 'paragraph' as const, text }));
  const name = 'Harrowmere is on the list of the tour.';
  expect(check(blocks(`${claim}.`, name), SAMPLE).flags).toEqual([]);
  expect(check(blocks(`${claim}. ${name}`), SAMPLE).flags).toHaveLength(1);
});

test('cuts a sentence without end beside a character, not through it', () => {
  const endless = `${'.'.repeat(1_799)}${'😀'.repeat(2_000)}`;
  for (const { start, end } of findSentences(endless)) {
    // Throws at half a character.
    expect(encodeURIComponent(endless.slice(start, end))).not.toBe('');
  }
});

test('ends a sentence at a line break, but for one that goes on with a small letter', () => {
  const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(split('Roman legions\nbuilt the bridge')).toEqual(['Roman legions\nbuilt the bridge']);
  expect(split('Roman legions\nThe stone bridge')).toEqual(['Roman legions', 'The stone bridge']);
  expect(split(`${'\n'.repeat(50_000)}Yes`)).toEqual(['Yes']);
});
