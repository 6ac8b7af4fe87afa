import { toElement } from './element';
import { findRootElement, genuine } from './genuine';

const toSheet = (root: Document | ShadowRoot, css: string): CSSStyleSheet | undefined => {
  const document = 'host' in root ? root.ownerDocument : root;
  // A sheet may only be adopted in the document that made it.
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet === undefined) return undefined;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
};

/** A style sheet that we gave to a tree. */
export interface AdoptedStyle {
  /** False once the page has taken it away. */
  isThere(): boolean;
  undo(): void;
}

const adoptSheet = (root: Document | ShadowRoot, css: string): AdoptedStyle | undefined => {
  try {
    const sheet = toSheet(root, css);
    const list = (): CSSStyleSheet[] => genuine(root, 'adoptedStyleSheets');
    if (sheet === undefined) return undefined;
    list().push(sheet);
    if (!list().includes(sheet)) return undefined;
    const undo = (): void => {
      const at = list().indexOf(sheet);
      if (at >= 0) list().splice(at, 1);
    };
    return { isThere: () => list().includes(sheet), undo };
  } catch {
    return undefined;
  }
};

/** Where a `<style>` goes, and whether it is to be used in any case. */
export interface StyleChoice {
  readonly carrier?: Element | undefined;
  /** The page has taken a constructed sheet away before: use an element. */
  readonly asElement?: boolean;
}

/**
 * Gives a tree a style sheet: a constructed one, which no page policy forbids; where the browser lets no extension
 * adopt it (Firefox 140), a `<style>` in the carrier or at the end of the tree.
 */
export const adoptStyle = (root: Document | ShadowRoot, css: string, choice: StyleChoice = {}): AdoptedStyle => {
  const adopted = choice.asElement === true ? undefined : adoptSheet(root, css);
  if (adopted !== undefined) return adopted;
  const document = 'host' in root ? root.ownerDocument : root;
  const style = toElement(document, 'style', '', css);
  (choice.carrier ?? ('host' in root ? root : findRootElement(root)))?.append(style);
  return { isThere: () => style.isConnected, undo: () => style.remove() };
};
