import { CLAIM_PARAGRAPH, type Family, type HostileCase, toStory } from './hostile-case';

/** A script of the page that runs before anything of ours. */
export const withScript = (name: string, script: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  page: () => toStory(CLAIM_PARAGRAPH, { head: `<script>${script}</script>` }),
  count: 1,
  ...more,
});

/** Interfaces that a page may have spoilt for everybody in its own world. Ours must not notice. */
const TRAPPED =
  `Element.prototype.attachShadow Element.prototype.append Element.prototype.getBoundingClientRect Element.prototype.checkVisibility
 Element.prototype.setAttribute Element.prototype.closest Element.prototype.contains Node.prototype.getRootNode Node.prototype.contains
 Document.prototype.createElementNS Document.prototype.createRange Document.prototype.getSelection Document.prototype.caretPositionFromPoint
 Range.prototype.setStart Range.prototype.setEnd Range.prototype.getClientRects HighlightRegistry.prototype.set HighlightRegistry.prototype.delete
 CSSStyleSheet.prototype.replaceSync EventTarget.prototype.removeEventListener HTMLElement.prototype.showPopover
 getComputedStyle requestIdleCallback MutationObserver.prototype.disconnect JSON.stringify structuredClone
 Array.prototype.flatMap Array.prototype.find Map.prototype.get WeakMap.prototype.get String.prototype.normalize String.prototype.matchAll
 Object.fromEntries Object.hasOwn URL.canParse crypto.getRandomValues`
    .split(/\s+/)
    .map((path) => path.trim())
    .filter((path) => path !== '');

const trap = (path: string): HostileCase => {
  const owner = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : 'globalThis';
  const key = path.slice(path.lastIndexOf('.') + 1);
  const script = `var trapped = []; Object.defineProperty(${owner}, '${key}', { configurable: true, writable: true,
    value() { trapped.push(new Error().stack); throw new Error('trap: ${key}'); } });`;
  return withScript(`the page has spoilt ${path}`, script, {
    expect: async ({ page, stage }) => {
      const stacks = await page.evaluate(() => (globalThis as unknown as { trapped: string[] }).trapped);
      expect(stacks.filter((stack) => stack.includes(stage.session.origin))).toEqual([]);
    },
    unseen: 'the interfaces that would be asked are spoilt',
    ownErrors: /trap:/,
  });
};

/** Names that a form or an image of the page puts in the place of the document's own properties. */
const CLOBBERED =
  `body head documentElement title URL location defaultView contentType designMode visibilityState activeElement readyState
 querySelector querySelectorAll createElementNS createRange createTreeWalker adoptedStyleSheets getSelection addEventListener childNodes firstChild`.split(
    /\s+/,
  );

const clobber = (name: string): HostileCase => ({
  name: `a form is called ${name}`,
  page: () =>
    toStory(
      `${CLAIM_PARAGRAPH}<form name="${name}"><input name="childNodes"><input name="nodeType"><input name="localName"></form>`,
    ),
  count: 1,
  unseen: 'what would be compared is shadowed',
});

const fields = [
  'nodeType',
  'nodeName',
  'localName',
  'firstChild',
  'nextSibling',
  'parentElement',
  'getAttribute',
  'hasAttribute',
  'hasAttributes',
  'querySelector',
  'closest',
  'children',
  'textContent',
  'attributes',
  'shadowRoot',
  'checkVisibility',
  'contains',
  'isConnected',
];

const clobberedForm: HostileCase = {
  name: 'a form around the page whose fields are called like its own properties',
  page: () =>
    toStory(CLAIM_PARAGRAPH, {
      wrap: (article) =>
        `<form>${fields.map((field) => `<input name="${field}">`).join('')}<main><article>${article}</article></main></form>`,
    }),
  count: 1,
  unseen: 'what would be compared is shadowed',
};

export const SPOILT: Family = {
  name: 'spoilt interfaces',
  cases: [...TRAPPED.map(trap), ...CLOBBERED.map(clobber), clobberedForm],
};
