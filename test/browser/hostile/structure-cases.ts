import { CLAIM, CLAIM_PARAGRAPH, CLAIM_WORDS, type Family, FILLER, type HostileCase, toStory } from './hostile-case';

const still = (name: string, blocks: string, count: number, parts?: Parameters<typeof toStory>[1]): HostileCase => ({
  name,
  page: () => toStory(blocks, parts),
  count,
});

/** Text that is no prose of the article, or that nobody can see: it is left alone, and the article beside it is read. */
const LEFT_ALONE: readonly HostileCase[] = [
  ['pre', `<pre>${CLAIM}</pre>`],
  ['code', `<p><code>${CLAIM}</code></p>`],
  ['keyboard input', `<p><kbd>${CLAIM}</kbd></p>`],
  ['sample output', `<p><samp>${CLAIM}</samp></p>`],
  ['mathematics', `<math><mtext>${CLAIM}</mtext></math>`],
  ['a drawing', `<svg width="900" height="40"><text y="20">${CLAIM}</text></svg>`],
  ['text for browsers without scripts', `<noscript><p>${CLAIM}</p></noscript>`],
  ['a template', `<template><p>${CLAIM}</p></template>`],
  ['data in a script', `<script type="application/json">{"text":"${CLAIM}"}</script>`],
  ['a text field', `<textarea rows="5" cols="80">${CLAIM}</textarea>`],
  ['an input', `<input size="80" value="${CLAIM}">`],
  ['a button', `<button>${CLAIM}</button>`],
  ['a select', `<select><option>${CLAIM}</option></select>`],
  ['an editable element', `<div contenteditable>${CLAIM}</div>`],
  ['an element of plain text that can be edited', `<div contenteditable="plaintext-only">${CLAIM}</div>`],
  ['an element with the role of a text box', `<div role="textbox">${CLAIM}</div>`],
  ['hidden', `<p hidden>${CLAIM}</p>`],
  ['display: none', `<p style="display:none">${CLAIM}</p>`],
  ['visibility: hidden', `<p style="visibility:hidden">${CLAIM}</p>`],
  ['aria-hidden', `<p aria-hidden="true">${CLAIM}</p>`],
  ['inert', `<p inert>${CLAIM}</p>`],
  [
    'text for screen readers alone',
    `<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${CLAIM}</p>`,
  ],
  ['far off the left edge', `<p style="position:absolute;left:-9999px">${CLAIM}</p>`],
  ['content-visibility: hidden', `<div style="content-visibility:hidden"><p>${CLAIM}</p></div>`],
  ['closed details', `<details><summary>More</summary><p>${CLAIM}</p></details>`],
  ['navigation', `<nav><p>${CLAIM}</p></nav>`],
  ['an aside', `<aside><p>${CLAIM}</p></aside>`],
  ['comments of readers', `<section class="comments"><p>${CLAIM}</p></section>`],
  ['related stories', `<ul class="related-stories"><li>${CLAIM}</li></ul>`],
  ['a form', `<form><p>${CLAIM}</p></form>`],
].map(([name = '', blocks = '']) => still(`${name} is left alone`, blocks, 0));

const ATTACH = (mode: string) => `<div id="host"></div><script>
  host.attachShadow({ mode: '${mode}' }).innerHTML = '<p>${CLAIM}</p>';
</script>`;

const inFrame = (name: string, frame: string, marks: number, files: Record<string, string> = {}): HostileCase => ({
  name,
  page: () => ({ body: toStory(frame), files }),
  count: 0,
  expect: async ({ page, stage }) => {
    const frames = page.frames().slice(1);
    const read = async (): Promise<number> => {
      const sizes = await Promise.all(frames.map((each) => each.evaluate(() => CSS.highlights.size).catch(() => 0)));
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    while ((await read()) < marks) await stage.session.inExtension(() => undefined);
    expect(await read()).toBe(marks);
  },
});

const STILL: readonly HostileCase[] = [
  still('an open shadow root', ATTACH('open'), 1),
  {
    ...still(
      'a closed custom element',
      `<x-story></x-story><script>customElements.define('x-story', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>${CLAIM}</p>'; } })</script>`,
      1,
    ),
  },
  still(
    'a slotted paragraph',
    `<div id="host"><p>${CLAIM}</p></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>'</script>`,
    1,
  ),
  still('a declarative shadow root', `<div><template shadowrootmode="open"><p>${CLAIM}</p></template></div>`, 1),
  still('open details', `<details open><summary>More</summary><p>${CLAIM}</p></details>`, 1),
  still('display: contents', `<div style="display:contents"><p>${CLAIM}</p></div>`, 1),
  still(
    'a wall in front of the text',
    `${CLAIM_PARAGRAPH}<div style="position:fixed;inset:0;background:#fffd;z-index:2147483647">Subscribe!</div>`,
    1,
  ),
  still('blurred text', `<p style="filter:blur(4px)">${CLAIM}</p>`, 1),
  still('content-visibility: auto', `<div style="content-visibility:auto"><p>${CLAIM}</p></div>`, 1),
  still('transformed text', `<p style="transform:rotate(3deg) scale(1.2)">${CLAIM}</p>`, 1),
  still('a zoomed root', CLAIM_PARAGRAPH, 1, { root: 'lang="en" style="zoom:1.5"' }),
  still('a scrolling box', `<div style="height:60px;overflow:auto"><p>${FILLER[0]}</p><p>${CLAIM}</p></div>`, 1),
  still('an article without paragraphs', `<div>${CLAIM}</div><br><br>More.`, 1),
  still('an article in a form around the page', CLAIM_PARAGRAPH, 1, {
    wrap: (article) => `<form id="aspnetForm"><main><article>${article}</article></main></form>`,
  }),
  still('an element that is not known', `<x-unknown><p>${CLAIM}</p></x-unknown>`, 1),
  still('unclosed tags', `<p>${CLAIM}<b><i><div>`, 1),
  still('a base address', CLAIM_PARAGRAPH, 1, { head: '<base href="https://elsewhere.example/">' }),
  inFrame('a srcdoc frame', `<iframe style="width:600px;height:300px" srcdoc="<p>${CLAIM}</p>"></iframe>`, 1),
  inFrame(
    'a sandboxed frame is left alone',
    `<iframe sandbox style="width:600px;height:300px" srcdoc="<p>${CLAIM}</p>"></iframe>`,
    0,
  ),
  inFrame(
    'a frame of another site is left alone',
    `<iframe style="width:600px;height:300px" src="http://www.unlisted.example/framed"></iframe>`,
    0,
    { 'www.unlisted.example/framed': `<p>${CLAIM}</p>` },
  ),
  {
    name: 'a frameset',
    page: () =>
      '<!doctype html><html><head><title>Old</title></head><frameset cols="50%,50%"><frame><frame></frameset></html>',
    state: 'not-an-article',
    count: 0,
  },
  {
    name: 'XHTML',
    page: () => ({
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A night</title><meta property="og:type" content="article"/></head><body><main><article><h1>A night</h1>${FILLER.map((text) => `<p>${text}</p>`).join('')}<p>${CLAIM}</p></article></main></body></html>`,
      type: 'application/xhtml+xml',
    }),
    marked: [CLAIM_WORDS],
  },
  { name: 'quirks mode', page: () => toStory(CLAIM_PARAGRAPH).replace('<!doctype html>', ''), marked: [CLAIM_WORDS] },
  {
    name: 'a page in designMode',
    page: () => toStory(`${CLAIM_PARAGRAPH}<script>document.designMode = 'on'</script>`),
    count: 0,
  },
  {
    name: 'an article that can be edited',
    page: () =>
      toStory(CLAIM_PARAGRAPH, { wrap: (article) => `<main contenteditable><article>${article}</article></main>` }),
    count: 0,
  },
  { name: 'an empty page', page: () => '', state: 'not-an-article', count: 0 },
];

export const STRUCTURES: Family = { name: 'page structures', cases: [...LEFT_ALONE, ...STILL] };
