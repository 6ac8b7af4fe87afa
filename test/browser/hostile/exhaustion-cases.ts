import { CLAIM_PARAGRAPH, CLAIM_WORDS, type Family, type HostileCase, toStory } from './hostile-case';

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Text that undid one library or another. It stands in the article, and the claim beside it must be found all the same. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['20,000 spaces', ' '.repeat(20_000)],
  ['20,000 NULs', '\0'.repeat(20_000)],
  ['one word of 100,000 letters', 'a'.repeat(100_000)],
  ['one capitalised word of 100,000 letters', `A${'a'.repeat(100_000)}`],
  ['100,000 capitals', 'A'.repeat(100_000)],
  ['20,000 words without a stop', 'bridge '.repeat(20_000)],
  ['20,000 different words without a stop', Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}`).join(' ')],
  ['50,000 full stops', '.'.repeat(50_000)],
  ['50,000 question and exclamation marks', '?!'.repeat(25_000)],
  ['10,000 open quotation marks', '“'.repeat(10_000)],
  ['10,000 closed quotation marks', '”'.repeat(10_000)],
  ['10,000 straight quotation marks', '" '.repeat(10_000)],
  ['10,000 open brackets', '([{'.repeat(10_000)],
  ['10,000 abbreviations', 'U.S. '.repeat(10_000)],
  ['10,000 initials', 'J. '.repeat(10_000)],
  ['20,000 capitalised words', 'Roman '.repeat(20_000)],
  ['10,000 names with commas', 'Anna Holt, '.repeat(10_000)],
  ['5,000 speakers', 'said Anna Holt of the Museum. '.repeat(5_000)],
  ['5,000 verbs of saying in a row', 'said told claimed '.repeat(5_000)],
  ['100,000 digits', '7'.repeat(100_000)],
  ['digits with commas', '1,'.repeat(50_000)],
  ['15,000 years', '1867 '.repeat(15_000)],
  ['number words', 'twenty-one hundred million and '.repeat(5_000)],
  ['20,000 dashes', '—'.repeat(20_000)],
  ['hyphenated without end', 'well-'.repeat(20_000)],
  ['20,000 apostrophes', "'".repeat(20_000)],
  ['addresses', 'https://x.example/?a=b&c=d#e@f '.repeat(3_000)],
  ['at signs', 'a@b.'.repeat(20_000)],
  ['markup as text', '<img src=x onerror=alert(1)>'.repeat(2_000)],
  ['emoji sequences', '👩‍👩‍👧‍👦'.repeat(3_000)],
  ['flags', '🇦🇶'.repeat(10_000)],
  ['5,000 combining marks on a letter', `a${'\u0301'.repeat(5_000)}`],
  ['soft hyphens', '\u00ad'.repeat(20_000)],
  ['bidirectional overrides', '\u202e'.repeat(20_000)],
  ['no-break spaces', '\u00a0'.repeat(20_000)],
  ['full-width text', 'Ｂｒｉｄｇｅ '.repeat(10_000)],
  ['ligatures that expand', '\ufdfa'.repeat(10_000)],
  ['names of object properties', '__proto__ constructor toString hasOwnProperty valueOf '.repeat(2_000)],
  ['pattern signs', '(a+)+$ [^]* .*? \\1 '.repeat(3_000)],
  ['JSON without end', '{"a":['.repeat(10_000)],
  ['10,000 times the word "not"', 'not '.repeat(10_000)],
  ['negations', 'not never no nobody nothing '.repeat(5_000)],
  [
    'the words of many claims, mixed',
    'Lincoln Churchill Hitler slavery war Russia NATO Alaska Einstein Auschwitz '.repeat(2_000),
  ],
  ['Chinese without spaces', '历史记录显示'.repeat(10_000)],
];

const inArticle = ([name, text]: readonly [string, string]): HostileCase => ({
  name,
  page: () => toStory(`${CLAIM_PARAGRAPH}<p>${toHtml(text)}</p>`),
  marked: [CLAIM_WORDS],
});

const shape = (name: string, blocks: () => string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  page: () => toStory(CLAIM_PARAGRAPH + blocks()),
  marked: [CLAIM_WORDS],
  ownErrors: /document tree is too deep/,
  ...more,
});

/** Lone surrogates cannot travel as UTF-8: a script of the page writes them. */
const SURROGATES: HostileCase = {
  name: 'lone surrogates',
  page: () =>
    toStory(`${CLAIM_PARAGRAPH}<p id="odd"></p><script>odd.textContent = '\\ud800x\\udc00 '.repeat(10000)</script>`),
  marked: [CLAIM_WORDS],
};

const SHAPES: readonly HostileCase[] = [
  shape('20,000 elements', () => `<div>${'<i></i>'.repeat(20_000)}</div>`),
  shape('20,000 paragraphs of one word', () => '<p>word</p>'.repeat(20_000)),
  shape('5,000 nested elements', () => `${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}`, {}),
  shape(
    '1,000 nested inline elements around words',
    () => `<p>${'<b>'.repeat(1_000)}deep words${'</b>'.repeat(1_000)}</p>`,
  ),
  shape('20,000 text nodes in one paragraph', () => `<p>${'word<!-- -->'.repeat(20_000)}</p>`),
  shape('a table of 20,000 cells', () => `<table>${`<tr>${'<td>7</td>'.repeat(100)}</tr>`.repeat(200)}</table>`),
  shape('2,000 links', () => `<ul>${'<li><a href="#">Another story of today</a></li>'.repeat(2_000)}</ul>`),
  shape('a class of a million letters', () => `<div class="${'related-'.repeat(125_000)}x"><p>Some words.</p></div>`),
  shape(
    '10,000 attributes',
    () => `<div ${Array.from({ length: 10_000 }, (_, at) => `data-a${at}="x"`).join(' ')}><p>Some words.</p></div>`,
  ),
  shape('100 empty frames', () => '<iframe style="width:300px;height:200px"></iframe>'.repeat(100)),
  shape('the same frame inside itself ten deep', () => {
    let frame = 'Deep down.';
    for (let depth = 0; depth < 8; depth += 1)
      frame = `<iframe width=600 height=400 srcdoc="${toHtml(frame).replaceAll('"', '&quot;')}"></iframe>`;
    return frame;
  }),
  shape(
    'linked data of a megabyte',
    () => `<script type="application/ld+json">[${'{"@type":"Thing"},'.repeat(55_000)}{}]</script>`,
  ),
  shape(
    'linked data nested 5,000 deep',
    () => `<script type="application/ld+json">${'{"mainEntity":'.repeat(5_000)}1${'}'.repeat(5_000)}</script>`,
  ),
  shape(
    '2,000 claims: marks stop at a number, the popup has them all',
    () => `<p>American troops liberated Auschwitz in that year.</p>`.repeat(2_000),
    { marked: [], count: 40 },
  ),
];

export const EXHAUSTION: Family = { name: 'exhaustion', cases: [...TEXTS.map(inArticle), SURROGATES, ...SHAPES] };
