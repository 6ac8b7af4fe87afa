import { genuine } from './genuine';

export type Child = Node | string | undefined;

/** Makes an element with a class and children; strings become text nodes, never markup. */
export const toElement = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  // By name space: in an XHTML or SVG document a plain createElement would make something else.
  const make = genuine(document, 'createElementNS');
  const element = make.call(document, 'http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[K];
  if (className !== '') element.setAttribute('class', className);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
};

/** Tells browsers and screen readers that an element holds text of the library, which is English whatever the words around it are. */
export const toEntryText = <E extends HTMLElement>(element: E): E => {
  element.lang = 'en';
  element.dir = 'ltr';
  return element;
};
