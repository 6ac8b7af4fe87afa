import { findRootElement, genuine } from './genuine';

const HOST_NAME = /^([a-z]{8})-x$/;

/** The token in the name of an element that may be ours; undefined where it cannot be. */
export const toTokenOf = (host: Element): string | undefined => HOST_NAME.exec(String(host.localName))?.[1];

/** What is above the rest of a page: our element goes in there. */
const STAGES = ':modal > *';

/** Elements that a script of ours which is no more may have left in this page: they have such names, and may be the page's own. */
export const findLeftovers = (document: Document): readonly Element[] => {
  const html = findRootElement(document);
  if (html === null) return [];
  const found: Element[] = [];
  // Every page pays for this: no list is made of what is not there.
  for (let child = html.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (toTokenOf(child) !== undefined) found.push(child);
  }
  // A page that is still loading has had no script of ours before.
  if (genuine(document, 'readyState') !== 'complete') return found;
  return [...found, ...[...html.querySelectorAll(STAGES)].filter((one) => toTokenOf(one) !== undefined)];
};
