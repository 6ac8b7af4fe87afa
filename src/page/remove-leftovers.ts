import { VERDICTS } from '../core/claim';
import { findFrameDocument } from './frames';
import { genuine } from './genuine';
import { toTokenOf } from './leftovers';
import { type MarkKind, toActiveName, toMarkName } from './mark-style';
import { findRegistry, type View } from './registry';
import type { OpenShadowRoot } from './walk';

const KINDS: readonly MarkKind[] = [...VERDICTS, 'unsourced'];
const GROUNDS = ['light', 'dark'] as const;
const FRAMES_LIMIT = 500;

/** The document and those of its frames that we may enter. */
const listDocuments = (document: Document): Document[] => {
  const found = [document];
  for (let at = 0; at < found.length && found.length < FRAMES_LIMIT; at += 1) {
    for (const frame of found[at]?.querySelectorAll('iframe') ?? []) {
      const inner = findFrameDocument(frame);
      if (inner !== undefined) found.push(inner);
    }
  }
  return found;
};

const clearHighlights = (document: Document, token: string): void => {
  const view = document.defaultView as View | null;
  const registry = view === null ? undefined : findRegistry(view);
  // Name by name: Firefox lets no extension go through a page's registry.
  for (const ground of GROUNDS) {
    registry?.delete(toActiveName(token, ground));
    for (const kind of KINDS)
      for (const hollow of [false, true]) registry?.delete(toMarkName(token, { kind, ground, hollow }));
  }
};

const clearSheets = (document: Document, token: string): void => {
  try {
    const list = genuine(document, 'adoptedStyleSheets');
    const isLeft = ({ cssRules }: CSSStyleSheet): boolean =>
      cssRules[0]?.cssText.includes(`::highlight(${token}-`) === true;
    for (let at = list.length - 1; at >= 0; at -= 1) if (isLeft(list[at] as CSSStyleSheet)) list.splice(at, 1);
  } catch {
    // Where no sheet can be adopted (Firefox 140), the rules were in the element.
  }
};

/**
 * Takes away what a script of ours that is no more has left in this page: those of the elements that are ours, and the marks that
 * go with them. Firefox ends our scripts without a word when the extension is updated, and puts the new ones into the open pages.
 */
export const removeLeftovers = (
  document: Document,
  found: readonly Element[],
  openShadowRoot: OpenShadowRoot,
): void => {
  for (const host of found) {
    const token = toTokenOf(host);
    if (token === undefined || openShadowRoot(host)?.querySelector('.card[popover]') == null) continue;
    for (const each of listDocuments(document)) {
      clearHighlights(each, token);
      clearSheets(each, token);
    }
    host.remove();
  }
};
