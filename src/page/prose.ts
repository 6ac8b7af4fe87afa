const PARAGRAPHS_LOOKED_AT = 1_000;
const ENOUGH = 300;

/** Characters of text inside the element's `<p>`s: a cheap measure of how much prose it holds. Counts no further than `enough`. */
export const countProse = (element: Element, enough = Number.POSITIVE_INFINITY): number => {
  // Goes no further into the page than it has to; a list by selector would first hold all of them.
  const paragraphs = element.getElementsByTagName('p');
  let size = 0;
  for (let index = 0; index < PARAGRAPHS_LOOKED_AT && size < enough; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    size += paragraph.textContent?.length ?? 0;
  }
  return size;
};

/** A measure of text that suits the page: its paragraphs, or all text where paragraphs are not marked up as such. */
export const createProseMeasure = (root: Element): ((element: Element) => number) =>
  countProse(root, ENOUGH) >= ENOUGH ? (element) => countProse(element) : (element) => element.textContent?.length ?? 0;
