const PARAGRAPHS_LOOKED_AT = 1_000;
const ENOUGH = 300;

/** Characters of text inside the element's `<p>`s: a cheap measure of how much prose it holds. Counts no further than `enough`. */
export const countProse = (element: ParentNode, enough = Number.POSITIVE_INFINITY): number => {
  const paragraphs = element.querySelectorAll('p');
  const last = Math.min(paragraphs.length, PARAGRAPHS_LOOKED_AT);
  let size = 0;
  for (let index = 0; index < last && size < enough; index += 1) size += paragraphs[index]?.textContent?.length ?? 0;
  return size;
};

/** A measure of text that suits the page: its paragraphs, or all text where paragraphs are not marked up as such. */
export const createProseMeasure = (root: Element): ((element: Element) => number) =>
  countProse(root, ENOUGH) >= ENOUGH ? (element) => countProse(element) : (element) => element.textContent?.length ?? 0;
