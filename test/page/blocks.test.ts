import { findRuns } from '../../src/page/ranges';
import { readAll, readBody, readProgress, readTexts, toDocument } from './page-of';

describe('the title', () => {
  const titleOf = async (body: string, head = '') => (await readAll(toDocument(body, head)))[0]?.block;

  it('is block 0, from the heading that says what the page is called', async () => {
    const body = '<h1>The Paper</h1><article><h1>Kings &amp; queens</h1><p>Some words.</p></article>';
    expect(
      await titleOf(
        body,
        '<title>Kings & queens - The Paper</title><meta property="og:title" content="Kings & queens">',
      ),
    ).toEqual({
      kind: 'title',
      text: 'Kings & queens',
    });
  });

  it('is the name of the page where no heading shows it', async () => {
    expect(await titleOf('<p>Some words.</p>', '<title>A story</title>')).toEqual({ kind: 'title', text: 'A story' });
  });

  it('is not read a second time in the text', async () => {
    expect(await readTexts('<article><h1>A long story</h1><p>Some words.</p></article>')).toEqual(['Some words.']);
  });
});

describe('a block', () => {
  it.each([
    ['paragraph', '<p>One.</p>'],
    ['heading', '<h2>One.</h2>'],
    ['item', '<ul><li>One.</li></ul>'],
    ['item', '<ol><li><p>One.</p></li></ol>'],
    ['quotation', '<blockquote><p>One.</p></blockquote>'],
    ['caption', '<figure><img><figcaption>One.</figcaption></figure>'],
    ['paragraph', '<div>One.</div>'],
  ])('is of the kind %s in %s', async (kind, html) => {
    expect(await readBody(`<main>${html}</main>`)).toEqual([{ kind, text: 'One.' }]);
  });

  it.each([
    ['white space is one space', 'one \n\t two&nbsp; three', 'one two three'],
    ['inline elements do not split words', '<b>U</b>kraine and Rus<i>sia</i>', 'Ukraine and Russia'],
    ['soft hyphens do not split words', 'inde&shy;pen&shy;dence', 'independence'],
    ['break opportunities do not split words', 'inde<wbr>pen&#8203;dence', 'independence'],
    ['a line break is one', 'first line<br>\n second line', 'first line\nsecond line'],
    [
      'footnote numbers are left out',
      'in 1867<sup><a href="#3">[3]</a></sup> it was<sup>4</sup> sold',
      'in 1867 it was sold',
    ],
    ['other raised letters stay', 'the 19<sup>th</sup> century', 'the 19th century'],
    ['the reading aid of ruby is left out', '<ruby>東京<rt>とうきょう</rt></ruby> is a city', '東京 is a city'],
    ['drop caps belong to their word', '<span class="cap">T</span>he king', 'The king'],
  ])('%s', async (_, html, text) => {
    expect(await readTexts(`<article><p>${html}</p></article>`)).toEqual([text]);
  });

  it('ends where an element that breaks the line begins or ends', async () => {
    expect(await readTexts('<div>Before <p>inside</p> after</div>')).toEqual(['Before', 'inside', 'after']);
  });
});

describe('what is not read', () => {
  it.each([
    ['navigation', '<nav>NO</nav>'],
    ['asides', '<aside><p>NO</p></aside>'],
    ['footers', '<footer>NO</footer>'],
    ['site headers', '<header>NO</header>'],
    ['scripts', '<script>NO</script><noscript>NO</noscript><style>NO</style>'],
    ['templates', '<template><p>NO</p></template>'],
    ['code', '<pre>NO</pre><p><code>NO</code></p>'],
    ['forms', '<form><p>NO</p></form><textarea>NO</textarea><button>NO</button>'],
    ['editors', '<div contenteditable><p>NO</p></div><div contenteditable="true">NO</div><div role="textbox">NO</div>'],
    [
      'hidden text',
      '<p hidden>NO</p><p aria-hidden="true">NO</p><p class="visually-hidden">NO</p><div class="sr-only">NO</div>',
    ],
    ['related stories', '<ul class="related-articles"><li>NO, but long enough to be prose</li></ul>'],
    ...['mostRead', 'most-read', 'box most-viewed', 'ReadMore', 'c_more-from', 'story-ads wide', 'Page_Sidebar'].map(
      (name) => [
        `what its name tells: ${name}`,
        `<div class="${name}"><p>NO, this stands beside the article</p></div>`,
      ],
    ),
    ['comments', '<section id="comments"><p>NO, says a reader</p></section>'],
    ['links to other stories', '<p><a href="/other">NO: another story of today</a></p>'],
    ['text without letters', '<p>* * *</p>'],
  ])('%s', async (_, html) => {
    const prose = '<p>Yes, this is read.</p>'.repeat(20);
    const texts = await readTexts(`${html}<section>${prose}</section>`);
    expect(new Set(texts)).toEqual(new Set(['Yes, this is read.']));
  });
});

describe('what is read all the same', () => {
  it('an article inside a form that is wrapped around the page', async () => {
    expect(await readTexts('<form><article><p>Yes.</p></article></form>')).toEqual(['Yes.']);
  });

  it('an article inside a wrapper with a name like "comments"', async () => {
    expect(await readTexts(`<div class="has-comments comments"><p>${'Yes. '.repeat(90)}</p></div>`)).toHaveLength(1);
  });

  it.each(['readers', 'most', 'read', 'story-more', 'adscript', 'commentary', 'header-socialist', 'moss-tread'])(
    'a part with the name "%s", which only looks like one for what stands beside',
    async (name) => {
      const prose = '<p>Yes, this is read.</p>'.repeat(20);
      const texts = await readTexts(`<div class="${name}"><p>And so is this.</p></div><section>${prose}</section>`);
      expect(texts).toContain('And so is this.');
    },
  );

  it('every post of a live blog, in order', async () => {
    const posts = [1, 2, 3].map((n) => `<article><h2>Post ${n}</h2><p>Text ${n}.</p></article>`).join('');
    expect(await readTexts(`<main>${posts}</main>`)).toEqual([
      'Post 1',
      'Text 1.',
      'Post 2',
      'Text 2.',
      'Post 3',
      'Text 3.',
    ]);
  });
});

describe('large and strange pages', () => {
  it('five thousand nested elements are no trouble', async () => {
    const texts = await readTexts(`${'<div>'.repeat(5_000)}<p>Deep.</p>${'</div>'.repeat(5_000)}`);
    expect(texts).toEqual(['Deep.']);
  });

  it('an element that is called slot and is none', async () => {
    const texts = await readTexts('<article><slot><p>Inside.</p></slot></article>');
    expect(texts).toEqual(['Inside.']);
  });

  it('no more than 5,000 blocks and 600,000 characters are read', async () => {
    const many = await readAll(toDocument('<p>One of many.</p>'.repeat(6_000)));
    expect(many.length).toBeLessThanOrEqual(5_000);
    const long = await readAll(toDocument(`<p>${'word '.repeat(9_000)}</p>`.repeat(20)));
    expect(long.reduce((sum, { block }) => sum + block.text.length, 0)).toBeLessThanOrEqual(600_000);
  });
});

describe('the way back into the page', () => {
  const find = async (html: string, passage: string): Promise<string[]> => {
    const blocks = await readAll(toDocument(`<article><p>${html}</p></article>`));
    for (const { block, map } of blocks) {
      const start = block.text.indexOf(passage);
      if (start < 0 || map === undefined) continue;
      const runs = findRuns(map, start, start + passage.length) ?? [];
      return runs.map((run) => run.node.data.slice(run.start, run.end));
    }
    return [];
  };

  it.each([
    ['through inline elements', 'He said <a href="x">it <b>was</b></a> so.', 'it was so', ['it ', 'was', ' so']],
    ['through white space', 'It was\n     long   ago.', 'was long ago', ['was\n', 'long ', 'ago']],
    ['through soft hyphens', 'the inde&shy;pen&shy;dence of', 'independence', ['inde', 'pen', 'dence']],
    ['over a footnote number', 'sold in 1867<sup>3</sup> to them', '1867 to', ['1867', ' to']],
    ['over a line break', 'one<br>two', 'one\ntwo', ['one', '', 'two']],
    ['from the beginning of a later node', '<i>One.</i> <i>Two.</i>', 'Two.', ['Two.']],
  ])('%s', async (_, html, passage, there) => {
    expect(await find(html, passage)).toEqual(there);
  });

  it('is closed once the page has changed', async () => {
    const document = toDocument('<article><p>It was long ago.</p></article>');
    const map = (await readAll(document))[1]?.map;
    const node = document.querySelector('p')?.firstChild;
    if (node) node.nodeValue = 'Something else entirely.';
    expect(map && findRuns(map, 3, 6)).toBeUndefined();
  });
});

describe('reading a very long page', () => {
  it('tells again and again how much of it has been read', async () => {
    const paragraphs = Array.from({ length: 20_000 }, (_, at) => `<p>Paragraph <b>number</b> ${at}.</p>`).join('');
    // Its last paragraphs are past what is read at most.
    const shares = await readProgress(toDocument(`<article>${paragraphs}</article>`));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(shares.at(-1)).toBeGreaterThan((shares[0] ?? 0) * 1.5);
  });
});
