import { findRootElement } from './genuine';

const HOST_NAME = /^([a-z]{8})-x$/;

/** The token in the name of an element that may be ours; undefined where it cannot be. */
export const toTokenOf = (host: Element): string | undefined => HOST_NAME.exec(String(host.localName))?.[1];

/** Elements that a script of ours which is no more may have left in this page: they have such names, and may be the page's own. */
export const findLeftovers = (document: Document): readonly Element[] => {
  const html = findRootElement(document);
  if (html === null) return [];
  return [...html.children, ...html.querySelectorAll(':modal > *')].filter((one) => toTokenOf(one) !== undefined);
};
