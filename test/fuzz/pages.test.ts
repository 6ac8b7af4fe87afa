import fc from 'fast-check';
import { isArticle } from '../../src/page/article';
import { findRuns } from '../../src/page/ranges';
import { readAll, toDocument } from '../page/page-of';
import { fuzz, oddText } from './fuzz';

jest.setTimeout(3_600_000);

const TAGS =
  `p div span em b a li ul ol table tr td h1 h2 section article main header footer nav aside blockquote figure figcaption
 details summary form input textarea button pre code sup sub ruby rt br wbr hr svg math iframe template script style custom-thing slot dialog`.split(
    /\s+/,
  );
const ATTRIBUTES = [
  'class="related"',
  'class="comments x"',
  'id="newsletter"',
  'hidden',
  'role="heading"',
  'role="textbox"',
  'contenteditable',
  'aria-hidden="true"',
  'style="display:none"',
  'dir="rtl"',
  'itemprop="articleBody"',
  'name="childNodes"',
  'class="\ud800"',
  'inert',
  'slot="a"',
  '__proto__="x"',
];
const CLAIM = 'American troops liberated Auschwitz in the last winter of the war.';

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const words = fc.oneof(
  oddText.map(toHtml),
  fc.constantFrom(CLAIM, '&nbsp;', '&shy;', '&#x202e;', '<!-- -->', '<![CDATA[x]]>', '</p>', '<p', '&', '\n  '),
);

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 6, depthSize: 'medium' }, words, tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }),
      fc.array(tie('node'), { maxLength: 5 }),
      fc.boolean(),
    )
    .map(
      ([tag, attributes, inner, closed]) =>
        `<${[tag, ...attributes].join(' ')}>${inner.join('')}${closed ? `</${tag}>` : ''}`,
    ),
}));
const page = fc.record({
  body: fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join('')),
  head: fc.oneof(
    fc.constant(''),
    fc.jsonValue().map((value) => `<script type="application/ld+json">${toHtml(JSON.stringify(value))}</script>`),
  ),
});

const squeeze = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');

test('every page is read without an error, is not changed, and every word leads back to where it stands', () =>
  fuzz('pages', 1_000, fc.tuple(page, fc.nat(), fc.nat()), async ([{ body, head }, from, length]) => {
    const document = toDocument(body, head);
    const before = document.toString();
    isArticle(document);
    for (const { block, map } of await readAll(document)) {
      if (map === undefined || block.text === '') continue;
      const start = from % block.text.length;
      const end = Math.min(block.text.length, start + 1 + (length % 80));
      const runs = findRuns(map, start, end);
      const there = runs?.map((run) => run.node.data.slice(run.start, run.end)).join('');
      if (runs === undefined || squeeze(there ?? '') !== squeeze(block.text.slice(start, end)))
        throw new Error(`${start} to ${end} of ${JSON.stringify(block.text)} leads to ${JSON.stringify(there)}`);
    }
    expect(document.toString()).toBe(before);
  }));
