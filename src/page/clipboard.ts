import { toElement } from './element';
import { genuine } from './genuine';

/** The old way, for pages without https or whose policy forbids the new one: a text field of our own, for a moment. */
const copyBySelection = (document: Document, root: ShadowRoot, text: string): boolean => {
  const focused = root.activeElement;
  const field = toElement(document, 'textarea', 'unseen');
  field.value = text;
  root.append(field);
  field.select();
  try {
    return genuine(document, 'execCommand').call(document, 'copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
};

/** Puts text on the clipboard; to be called in answer to a click or key. Resolves to whether it worked. */
export const copyText = async (document: Document, root: ShadowRoot, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(document, root, text);
  }
};
