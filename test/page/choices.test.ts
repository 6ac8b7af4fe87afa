import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockKind } from '../../src/core/block';
import { type Claim, VERDICTS } from '../../src/core/claim';
import type { Flag } from '../../src/core/flag';
import type { Preferences } from '../../src/core/preferences';
import { findWanted } from '../../src/core/wanted';
import { toMarkStyle } from '../../src/page/mark-style';
import { listShown, listUnsourced, type PageCheck, toSummary } from '../../src/page/page-check';
import { checkBlocks, type Room } from '../../src/page/room';
import { createSession, listFaint, type Session, toKept } from '../../src/page/session';
import { toSearchWords, toUnsourcedView } from '../../src/page/unsourced-view';
import { toDocument } from './page-of';

const usual: Preferences = {
  sureness: 'usual',
  showSupported: false,
  showUnsourced: false,
  hiddenClaims: [],
  restMs: 120,
  topicsOff: [],
  verdictsOff: [],
};
const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync(join(__dirname, '../../src/locales/en/note.json'), 'utf8'),
);
const words = (key: string): string => messages[key]?.message ?? '';

const toBlock = (text: string, kind: BlockKind = 'paragraph') => ({ block: { kind, text }, map: undefined });
const toFlag = (start: number, score: number): Flag => ({
  id: `a-claim@1:${start}`,
  claimId: 'a-claim',
  verdict: 'contradicted',
  block: 1,
  start,
  end: start + 5,
  score,
  stance: 'stated',
  matched: [],
  quiet: false,
});
const claim = {
  id: 'a-claim',
  claim: 'A claim.',
  verdict: 'contradicted',
  topics: ['nato', 'europe'],
} as Partial<Claim> as Claim;
const page: PageCheck = {
  blocks: [toBlock('A title', 'title'), toBlock('Words of a paragraph, and more words.'), toBlock('The worst ever.')],
  answer: {
    flags: [toFlag(0, 0.95), toFlag(9, 0.8), toFlag(20, 0.6)],
    unsourced: [{ block: 2, start: 0, end: 15 }],
    statements: 4,
    claims: 9,
    entries: {
      'a-claim': claim,
    },
  },
};

describe('how sure to be', () => {
  it.each([
    ['fewer', 1],
    ['usual', 2],
    ['more', 3],
  ] as const)('%s shows %i of three flags of one and the same check', (sureness, count) => {
    const shown = listShown(page, { ...usual, sureness }, new Set());
    expect(shown).toHaveLength(count);
    const flags = shown.map(({ flag }) => flag);
    expect(toSummary(toDocument(''), 'read', page, flags, 0).flags).toHaveLength(count);
  });
});

describe('what is marked', () => {
  const count = (more: Partial<Preferences>): number => listShown(page, { ...usual, ...more }, new Set()).length;

  it('leaves out a claim that has a topic which is switched off, or a verdict which is', () => {
    expect(count({})).toBe(2);
    expect(count({ topicsOff: ['europe'] })).toBe(0);
    expect(count({ topicsOff: ['quotations'] })).toBe(2);
    expect(count({ verdictsOff: ['contradicted'] })).toBe(0);
    expect(count({ verdictsOff: ['disputed'] })).toBe(2);
    expect(count({ hiddenClaims: ['a-claim'] })).toBe(0);
  });
});

describe('the number in the toolbar', () => {
  it.each([
    {},
    { sureness: 'fewer' },
    { sureness: 'more' },
    { topicsOff: ['nato'] },
    { hiddenClaims: ['a-claim'] },
  ] as const)('is that of the marks for a reader who wants %j', (more) => {
    const wanted = { ...usual, ...more };
    expect(findWanted(page.answer, wanted)).toHaveLength(listShown(page, wanted, new Set()).length);
  });
});

describe('what a reader wants', () => {
  const check = async (tellMeanwhile: (session: Session) => void): Promise<Session> => {
    const session = createSession(undefined);
    const parts = {
      check: async () => {
        tellMeanwhile(session);
        return { answer: page.answer, preferences: usual };
      },
    };
    await checkBlocks({ session, parts } as unknown as Room, [], 'article');
    return session;
  };

  it('comes with the answer to a check', async () => {
    expect((await check(() => undefined)).preferences).toBe(usual);
  });

  it('is what was told last, where that was while the check went on', async () => {
    const newer: Preferences = { ...usual, sureness: 'fewer' };
    const session = await check((own) => Object.assign(own, { preferences: newer }));
    expect(session.preferences).toBe(newer);
  });
});

describe('statements without a source', () => {
  it('are told of with the words they are made of, and counted whether they are marked or not', () => {
    expect(listUnsourced(page)).toMatchObject([{ block: 2, start: 0, end: 15, passage: 'The worst ever.' }]);
    expect(toSummary(toDocument(''), 'read', page, [], 0).unsourced).toBe(1);
  });

  it.each([
    { block: 7, start: 0, end: 4 },
    { block: 2, start: 4, end: 4 },
    { block: 2, start: 0, end: 16 },
  ])('are left out where the page has no such words: %j', (one) => {
    expect(listUnsourced({ ...page, answer: { ...page.answer, unsourced: [one] } })).toEqual([]);
  });

  it('are marked for those only who ask', () => {
    const session = Object.assign(createSession(usual), { page });
    expect(listFaint(session)).toEqual([]);
    session.preferences = { ...usual, showUnsourced: true };
    expect(listFaint(session)).toHaveLength(1);
  });

  it('keep the way back into the page, as flags do', () => {
    const map = { text: '' } as unknown as NonNullable<PageCheck['blocks'][number]['map']>;
    const blocks = page.blocks.map((one) => ({ ...one, map }));
    expect(toKept({ ...page, blocks }).blocks.map((one) => one.map !== undefined)).toEqual([false, true, true]);
  });

  it('have a line of their own, thinner than every verdict’s, and no tint where lines are drawn', () => {
    const kinds = [...VERDICTS, 'unsourced' as const];
    const looks = kinds.map((kind) => ({ kind, ground: 'light' as const, hollow: false }));
    const style = toMarkStyle('t', true, { bearers: ['p'], looks });
    const rule = /::highlight\(t-unsourced-light\)\{([^}]*)\}/.exec(style)?.[1] ?? '';
    expect(rule).toContain('dotted 1px');
    expect(rule).toMatch(/background-color:rgb\([\d ]+\/0%\)/);
    for (const verdict of VERDICTS) expect(style).not.toContain(`t-${verdict}-light){${rule}`);
    expect(toMarkStyle('t', false, { bearers: ['p'], looks })).toMatch(
      /t-unsourced-light\)\{background-color:rgb\([\d ]+\/[1-7]%\)/,
    );
  });
});

describe('the small note', () => {
  it('says that there is no entry, what that means, and whose note it is', () => {
    const text = toUnsourcedView(toDocument(''), 'The worst ever.', words).textContent;
    expect(text).toMatch(
      /^No entry, and the passage names no source\.This does not mean that it is wrong\..*Google Scholar.*Footnote/,
    );
  });

  it('looks up the first words of the passage, whatever is in it', () => {
    expect(
      toSearchWords('“It was,” he said, the 2nd-worst flood – in 50% of the valley’s towns & fields since 1771.'),
    ).toBe('It was he said the 2nd-worst flood in 50% of the valley’s');
    expect(toSearchWords('x'.repeat(5_000)).length).toBeLessThanOrEqual(160);
    expect(toSearchWords('… “—” …')).toBe('');
  });

  it.each(['a&search=b', '#"><img src=x>', '../../evil?x=1', 'lone \ud800 surrogate', '日本 東京'])(
    'keeps %j inside one parameter of a plain https address',
    (passage) => {
      const links = [...toUnsourcedView(toDocument(''), passage, words).querySelectorAll('a')];
      expect(links).toHaveLength(3);
      for (const link of links) {
        const { origin, username, hash, searchParams } = new URL(link.getAttribute('href') ?? '');
        expect(['https://en.wikipedia.org', 'https://www.loc.gov', 'https://scholar.google.com']).toContain(origin);
        expect([username, hash, [...searchParams.values()]]).toEqual(['', '', [toSearchWords(passage)]]);
        expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer', '_blank']);
      }
    },
  );
});

describe('the style sheet for marks', () => {
  it('has rules for the looks in use and for the elements that marked words are in, and for nothing else', () => {
    const looks = [{ kind: 'misleading' as const, ground: 'dark' as const, hollow: false }];
    const style = toMarkStyle('t', true, { bearers: ['p', 'em'], looks });
    const rules = [...style.matchAll(/([\w*]*)::highlight\(([\w-]+)\)/g)].map(
      ([, bearer, name]) => `${bearer} ${name}`,
    );
    const wanted = ['p t-misleading-dark', 'em t-misleading-dark', 'p t-active-dark', 'em t-active-dark'];
    expect(new Set(rules)).toEqual(new Set(wanted));
  });
});
