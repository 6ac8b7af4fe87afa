import type { Page } from 'puppeteer-core';

/** What a page that watches itself has seen. Everything is told from the page's own side, as its publisher could. */
export interface ProbeReport {
  /** Uncaught errors, rejections without a handler, violations of the page's policy. */
  readonly errors: readonly string[];
  /** Changes of the tree since it was parsed, Footnote's one element beside the body left out. */
  readonly changes: readonly string[];
  /** Focus, scroll and selection that nobody asked for, since the page was parsed. */
  readonly stirs: readonly string[];
  /** Where the page's HTML differs from what it was when it had been parsed; undefined where it does not. */
  readonly difference: string | undefined;
  /** Text nodes that are no longer the same objects. */
  readonly lostNodes: number;
  /** HTML of head and body and the attributes of the root element. */
  readonly html: string;
  /** Children of the root element beside head and body. */
  readonly extra: number;
  readonly highlights: number;
  /** Properties of the window that were not there when the page had been parsed. */
  readonly globals: readonly string[];
}

/** Has every page that this tab opens from now on watch itself. */
export async function putProbe(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(startProbe);
}

/** What the page has seen; undefined where no probe could run. */
export function readProbe(page: Page): Promise<ProbeReport | undefined> {
  return page.evaluate(() => {
    const report: unknown = Reflect.get(globalThis, Symbol.for('probe'));
    return typeof report === 'function' ? (report as () => ProbeReport)() : undefined;
  });
}

/** Runs in the page before anything else of it, and keeps what it needs: the page may spoil every interface later. */
function startProbe(): void {
  const MOST = 50;
  const errors: string[] = [];
  const changes: string[] = [];
  const stirs: string[] = [];
  const { get } = Reflect;
  const { join, push } = Array.prototype;
  const { createTreeWalker } = Document.prototype;
  const { addEventListener: listen } = EventTarget.prototype;
  const isPart = (node: Node): boolean => /^(?:head|body|frameset)$/i.test(node.nodeName);
  const note = (list: string[], text: string): void => {
    if (list.length < MOST) push.call(list, text);
  };
  const isBeside = (record: MutationRecord): boolean =>
    record.target === document.documentElement
      ? ![...record.addedNodes, ...record.removedNodes].some(isPart)
      : record.target.parentNode === document.documentElement && !isPart(record.target);
  const readHtml = (): string => {
    const root = document.documentElement;
    if (root === null) return '';
    const own = [...root.children].filter((child) => isPart(child) || child.namespaceURI !== root.namespaceURI);
    const attributes = [...root.attributes].map(({ name, value }) => `${name}=${value}`);
    return join.call([join.call(attributes, ' '), ...own.map((child) => child.outerHTML)], '\n');
  };
  const listTexts = (): Node[] => {
    const found: Node[] = [];
    const body = document.body ?? document.documentElement;
    if (body === null) return found;
    const walker = createTreeWalker.call(document, body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) push.call(found, node);
    return found;
  };
  let before = { html: '', texts: [] as Node[], globals: new Set<string>() };
  const begin = (): void => {
    before = { html: readHtml(), texts: listTexts(), globals: new Set(Object.getOwnPropertyNames(globalThis)) };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records.filter((each) => !isBeside(each)))
        note(changes, `${type} ${target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const type of ['focusin', 'focusout', 'scroll', 'selectionchange'])
      listen.call(
        document,
        type,
        (event) => note(stirs, `${type} ${event.target === null ? '' : (event.target as Node).nodeName}`),
        true,
      );
  };
  const report = (): ProbeReport => {
    const html = readHtml();
    const at = html === before.html ? -1 : [...html].findIndex((letter, index) => letter !== before.html[index]);
    const texts = new Set(listTexts());
    return {
      errors,
      changes,
      stirs,
      difference:
        html === before.html ? undefined : `${before.html.slice(at - 40, at + 80)} => ${html.slice(at - 40, at + 80)}`,
      lostNodes: before.texts.filter((node) => !texts.has(node)).length,
      html,
      extra: [...(document.documentElement?.children ?? [])].filter((child) => !isPart(child)).length,
      highlights: (get(CSS, 'highlights') as HighlightRegistry).size,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.globals.has(name)),
    };
  };
  addEventListener('error', (event) => note(errors, `error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => note(errors, `rejection: ${String(event.reason)}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    note(errors, `policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', begin, { capture: true, once: true });
  else begin();
  Object.defineProperty(globalThis, Symbol.for('probe'), { value: report });
}
