import { isArticle } from '../../src/page/article';
import { toDocument } from './page-of';

const prose = `<p>${'A sentence of some length that says something of the past. '.repeat(4)}</p>`.repeat(6);
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('an article', () => {
  it.each([
    ['NewsArticle', { '@type': 'NewsArticle' }],
    ['one in a list', [{ '@type': 'Organization' }, { '@type': 'ReportageNewsArticle' }]],
    ['one in @graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article', 'NewsArticle'] }] }],
    ['a live blog', { '@type': 'LiveBlogPosting' }],
    ['the full name of the type', { '@type': 'https://schema.org/OpinionNewsArticle' }],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: { '@type': 'Article' } }],
  ])('says so in JSON-LD: %s', (_, data) => {
    expect(isArticle(toDocument(prose, ld(data)))).toBe(true);
  });

  it('is still seen when its JSON-LD is broken', () => {
    const broken =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a "quoted" word"}</script>';
    expect(isArticle(toDocument(prose, broken))).toBe(true);
  });

  it('says so in og:type', () => {
    expect(isArticle(toDocument(prose, '<meta property="og:type" content="article">'))).toBe(true);
  });

  it('is seen by its markup and its prose', () => {
    expect(isArticle(toDocument(`<article>${prose}</article>`))).toBe(true);
  });
});

describe('no article', () => {
  it.each([
    ['a page that says nothing of itself', prose, ''],
    ['a section front', '<article><h3><a>Headline</a></h3><p>Teaser.</p></article>'.repeat(40), ''],
    [
      'a front whose list names articles',
      prose,
      ld({
        '@type': 'CollectionPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] },
      }),
    ],
    ['a video', '<video></video><p>A caption.</p>', ld({ '@type': 'VideoObject' })],
    ['an article with next to nothing to read', '<p>Watch this.</p>', ld({ '@type': 'NewsArticle' })],
    ['an empty page', '', ''],
  ])('%s', (_, body, head) => {
    expect(isArticle(toDocument(body, head))).toBe(false);
  });

  it('a home page, whatever its og:type', () => {
    const document = toDocument(prose, '<meta property="og:type" content="article">');
    Object.defineProperty(document, 'URL', { value: 'https://news.example/' });
    expect(isArticle(document)).toBe(false);
  });

  it('deeply nested or endless data', () => {
    const deep = `${'{"@graph":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    const head = `<script type="application/ld+json">${deep}</script>`;
    expect(isArticle(toDocument(prose, head))).toBe(false);
  });
});
