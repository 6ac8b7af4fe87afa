import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import { SOURCE_KINDS, VERDICTS } from '../../src/core/claim';
import { type Flag, STANCES } from '../../src/core/flag';
import { FOOTNOTE_STYLES } from '../../src/page/footnote-text';
import { toNoteView } from '../../src/page/note-view';
import { SIGNS } from '../../src/page/signs';
import { toWhoSays } from '../../src/page/who-says';
import { toExcerpt, toPlainText } from '../../src/page/words';
import { toDocument } from './page-of';
import { createWords, readMessages } from './words-of';

const folder = join(__dirname, '../../src');
const messages = readMessages('en');
const words = createWords('en');

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

const flag: Flag = {
  id: 'statehood:1:0',
  claimId: 'statehood',
  verdict: 'misleading',
  block: 1,
  start: 0,
  end: 10,
  score: 0.9,
  stance: 'quoted',
  matched: ['statehood'],
  quiet: false,
};

const claim: Claim = {
  id: 'statehood',
  claim: 'Russia helped to found the United States.',
  verdict: 'misleading',
  reasons: [],
  record: 'Russia stayed neutral.',
  context: 'Catherine sent no troops.',
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
      shows: 'It.',
    },
  ],
  about: { people: [], places: [], period: [1775, 1783] },
  topics: [],
};

describe('who says it here, in one line', () => {
  it.each([
    [
      { stance: 'quoted', speaker: 'Yury Ushakov', relay: 'Tass' },
      'Quoted: Yury Ushakov, via Tass. This article does not answer it.',
    ],
    [{ stance: 'reported', speaker: 'Vladimir Putin' }, 'Reported: Vladimir Putin. This article does not answer it.'],
    [{ stance: 'reported', relay: 'Tass' }, 'Reported: someone, via Tass. This article does not answer it.'],
    [{ stance: 'quoted', speaker: 'X', answeredIn: 4 }, 'Quoted: X. The article answers it in another place.'],
    [{ stance: 'rebutted', speaker: 'X' }, 'Claimed by X. This passage answers it.'],
    [{ stance: 'rebutted' }, 'Raised here to be answered. This passage answers it.'],
    [{ stance: 'stated' }, 'Stated by this article.'],
    [{ stance: 'asked' }, 'Asked here, not claimed.'],
  ] as const)('%j', (part, line) => {
    expect(plain(toWhoSays({ verdict: 'misleading', ...part }, words))).toBe(line);
  });

  it('does not say of a supported claim that nobody answers it', () => {
    expect(plain(toWhoSays({ verdict: 'supported', stance: 'quoted', speaker: 'X' }, words))).toBe('Quoted: X.');
  });
});

describe('the note', () => {
  const textOf = (one: Claim): string =>
    toNoteView({ document: toDocument(''), flag, claim: one, words }).textContent ?? '';

  it('says record, verdict and what it means, who, context and sources, in this order, and whose note it is', () => {
    expect(plain(textOf(claim))).toMatch(
      /^‡Russia stayed neutral\.Misleading\. It builds on something true and leads to a wrong conclusion\.Quoted here\..*Catherine sent no troops\..*A Book.*A Press · 1999 · scholarly.*Sources: A Press \(scholarly\).*Why this flag.*Footnote/s,
    );
  });

  it('shows data as text, never as markup', () => {
    const view = toNoteView({
      document: toDocument(''),
      flag,
      claim: { ...claim, record: '<img src=x onerror=alert(1)>' },
      words,
    });
    expect(view.querySelector('img')).toBeNull();
    expect(view.textContent).toContain('<img src=x');
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'https://a:b@example.org/',
    'data:text/html,x',
    ' javascript:1',
    'x',
  ])('does not link to %s', (url) => {
    const sources = claim.sources.map((source) => ({ ...source, url }));
    expect(
      toNoteView({ document: toDocument(''), flag, claim: { ...claim, sources }, words }).querySelector('a'),
    ).toBeNull();
  });
});

describe('words', () => {
  it('cannot be turned around or broken by data', () => {
    expect(toPlainText('a\u202eb\u0000c\ud800d')).toBe('a b c\ufffdd');
  });

  it('cut a long passage between words', () => {
    const cut = toExcerpt('word '.repeat(40));
    expect(cut.length).toBeLessThanOrEqual(91);
    expect(cut).toMatch(/word…$/);
  });

  it('are there for every verdict, stance and kind of source', () => {
    const keys = [
      ...VERDICTS.flatMap((verdict) =>
        ['verdict', 'meaning'].map((kind) => `note_${kind}_${verdict.replace(/-/g, '_')}`),
      ),
      ...FOOTNOTE_STYLES.map((style) => `note_copy_${style}`),
      ...['one', 'other'].map((form) => `list_announce_${form}`),
      ...STANCES.flatMap((stance) => [`note_stance_${stance}`, `note_stance_${stance}_by`]),
      ...SOURCE_KINDS.map((kind) => `note_source_${kind.replace(/-/g, '_')}`),
    ];
    expect(keys.filter((key) => messages[key] === undefined)).toEqual([]);
    expect(VERDICTS.map((verdict) => SIGNS[verdict])).toHaveLength(new Set(Object.values(SIGNS)).size);
  });

  it('are there for every key that the page layer asks for, and all of them are asked for', () => {
    const sources = readdirSync(join(folder, 'page')).map((file) => readFileSync(join(folder, 'page', file), 'utf8'));
    const asked = new Set(
      sources.flatMap((source) => [...source.matchAll(/'((?:note|list|mark)_[a-z_]+)'/g)].map(([, key]) => key)),
    );
    expect(
      [...asked].filter((key) => messages[key ?? ''] === undefined && messages[`${key}_other`] === undefined),
    ).toEqual([]);
    const built = /^note_(?:verdict|meaning|stance|source|copy)_|^note_hide_title$|^list_announce_/;
    expect(Object.keys(messages).filter((key) => !asked.has(key) && !built.test(key))).toEqual([]);
  });

  it('each tell a translator what they are for', () => {
    expect(Object.values(messages).filter(({ description }) => description.length < 4)).toEqual([]);
  });
});
