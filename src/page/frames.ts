import { genuine } from './genuine';
import { findBody } from './reading-root';

const FRAME_MINIMUM = 100;
const ADVERTISING = /\b(?:ads?|google_ads|doubleclick|adsbygoogle|sponsor|captcha)\b|google_ads|^aswift/i;

/** The document of a same-origin or srcdoc frame; undefined where the browser does not let us in. */
export const findFrameDocument = (frame: Element): Document | undefined => {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
};

/** The body of a frame that may be read: of our own origin, large enough to hold prose, and no advertising slot. */
export const findReadableBody = (element: Element): Element | undefined => {
  if (element.localName !== 'iframe') return undefined;
  const names = `${element.getAttribute('name') ?? ''} ${element.id} ${element.getAttribute('src') ?? ''}`;
  if (ADVERTISING.test(names.slice(0, 300))) return undefined;
  const document = findFrameDocument(element);
  if (document === undefined || genuine(document, 'designMode') === 'on') return undefined;
  const box = element.getBoundingClientRect();
  if (box.width < FRAME_MINIMUM || box.height < FRAME_MINIMUM / 2) return undefined;
  return findBody(document) ?? undefined;
};

/** Where a frame's viewport stands in the top window's, and how much larger its pixels are there. */
export interface FrameOffset {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Adds up the places of the frames around a document. The top document's offset is nothing. */
export const findFrameOffset = (document: Document): FrameOffset => {
  let offset: FrameOffset = { x: 0, y: 0, scale: 1 };
  let frame = document.defaultView?.frameElement as HTMLElement | null | undefined;
  while (frame !== null && frame !== undefined) {
    const box = frame.getBoundingClientRect();
    const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
    const style = getComputedStyle(frame);
    const left = frame.clientLeft + (Number.parseFloat(style.paddingLeft) || 0);
    const top = frame.clientTop + (Number.parseFloat(style.paddingTop) || 0);
    offset = {
      x: box.left + (left + offset.x) * scale,
      y: box.top + (top + offset.y) * scale,
      scale: offset.scale * scale,
    };
    frame = frame.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  }
  return offset;
};
