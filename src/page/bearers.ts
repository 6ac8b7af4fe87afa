import { genuine } from './genuine';

/** A passage is a sentence or two; one in more pieces than this is no text that anybody wrote. */
const NODES_LIMIT = 2_000;

const SHOW_TEXT = 4;

/** Names of the elements that the words of a range are in: `p`, `em`. `*` where there are too many to look at. */
export const findBearers = ({ startContainer, endContainer, commonAncestorContainer }: Range): readonly string[] => {
  const document = startContainer.ownerDocument;
  if (document === null) return [];
  const walker = genuine(document, 'createTreeWalker').call(document, commonAncestorContainer, SHOW_TEXT);
  walker.currentNode = startContainer;
  const names = new Set<string>();
  for (let seen = 0, node: Node | null = startContainer; node !== null; seen += 1, node = walker.nextNode()) {
    if (seen >= NODES_LIMIT) return ['*'];
    const name = node.parentElement?.localName;
    names.add(typeof name === 'string' ? CSS.escape(name) : '*');
    if (node === endContainer) break;
  }
  return [...names];
};
