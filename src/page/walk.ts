import { genuine } from './genuine';

/** Opens the closed shadow root of an element, where the browser lets an extension do so. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null;

export interface Visitor {
  text(node: Text): void;
  /** Returns whether to go into the element; `leave` is called for those only. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  /** The body of a frame that may be read, if this element is such a frame. */
  frame(element: Element): Element | undefined;
}

export interface Walk {
  /** Visits one node; false when the walk is done. */
  step(): boolean;
}

interface Level {
  readonly element: Element | undefined;
  /** What is read here in place of a chain of siblings: the nodes of a slot. */
  readonly nodes: readonly Node[] | undefined;
  index: number;
  next: Node | null;
}

const ELEMENT = 1;
const TEXT = 3;

const firstOf = (node: Node): Node | null => genuine(node, 'firstChild');

const isCustom = (element: Element): boolean => element.localName.includes('-');

const toLevel = (element: Element, visitor: Visitor, shadowOf: (element: Element) => ShadowRoot | null): Level => {
  const level = (next: Node | null, nodes?: readonly Node[]): Level => ({ element, nodes, index: 0, next });
  if (element.localName === 'form') return level(firstOf(element));
  if (element.localName === 'slot') {
    // An element of another vocabulary may be called so, too.
    const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
    if (assigned.length > 0) return level(assigned[0] ?? null, assigned);
  }
  const body = visitor.frame(element);
  if (body !== undefined) return level(body, [body]);
  return level((shadowOf(element) ?? element).firstChild);
};

const moveOn = (level: Level): void => {
  if (level.nodes === undefined) {
    level.next = level.next === null ? null : genuineSibling(level.next);
    return;
  }
  level.index += 1;
  level.next = level.nodes[level.index] ?? null;
};

const genuineSibling = (node: Node): Node | null =>
  node.nodeName === 'FORM' || typeof node.nodeName !== 'string' ? genuine(node, 'nextSibling') : node.nextSibling;

/**
 * Goes through what is shown, in reading order: shadow trees in place of their hosts' children, slotted nodes in
 * place of their slots, frames' bodies in place of frames. Keeps its own stack, so that depth costs no recursion.
 */
export const createWalk = (
  root: Element,
  visitor: Visitor,
  open: OpenShadowRoot,
  onShadowRoot: (root: ShadowRoot) => void,
): Walk => {
  const shadowOf = (element: Element): ShadowRoot | null => {
    const shadow = element.shadowRoot ?? (isCustom(element) ? open(element) : null);
    if (shadow !== null) onShadowRoot(shadow);
    return shadow;
  };
  const levels: Level[] = [{ element: undefined, nodes: [root], index: 0, next: root }];
  const step = (): boolean => {
    const level = levels[levels.length - 1];
    if (level === undefined) return false;
    const node = level.next;
    if (node === null) {
      if (level.element !== undefined) visitor.leave(level.element);
      levels.pop();
      return levels.length > 0;
    }
    moveOn(level);
    if (node.nodeType === TEXT) visitor.text(node as Text);
    // A form whose node type is shadowed by one of its inputs is no element that anyone reads.
    else if (node.nodeType === ELEMENT && visitor.enter(node as Element)) {
      levels.push(toLevel(node as Element, visitor, shadowOf));
    }
    return true;
  };
  return { step };
};
