/** A window with the interfaces that highlights are made of. */
export type View = Window & typeof globalThis;

const registries = new WeakMap<View, HighlightRegistry>();

/**
 * The highlight registry of a window: the page's own, or a frame's. Asked for once and by `Reflect.get`: written out as
 * `view.CSS.highlights`, the place in the code warms up in Firefox (seen in 153), and from then on answers with the
 * first window's registry for every window.
 */
export const findRegistry = (view: View): HighlightRegistry | undefined => {
  const known = registries.get(view);
  if (known !== undefined) return known;
  const registry = Reflect.get(Reflect.get(view, 'CSS') as object, 'highlights') as HighlightRegistry | undefined;
  if (registry !== undefined) registries.set(view, registry);
  return registry;
};
