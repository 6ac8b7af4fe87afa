import { findRootElement, genuine } from './genuine';
import { countProse } from './prose';

const BODY_SHARE = 0.6;
const LANDMARKS = 'main, [role="main"], article, [itemprop="articleBody"]';
const LANDMARKS_LOOKED_AT = 60;

/** The body of a document past anything that shadows it, or the root element where there is none (SVG, framesets). */
export const findBody = (document: Document): Element | null => {
  return genuine(document, 'body') ?? findRootElement(document);
};

/** The smallest landmark that holds most of the page's prose; the body where none does. Null in an empty document. */
export const findReadingRoot = (document: Document): Element | null => {
  const body = findBody(document);
  if (body === null) return null;
  const all = countProse(body);
  if (all === 0) return body;
  let root = body;
  let least = Number.POSITIVE_INFINITY;
  for (const landmark of [...body.querySelectorAll(LANDMARKS)].slice(0, LANDMARKS_LOOKED_AT)) {
    const size = countProse(landmark);
    if (size >= BODY_SHARE * all && size <= least) [root, least] = [landmark, size];
  }
  return root;
};
