// A story as a React application: rendered on a server, hydrated in the page, and changed by buttons that tests press.
import { createElement as h, StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';

function Story({ paragraphs }) {
  const [lines, setLines] = useState(paragraphs);
  const [shown, setShown] = useState(true);
  globalThis.app = { setLines, setShown };
  if (!shown) return h('main', null, 'Nothing is here any more.');
  const list = lines.map((line) =>
    h('p', { key: line }, line.slice(0, 20), h('em', null, line.slice(20, 30)), line.slice(30)),
  );
  return h('main', null, h('article', null, h('h1', null, 'A night at the museum'), ...list));
}

const toTree = (paragraphs) => h(StrictMode, null, h(Story, { paragraphs }));
const toDocumentTree = (paragraphs) =>
  h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('title', null, 'A night at the museum'),
      h('meta', { property: 'og:type', content: 'article' }),
      h('meta', { name: 'paragraphs', content: JSON.stringify(paragraphs) }),
      h('script', { src: '/app.js', async: true }),
    ),
    h('body', null, toTree(paragraphs)),
  );

/** On the server: the HTML of the story, or of a whole document around it. */
export const render = (paragraphs) => renderToString(toTree(paragraphs));
export const renderDocument = (paragraphs) => `<!doctype html>${renderToString(toDocumentTree(paragraphs))}`;

if (globalThis.document !== undefined) {
  const onRecoverableError = (error) =>
    setTimeout(() => {
      throw error;
    });
  const whole = document.querySelector('meta[name=paragraphs]')?.content;
  globalThis.hydrate = () => {
    const root =
      whole === undefined
        ? hydrateRoot(document.querySelector('#root'), toTree(globalThis.paragraphs), { onRecoverableError })
        : hydrateRoot(document, toDocumentTree(JSON.parse(whole)), { onRecoverableError });
    globalThis.unmount = () => root.unmount();
    return new Promise((resolve) => setTimeout(resolve, 50));
  };
}
