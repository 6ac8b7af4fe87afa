import { genuine } from './genuine';

/** What a passage stands on: decides which tint and line can be seen there. */
export type Ground = 'light' | 'dark';

interface Colour {
  /** Lightness, 0 (black) to 1 (white). */
  readonly light: number;
  readonly alpha: number;
}

const CHANNEL = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?%?/g;

const toNumbers = (text: string): number[] =>
  [...text.matchAll(CHANNEL)].map(([part]) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));

const toLightness = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

/** Lightness and opacity of a computed colour; undefined for notations that we do not read. */
export const toColour = (computed: string): Colour | undefined => {
  const name = computed.slice(0, computed.indexOf('('));
  const [a = 0, b = 0, c = 0, alpha = 1] = toNumbers(computed.slice(name.length).replace(/^\(\s*[a-z][\w-]*/, ''));
  if (name === 'rgb' || name === 'rgba') return { light: toLightness(a, b, c) / 255, alpha };
  if (name === 'color') return { light: toLightness(a, b, c), alpha };
  if (name === 'oklab' || name === 'oklch') return { light: a, alpha };
  if (name === 'lab' || name === 'lch') return { light: a > 1 ? a / 100 : a, alpha };
  return undefined;
};

const parentOf = (element: Element): Element | null => {
  const parent = genuine(element, 'parentNode');
  if (parent === null) return null;
  if ('host' in parent && parent.nodeType === 11) return (parent as ShadowRoot).host;
  if (parent.nodeType === 9) return (parent as Document).defaultView?.frameElement ?? null;
  return parent as Element;
};

const DEPTH_LIMIT = 200;

/** Light behind the element, from the backgrounds of its ancestors; undefined where an image or nothing decides. */
const findLightBehind = (element: Element): number | undefined => {
  let light = 0;
  let seen = 0;
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < DEPTH_LIMIT; depth += 1) {
    const style = getComputedStyle(at);
    if (style.backgroundImage.includes('url(')) return undefined;
    const colour = toColour(style.backgroundColor);
    if (colour !== undefined && colour.alpha > 0) {
      light += (1 - seen) * colour.alpha * colour.light;
      seen += (1 - seen) * colour.alpha;
    }
    if (seen > 0.9) return light / seen;
    at = parentOf(at);
  }
  return undefined;
};

/** Whether the text of an element stands on light or on dark, whatever theme the reader's system prefers. */
export const findGround = (element: Element): Ground => {
  const behind = findLightBehind(element);
  if (behind !== undefined) return behind < 0.5 ? 'dark' : 'light';
  // The writer chose the text's colour to be read on whatever is behind it.
  const text = toColour(getComputedStyle(element).color);
  return text !== undefined && text.light > 0.6 ? 'dark' : 'light';
};
