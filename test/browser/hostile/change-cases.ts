import type { Page } from 'puppeteer-core';
import { CLAIM_PARAGRAPH, type Family, type HostileCase, toStory } from './hostile-case';

/** Does this in the page once it is marked. */
const after =
  (work: () => void) =>
  async ({ page, untilMarks }: { page: Page; untilMarks(count: number): Promise<void> }) => {
    await untilMarks(1);
    await page.evaluate(work);
  };

export const moving = (
  name: string,
  count: number,
  work: () => void,
  more: Partial<HostileCase> = {},
): HostileCase => ({
  name,
  page: () => toStory(CLAIM_PARAGRAPH),
  moves: true,
  count,
  act: after(work),
  ...more,
});

const MOVING: readonly HostileCase[] = [
  moving('the body is replaced', 1, () => {
    const body = document.createElement('body');
    body.innerHTML = document.body.innerHTML;
    document.body.replaceWith(body);
  }),
  moving('the root element is replaced', 1, () => {
    const html = document.createElement('html');
    html.append(document.head.cloneNode(true), document.body.cloneNode(true));
    document.replaceChild(html, document.documentElement);
  }),
  moving('all text is written again with innerHTML', 1, () => {
    document.body.innerHTML += ' ';
  }),
  moving('the marked paragraph is removed', 0, () => document.querySelector('#claim')?.remove()),
  moving('the marked text is emptied', 0, () => {
    const text = document.querySelector('#claim')?.firstChild;
    if (text) text.nodeValue = '';
  }),
  moving('the marked text is split', 1, () => {
    const text = document.querySelector('#claim')?.firstChild as Text;
    text.splitText(12).splitText(5);
  }),
  moving('text nodes are joined', 1, () => {
    const text = document.querySelector('#claim')?.firstChild as Text;
    text.splitText(12);
    document.body.normalize();
  }),
  moving('the paragraph moves to another place', 1, () => {
    const claim = document.querySelector('#claim');
    if (claim) document.querySelector('h1')?.after(claim);
  }),
  moving('the paragraph is hidden and shown again', 1, () => {
    const claim = document.querySelector('#claim') as HTMLElement;
    claim.hidden = true;
    claim.hidden = false;
  }),
  moving('a translator wraps every text in two elements', 1, () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(({ data }) => data.trim() !== '')) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }),
  moving('another extension wraps single words', 1, () => {
    const text = document.querySelector('#claim')?.firstChild as Text;
    const range = new Range();
    range.setStart(text, 9);
    range.setEnd(text, 15);
    range.surroundContents(document.createElement('span'));
  }),
  moving('an image above grows', 1, () => {
    const box = document.createElement('div');
    box.style.height = '900px';
    document.body.prepend(box);
  }),
  moving('a modal dialog opens over the page', 1, () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Cookies?';
    document.body.append(dialog);
    dialog.showModal();
  }),
  moving('a popover opens over the page', 1, () => {
    const card = document.createElement('div');
    card.popover = 'auto';
    card.textContent = 'Hello';
    document.body.append(card);
    card.showPopover();
  }),
  moving('a late paragraph arrives', 2, () => {
    const late = document.createElement('p');
    late.textContent = 'Einstein called compound interest the eighth wonder of the world.';
    document.querySelector('article')?.append(late);
  }),
  moving('a late custom element is upgraded', 2, () => {
    const late = document.createElement('x-late');
    document.querySelector('article')?.append(late);
    customElements.define(
      'x-late',
      class extends HTMLElement {
        connectedCallback(): void {
          this.innerHTML = '<p>Einstein called compound interest the eighth wonder of the world.</p>';
        }
      },
    );
  }),
];

export const CHANGES: Family = { name: 'pages that change', cases: MOVING };
