import type { Browser } from 'puppeteer-core';

/** Firefox's own rooms, where its windows, panels and add-ons can be reached. */
export interface ChromeScope {
  /** Presses the toolbar button of an add-on over the tab in front, as a person does: that gives activeTab. */
  pressToolbarButton(addOnId: string): Promise<void>;
  /** Stops the background of an add-on as an idle timeout would. */
  stopBackground(addOnId: string): Promise<void>;
  /** The addresses of all tabs; those of pages of add-ons, too, which puppeteer does not learn. */
  listTabs(): Promise<readonly string[]>;
  /** CPU time of the main threads of all web content processes so far, in milliseconds. */
  readContentThreads(): Promise<number>;
  /** What Firefox's consoles hold that was said, or went wrong, in one of these scripts. */
  listConsole(scripts: readonly string[]): Promise<readonly string[]>;
  /** Memory of all web content processes, garbage collected, in bytes. */
  readContentMemory(): Promise<number>;
  /** A PNG of the open popup of an add-on. */
  drawPopup(addOnId: string): Promise<Buffer>;
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The way into them. Needs `--remote-allow-system-access`. */
export function createChromeScope(browser: Browser): ChromeScope {
  // Puppeteer has no public word for a BiDi command of Firefox's own.
  const { connection } = browser as unknown as { connection: BidiConnection };

  const evaluate = async (body: string): Promise<string> => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts = tree.result.contexts as readonly { context: string; url: string }[];
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml')) ?? contexts[0];
    if (window === undefined) throw new Error('Firefox shows no window');
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    if (result.type !== 'success')
      throw new Error(`in Firefox's own scope: ${JSON.stringify(result.exceptionDetails)}`);
    return String((result.result as { value?: unknown }).value ?? '');
  };
  return {
    pressToolbarButton: async (addOnId) => {
      await evaluate(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addOnId)});
        await extension.apiManager.global.browserActionFor(extension).triggerAction(window);
      `);
    },
    stopBackground: async (addOnId) => {
      await evaluate(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addOnId)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
      `);
    },
    listTabs: async () => {
      const tree = await connection.send('browsingContext.getTree', {});
      return (tree.result.contexts as readonly { url: string }[]).map(({ url }) => url);
    },
    readContentThreads: async () => {
      const time = await evaluate(`
        const { children } = await ChromeUtils.requestProcInfo();
        const webs = children.filter(({ type }) => /^web/.test(type));
        return webs.flatMap(({ threads, pid }) => threads.filter(({ tid }) => tid === pid)).reduce((sum, { cpuTime }) => sum + cpuTime, 0) / 1e6;
      `);
      return Number(time);
    },
    listConsole: async (scripts) => {
      const lines = await evaluate(`
        const scripts = ${JSON.stringify(scripts)};
        const isOurs = (name) => scripts.some((script) => String(name ?? '').startsWith(script));
        const errors = Services.console.getMessageArray().map((one) => one instanceof Ci.nsIScriptError ? [one.sourceName, one.errorMessage] : ['', '']);
        const said = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
          .map(({ filename, arguments: words }) => [filename, [...(words ?? [])].map(String).join(' ')]);
        return JSON.stringify([...errors, ...said].filter(([name]) => isOurs(name)).map(([name, text]) => name + ': ' + text));
      `);
      return JSON.parse(lines);
    },
    readContentMemory: async () => {
      const memory = await evaluate(`
        const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
        Services.obs.notifyObservers(null, 'child-mmu-request');
        await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
        const { children } = await ChromeUtils.requestProcInfo();
        return children.filter(({ type }) => /^web/.test(type)).reduce((sum, { memory }) => sum + memory, 0);
      `);
      return Number(memory);
    },
    drawPopup: async (addOnId) => {
      const dataUrl = await evaluate(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addOnId)});
        const view = [...extension.views].find((each) => each.viewType === 'popup');
        const browser = view.xulBrowser;
        const context = browser.browsingContext;
        const box = browser.getBoundingClientRect();
        const bitmap = await context.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, box.width, box.height), 2, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png');
      `);
      return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
    },
  };
}
