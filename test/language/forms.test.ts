import { toForms } from '../../src/language/forms';

const give = (key: string, ...fillings: string[]): string =>
  ['notes_one', 'notes_other', 'notes_few'].includes(key) ? `${key}(${fillings.join()})` : key;

describe('forms', () => {
  it.each([
    ['en', 1, 'notes_one(1)'],
    ['en', 0, 'notes_other(0)'],
    ['en', 1234, 'notes_other(1,234)'],
    ['de', 1234, 'notes_other(1.234)'],
    ['pl', 3, 'notes_few(3)'],
    // A form that the locale file lacks: the general one stands in.
    ['pl', 5, 'notes_other(5)'],
  ])('count as %s does: %d', (tag, count, sentence) => {
    expect(toForms(tag, give).count('notes', count)).toBe(sentence);
  });

  it('write a share and a day as the language does', () => {
    expect(toForms('en', give).percent(0.87)).toBe('87%');
    expect(toForms('de', give).percent(0.87)).toBe('87\u00a0%');
    expect(toForms('en', give).day('2026-03-03')).toBe('March 3, 2026');
    expect(toForms('de', give).day('2026-03-03')).toBe('3. März 2026');
  });

  it.each(['', '3 March', '2026-13-45', '2026-03-03T00:00'])('leave %j as it is: no day', (text) => {
    expect(toForms('en', give).day(text)).toBe(text);
  });
});
