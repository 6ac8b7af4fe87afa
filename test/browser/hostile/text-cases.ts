import { readDrawn } from '../harness/drawn-marks';
import { CLAIM, CLAIM_WORDS, type Family, type HostileCase, SECOND_CLAIM, SECOND_WORDS, toStory } from './hostile-case';

/** Text as a reader sees it: without invisible characters, accents and forms of letters. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{M}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase();

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph whose text is the claim in some disguise: what is marked must read as the words of the claim, whole letters from first to last. */
const disguise = (name: string, mangle: (text: string) => string): HostileCase => ({
  name,
  page: () => toStory(`<p id="claim">${toHtml(mangle(CLAIM))}</p>`),
  count: 1,
  expect: async ({ page }) => {
    const { marks } = await readDrawn(page);
    const [marked = ''] = marks.map(({ text }) => fold(text));
    expect(marked).toContain(fold(CLAIM_WORDS));
    expect(`${fold(mangle(CLAIM))} `).toMatch(new RegExp(`(?:^|\\P{L})${marked}\\P{L}`, 'u'));
  },
});

const everyThird = (sign: string) => (text: string) => text.replace(/(\w{3})(?=\w)/g, `$1${sign}`);
const everyLetter = (toLetter: (letter: string) => string) => (text: string) => text.replace(/[A-Za-z]/g, toLetter);
const shift = (from: number, small: number) => (letter: string) => {
  const code = letter.charCodeAt(0);
  return String.fromCodePoint(code >= 97 ? small + code - 97 : from + code - 65);
};

const DISGUISES: readonly HostileCase[] = [
  disguise('soft hyphens in every word', everyThird('\u00ad')),
  disguise('zero width spaces in words', everyThird('\u200b')),
  disguise('zero width joiners in words', everyThird('\u200d')),
  disguise('zero width non-joiners in words', everyThird('\u200c')),
  disguise('word joiners in words', everyThird('\u2060')),
  disguise('byte order marks in words', everyThird('\ufeff')),
  disguise('right-to-left overrides in words', everyThird('\u202e')),
  disguise('left-to-right marks in words', everyThird('\u200e')),
  disguise('isolates around words', (text) => text.replace(/\w+/g, '\u2068$&\u2069')),
  disguise('combining accents on vowels', (text) => text.replace(/[aeiou]/g, '$&\u0301')),
  disguise('ten accents on each vowel', (text) => text.replace(/[aeiou]/g, `$&${'\u0301\u0323'.repeat(5)}`)),
  disguise('accents composed in one character', (text) =>
    text.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`.normalize('NFC')),
  ),
  disguise('variation selectors', everyThird('\ufe0f')),
  disguise('no-break spaces', (text) => text.replaceAll(' ', '\u00a0')),
  disguise('narrow no-break spaces', (text) => text.replaceAll(' ', '\u202f')),
  disguise('runs of white space', (text) => text.replaceAll(' ', ' \n\t  ')),
  disguise('ideographic spaces', (text) => text.replaceAll(' ', '\u3000')),
  disguise('full-width letters', everyLetter(shift(0xff21, 0xff41))),
  disguise('bold mathematical letters, two units each', everyLetter(shift(0x1d400, 0x1d41a))),
  disguise('upper case', (text) => text.toUpperCase()),
  disguise('lower case', (text) => text.toLowerCase()),
  disguise('ligatures', (text) => text.replaceAll('fi', '\ufb01').replaceAll('st', '\ufb06')),
  disguise('tag characters', everyThird('\u{e0041}')),
  disguise('Mongolian vowel separators', everyThird('\u180e')),
  disguise('combining grapheme joiners', everyThird('\u034f')),
  disguise('an emoji of many code points before it', (text) => `👩‍👩‍👧‍👦🏳️‍🌈🇦🇶 ${text}`),
  disguise('characters beyond the first plane before it', (text) => `𝔄𝔅𝔏 𐍈𐍉. ${text}`),
  disguise('a letter that folds to three before it', (text) => `ﬄuent ﷺ ẞ. ${text}`),
];

const inPage = (name: string, blocks: string, parts?: Parameters<typeof toStory>[1]): HostileCase => ({
  name,
  page: () => toStory(blocks, parts),
  marked: [CLAIM_WORDS],
});

const [before, after] = [CLAIM.slice(0, 16), CLAIM.slice(16)];
const LAID_OUT: readonly HostileCase[] = [
  inPage('a right-to-left page', `<p>${CLAIM}</p>`, { root: 'lang="ar" dir="rtl"' }),
  inPage('a paragraph with dir=auto', `<p dir="auto">${CLAIM}</p>`),
  inPage('vertical text', `<p style="writing-mode:vertical-rl;max-height:20em">${CLAIM}</p>`),
  inPage('text in capitals by style', `<p style="text-transform:uppercase">${CLAIM}</p>`),
  inPage('small capitals', `<p style="font-variant:small-caps">${CLAIM}</p>`),
  inPage('columns', `<div style="columns:2"><p>${CLAIM}</p></div>`),
  inPage(
    'a first letter of its own size',
    `<style>#claim::first-letter { font-size: 4em; float: left }</style><p id="claim">${CLAIM}</p>`,
  ),
  inPage('a list item', `<ul><li>${CLAIM}</li></ul>`),
  inPage('a table cell', `<table><tr><td>${CLAIM}</td></tr></table>`),
  inPage('text that cannot be selected', `<p style="user-select:none">${CLAIM}</p>`),
  inPage('nested quotation marks', `<p>The guide told us: “They still say, ‘${CLAIM}’” She went on.</p>`),
  inPage(
    'abbreviations before it',
    `<p>Mr. J. R. Holt Jr. of the U.S. office at No. 10 St. James St. wrote on Jan. 5 at 4 p.m. to Dr. Reed. ${CLAIM}</p>`,
  ),
  inPage('a drawing in words after it', `<p>${CLAIM} ¯\\_(ツ)_/¯ (╯°□°)╯︵ ┻━┻</p>`),
];

/** Here the words are not one text node, and are marked all the same, or for a reason are not. */
const SPLIT: readonly HostileCase[] = [
  {
    name: 'a sentence over inline elements',
    page: () => toStory(`<p>${before}<em>${after.slice(0, 12)}</em><b>${after.slice(12)}</b></p>`),
    marked: [CLAIM_WORDS],
  },
  {
    name: 'every letter in a span',
    page: () => toStory(`<p>${[...CLAIM].map((letter) => `<span>${letter}</span>`).join('')}</p>`),
    marked: [CLAIM_WORDS],
  },
  { name: 'a sentence over a line break', page: () => toStory(`<p>${before}<br>${after}</p>`), marked: [CLAIM_WORDS] },
  {
    name: 'break opportunities in words',
    page: () => toStory(`<p>${CLAIM.replaceAll('tr', 't<wbr>r')}</p>`),
    marked: [CLAIM_WORDS],
  },
  {
    name: 'a footnote number inside',
    page: () => toStory(`<p>American troops liberated<sup>[3]</sup> Auschwitz in the last winter of the war.</p>`),
    count: 1,
  },
  {
    name: 'comments between words',
    page: () => toStory(`<p>${CLAIM.replaceAll(' ', ' <!-- NO -->')}</p>`),
    marked: [CLAIM_WORDS],
  },
  {
    name: 'a drop cap in a span',
    page: () => toStory(`<p><span style="float:left;font-size:3em">A</span>${CLAIM.slice(1)}</p>`),
    marked: [CLAIM_WORDS],
  },
  {
    name: 'ruby over the words',
    page: () => toStory(`<p><ruby>American<rt>amerika</rt></ruby> ${CLAIM.slice(9)}</p>`),
    count: 1,
  },
  {
    name: 'empty text nodes between words',
    page: () => toStory(`<p>${CLAIM.replaceAll(' ', '<span></span> <i></i>')}</p>`),
    marked: [CLAIM_WORDS],
  },
  {
    name: 'a hidden word inside',
    page: () => toStory(`<p>American <span hidden>NO</span>troops liberated Auschwitz in the war.</p>`),
    count: 1,
  },
  {
    name: 'two claims in one paragraph',
    page: () => toStory(`<p>${CLAIM} ${SECOND_CLAIM}</p>`),
    marked: [CLAIM_WORDS, SECOND_WORDS],
  },
  { name: 'one claim in two places', page: () => toStory(`<p>${CLAIM}</p><p>${CLAIM}</p>`), count: 2 },
  {
    name: 'letters of another alphabet that look the same',
    page: () => toStory(`<p>${CLAIM.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('e', 'е')}</p>`),
    count: 0,
  },
];

export const TEXT: Family = { name: 'Unicode and text', cases: [...DISGUISES, ...LAID_OUT, ...SPLIT] };
