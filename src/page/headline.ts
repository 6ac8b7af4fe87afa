import { findRootElement, genuine } from './genuine';

/** The page's title, and the element that shows it where there is one. */
export interface Headline {
  readonly text: string;
  readonly element: Element | undefined;
}

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const findMeta = (html: Element, property: string): string =>
  clean(html.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content'));

// Not by \p{L}, whose tables cost a page more to compile than all else here: what is neither letter nor digit among the usual signs.
const NO_WORD = /[\s!-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f]+/g;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(NO_WORD, ' ')
    .trim();

const isSame = (heading: string, title: string): boolean => {
  const [a, b] = [fold(heading), fold(title)];
  return a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a));
};

const HEADINGS_LOOKED_AT = 20;

/** The headline: the h1 that says what the page's title says, else one inside the article, else the title alone. */
export const findHeadline = (document: Document): Headline => {
  const html = findRootElement(document);
  const named = clean(genuine(document, 'title'));
  if (html === null) return { text: named, element: undefined };
  const title = findMeta(html, 'og:title') || named;
  const headings = [...html.querySelectorAll('h1')].slice(0, HEADINGS_LOOKED_AT);
  const text = (heading: Element): string => clean(heading.textContent);
  const worded = headings.filter((heading) => text(heading).length > 3);
  const element =
    worded.find((heading) => isSame(text(heading), title)) ??
    worded.find((heading) => heading.closest('article, main, [role="main"]') !== null) ??
    (title === '' ? worded[0] : undefined);
  return { text: element === undefined ? title : text(element), element };
};
