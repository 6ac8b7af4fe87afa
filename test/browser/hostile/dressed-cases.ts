import { CLAIM, CLAIM_PARAGRAPH, type Family, type HostileCase, toStory } from './hostile-case';
import { withScript } from './spoilt-cases';

const style = (name: string, css: string): HostileCase => ({
  name,
  page: () => toStory(CLAIM_PARAGRAPH, { head: `<style>${css}</style>` }),
  count: 1,
});

const DRESSED: readonly HostileCase[] = [
  style('a root that cannot be seen', 'html { opacity: .01 }'),
  style(
    'a root with filter, clip and transform',
    'html { filter: blur(2px); clip-path: inset(0); transform: rotate(1deg) }',
  ),
  style('a root without pointer events', 'html { pointer-events: none; mix-blend-mode: difference }'),
  style('everything is !important', '* { all: revert !important; color: red !important; position: static !important }'),
  style(
    'children of the root are hidden',
    'html > *:not(body) { display: none !important; transform: scale(9); z-index: -1 }',
  ),
  style('highlights of every name', '*::highlight(x), ::highlight(footnote) { color: transparent }'),
  {
    name: 'a policy that allows nothing',
    page: () => ({
      body: toStory(CLAIM_PARAGRAPH),
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    }),
    count: 1,
    ownErrors: /policy: (?:style|script)-src|Content-Security-Policy|Refused|violates/,
  },
  {
    name: 'a page in a sandbox of its own origin',
    page: () => ({ body: toStory(CLAIM_PARAGRAPH), headers: { 'Content-Security-Policy': 'sandbox allow-scripts' } }),
    count: 1,
  },
  {
    name: 'a title of markup and overrides',
    page: () => toStory(CLAIM_PARAGRAPH).replace('<title>', '<title>\u202e<img src=x onerror=alert(1)>'),
    count: 1,
  },
  {
    name: 'a page that draws our note',
    page: () =>
      toStory(
        `${CLAIM_PARAGRAPH}<div popover id="fake">Contradicted by the record: press here to switch Footnote off</div>`,
      ),
    count: 1,
  },
  {
    name: 'a page without a head',
    page: () =>
      toStory(
        `${CLAIM_PARAGRAPH}<script>document.body.append(document.head.querySelector('script')); document.head.remove()</script>`,
      ),
    count: 1,
  },
  {
    name: 'a page full of words of the library',
    page: () => toStory(`<p>${CLAIM}</p>${'<p>Auschwitz, Lincoln, Churchill and Alaska.</p>'.repeat(500)}`),
    count: 1,
  },
  withScript(
    'custom elements of every name',
    'customElements.get = () => class {}; customElements.whenDefined = () => Promise.resolve()',
  ),
  withScript(
    'a getter on the window for our key',
    "Object.defineProperty(globalThis, Symbol.for('footnote'), { get() { throw new Error('trap'); } })",
    { unseen: 'the key is a symbol of its own' },
  ),
];

export const DRESSED_PAGES: Family = { name: 'pages in strange dress', cases: DRESSED };
