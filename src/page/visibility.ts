const CLIPPED = /^(?:rect\((?:0|1)(?:px)?,? |inset\((?:50|100)%)/;

/** Hidden from eyes though laid out: the ways in which pages keep text for screen readers alone. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  style.position === 'absolute' && (CLIPPED.test(style.clip) || CLIPPED.test(style.clipPath));

/** How an inline element stands in its line, from its computed style. Costs a style look-up. */
export type InlineKind = 'hidden' | 'inline' | 'block';

const DROP_CAP = 3;

/** Tells whether an element that is inline by its tag is shown, and whether it breaks the text around it. */
export const toInlineKind = (element: Element): InlineKind => {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible' || style.fontSize === '0px') return 'hidden';
  if (isClipped(style)) return 'hidden';
  if (style.display.startsWith('inline') || style.display === 'contents' || style.display === '') return 'inline';
  // A floating first letter is a "block" by its computed style, and still the first letter of a word.
  const isLetter = (element.textContent ?? '').trim().length <= DROP_CAP;
  return isLetter ? 'inline' : 'block';
};

const FAR = 2_000;

/** Can the block be seen, as far as style and place tell? Costs a style look-up and a layout. */
export const isShown = (element: Element): boolean => {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return getComputedStyle(element).display === 'contents';
  if (box.width <= 1 || box.height <= 1) return false;
  if (box.right < -FAR || isClipped(getComputedStyle(element))) return false;
  return true;
};
