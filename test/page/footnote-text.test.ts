import type { Claim } from '../../src/core/claim';
import { toFootnoteText } from '../../src/page/footnote-text';
import { createWords } from './words-of';

const claim: Claim = {
  id: 'statehood',
  claim: 'Russia helped to found the United States.',
  verdict: 'misleading',
  reasons: [],
  record: 'Russia stayed neutral.',
  context: '',
  phrasings: [],
  opposites: [],
  lookalikes: [],
  anchors: [],
  sources: [
    {
      title: 'A Book',
      publisher: 'A Press',
      url: 'https://example.org/book',
      kind: 'scholarly',
      year: 1999,
      shows: '',
    },
    {
      title: 'A Page (1780) *?',
      publisher: 'An Archive',
      url: 'https://example.org/a_(b)',
      kind: 'primary',
      shows: '',
    },
  ],
  about: { people: [], places: [], period: [1775, 1783] },
  topics: [],
};
const parts = { passage: 'the [passage]', claim, words: createWords('en'), today: '2026-03-03' };

describe('a note copied as a footnote', () => {
  it('in plain text has sign, verdict and record, and one source to a line', () => {
    expect(toFootnoteText('plain', parts)).toBe(
      [
        '“the [passage]”',
        '‡ Misleading. Russia stayed neutral.',
        '1. A Book (A Press, 1999). https://example.org/book',
        '2. A Page (1780) *? (An Archive). https://example.org/a_(b)',
      ].join('\n'),
    );
  });

  it('in Markdown is a reference and the footnote that it refers to, with nothing in the data read as markup', () => {
    expect(toFootnoteText('markdown', parts)).toBe(
      [
        '“the \\[passage\\]”[^statehood]',
        '',
        '[^statehood]: **Misleading.** Russia stayed neutral. Sources: [A Book](https://example.org/book), A Press, 1999; ' +
          '[A Page (1780) \\*?](https://example.org/a_%28b%29), An Archive.',
      ].join('\n'),
    );
  });

  it('in Chicago style cites the sources, and says when one without a date was read', () => {
    expect(toFootnoteText('chicago', parts)).toBe(
      'Russia stayed neutral. “A Book,” A Press, 1999, https://example.org/book; ' +
        '“A Page (1780) *?,” An Archive, accessed 3 March 2026, https://example.org/a_(b).',
    );
  });

  it('of an entry without sources ends with the record', () => {
    const bare = { ...parts, claim: { ...claim, sources: [] } };
    expect(toFootnoteText('chicago', bare)).toBe('Russia stayed neutral.');
    expect(toFootnoteText('markdown', bare)).toMatch(/Russia stayed neutral\.$/);
  });
});
