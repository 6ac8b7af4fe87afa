/** Elements whose text is never prose of the article, or never text at all. */
const UNREAD = new Set(
  `script style noscript template head title meta link base svg math canvas video audio object embed picture img map
   textarea input select option optgroup button label datalist output progress meter fieldset menu
   code pre kbd samp var tt xmp plaintext listing nav aside footer rt rp rtc search frameset`.split(/\s+/),
);

const UNREAD_ROLES = new Set(
  `textbox searchbox combobox listbox spinbutton navigation complementary contentinfo search form menu menubar toolbar
   tablist dialog alertdialog alert status timer tooltip tree grid math img button`.split(/\s+/),
);

/** Names that sites give to what stands beside an article: whole words, also where a hyphen parts them ("most-read"). */
const BESIDE = new Set(
  `related recirc recirculation recommend recommended recommendation recommendations mostread mostpopular mostviewed trending
   newsletter promo comment comments disqus replies share sharing social sidebar breadcrumb breadcrumbs cookie consent advert
   advertisement ad ads sponsored outbrain taboola subscribe byline tags toc readmore moreon morefrom morestories morenews`.split(
    /\s+/,
  ),
);

/** By words looked up: a pattern with all of them costs a page twice as much. */
const isBesideName = (names: string): boolean =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[_\s]+/)
    .some((name) => name.split('-').some((word, at, all) => BESIDE.has(word) || BESIDE.has(all[at - 1] + word)));

const CONTAINERS = new Set(['div', 'section', 'ul', 'ol', 'table', 'p', 'header']);

/** What the walk knows of the page, to tell the article from what stands beside it. */
export interface RegionScope {
  /** The page's headline; whatever holds it is not beside the article. */
  readonly headline: Element | undefined;
  /** How much prose an element holds, and how much there is in all. */
  readonly prose: (element: Element) => number;
  readonly proseInAll: () => number;
  /** Read lists, comments and code as well: the reader has selected them. */
  readonly everything: boolean;
}

const EDITED = new Set(['', 'true', 'plaintext-only']);

/** Is this something a person writes in? Such text belongs to them and is never read. */
export const isEditor = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && EDITED.has(editable.toLowerCase())) || element.getAttribute('role') === 'textbox';
};

const PROSE_SHARE = 0.4;

/** A name like "comments" may stand on a wrapper of the whole page: then most of the text is in it. */
const isWrapper = (element: Element, scope: RegionScope): boolean =>
  (scope.headline !== undefined && element.contains(scope.headline)) ||
  scope.prose(element) > PROSE_SHARE * scope.proseInAll();

const isBeside = (element: Element, name: string, scope: RegionScope): boolean => {
  if (!CONTAINERS.has(name)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2) return false;
  return isBesideName(names.slice(0, 300)) && !isWrapper(element, scope);
};

/** A form that is wrapped around a whole page (as some servers do) is read; any other is not. */
const isPageForm = (element: Element): boolean =>
  typeof element.querySelector === 'function' && element.querySelector('article, main, h1') !== null;

const HIDDEN_NAME = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-only|-text)?|a11y-hidden|offscreen)(?:\s|$)/i;

const isHiddenByMarkup = (element: Element, has: (name: string) => boolean): boolean =>
  has('hidden') ||
  has('inert') ||
  (has('aria-hidden') && element.getAttribute('aria-hidden') === 'true') ||
  (has('class') && HIDDEN_NAME.test(element.getAttribute('class')?.slice(0, 300) ?? ''));

const isSiteHeader = (element: Element, scope: RegionScope): boolean =>
  element.closest('article, main, [role="main"]') === null && !isWrapper(element, scope);

/** Is this element, with all that is in it, left out of what is read? Looks at markup only, never at style. */
export const isUnread = (element: Element, scope: RegionScope): boolean => {
  const name = element.localName as string | Element;
  // An input named "localName" can stand in the place of a form's own: no page form then.
  if (typeof name !== 'string') return true;
  if (name === 'form') return !isPageForm(element);
  if (UNREAD.has(name)) {
    const chosen = scope.everything && /^(?:nav|aside|footer|pre|code|fieldset|kbd|samp)$/.test(name);
    if (!chosen) return true;
  }
  if (name === 'header' && !scope.everything && isSiteHeader(element, scope)) return true;
  if (!element.hasAttributes()) return false;
  // One look at the names in place of one for each: most elements have a class and nothing else.
  const names = element.getAttributeNames();
  const has = (attribute: string): boolean => names.includes(attribute);
  if ((has('contenteditable') || has('role')) && isEditor(element)) return true;
  if (isHiddenByMarkup(element, has)) return true;
  if (scope.everything) return false;
  const role = has('role') ? element.getAttribute('role') : null;
  if (role !== null && UNREAD_ROLES.has(role) && !isWrapper(element, scope)) return true;
  return (has('class') || has('id')) && isBeside(element, name, scope);
};

/** A number or sign that points to a footnote of the article: it is no part of the sentence ("1867[3]", not "19th"). */
export const isNoteNumber = (sup: Element): boolean => {
  const text = (sup.textContent ?? '').slice(0, 40).replace(/[\s,]/g, '');
  return /^(?:\d{1,4}|[*†‡§¶]{1,4}|(?:\[[^\]]{1,12}\]){1,4}|\(\d{1,3}\))$/.test(text);
};
