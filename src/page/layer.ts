import { adoptStyle } from './adopted-style';
import { toElement } from './element';
import { findRootElement, genuine } from './genuine';
import layerStyle from './layer.css';
import noteStyle from './note.css';
import tokens from './tokens.css';

/** True only in the builds that the browser tests run on: there the shadow root is open, and nothing else differs. */
declare const __TEST_BUILD__: boolean;

/** Footnote's one element in a page, and what it holds: the card for notes, the list, and the line that is read out. */
export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly card: HTMLElement;
  /** Puts the host where a note can be seen and used: into the modal dialog or full-screen element around `node`. */
  stand(node: Node | undefined): void;
  /** Puts the host back if the page took it out, three times at most. */
  reassert(): void;
  undo(): void;
}

const REASSERTIONS = 3;

const outermost = (node: Node): Node => {
  let at: Node = node;
  for (;;) {
    const root = at.getRootNode();
    if ('host' in root) at = (root as ShadowRoot).host;
    else if (root.nodeType === 9 && (root as Document).defaultView?.frameElement) {
      at = (root as Document).defaultView?.frameElement as Element;
    } else return at;
  }
};

/** What is above the rest of the page and makes it inert: the last of the modal dialogs and full-screen elements around. */
const findStage = (html: HTMLElement, node: Node): Element | undefined => {
  const inside = outermost(node);
  return [...html.querySelectorAll(':modal')].filter((modal) => modal !== html && modal.contains(inside)).pop();
};

/** Adds the host to the root element, never to the body, which frameworks count the children of. */
export const createLayer = (document: Document, token: string): Layer => {
  const html = findRootElement(document);
  if (html === null) throw new Error('a document without a root element has no page to read');
  const make = genuine(document, 'createElementNS');
  const host = make.call(document, 'http://www.w3.org/1999/xhtml', `${token}-x`) as HTMLElement;
  const root = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  const style = adoptStyle(root, tokens + layerStyle + noteStyle);
  const card = toElement(document, 'div', 'card');
  card.setAttribute('popover', 'manual');
  card.setAttribute('role', 'dialog');
  card.setAttribute('tabindex', '-1');
  root.append(card);
  html.append(host);
  let reassertions = 0;
  return {
    host,
    root,
    card,
    stand: (node) => {
      const stage = (node === undefined ? undefined : findStage(html, node)) ?? html;
      if (host.parentNode !== stage) stage.append(host);
    },
    reassert: () => {
      if (host.isConnected || reassertions >= REASSERTIONS) return;
      reassertions += 1;
      findRootElement(document)?.append(host);
    },
    undo: () => {
      style.undo();
      host.remove();
    },
  };
};
