type Attributes = Readonly<Record<string, string | boolean>>;

/** A new element of the page. Children that are strings become text, never markup; an attribute that is false is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button. No page of the web can press it: our pages are in no frame and listen to nobody. */
export function button(label: Node | string, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onPress);
  return made;
}

/** The element of our own page with this id. Throws when the page and its script do not belong together. */
export function findPart<T extends HTMLElement>(id: string, kind: new () => T): T {
  const part = document.getElementById(id);
  if (!(part instanceof kind)) throw new Error(`the page has no ${id}`);
  return part;
}
