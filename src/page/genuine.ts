/**
 * Reads a property past what a page put in front of it: `<form name="body">` shadows `document.body`, and an
 * input named `firstChild` shadows its form's. Only documents and forms can be shadowed in this way.
 * Methods come back unbound: call them with the node.
 */
export const genuine = <N extends Node, K extends keyof N>(node: N, key: K): N[K] =>
  Reflect.get(Object.getPrototypeOf(node) as object, key, node) as N[K];

/** The root element of a document, or null where there is none. */
export const findRootElement = (document: Document): HTMLElement | null => genuine(document, 'documentElement');

/** Listens until the returned function is called; a throwing or shadowed target never reaches the page. */
export const onEvent = <E extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
  options: AddEventListenerOptions = {},
): (() => void) => {
  const heard = listener as (event: Event) => void;
  EventTarget.prototype.addEventListener.call(target, type, heard, options);
  return () => EventTarget.prototype.removeEventListener.call(target, type, heard, options);
};
