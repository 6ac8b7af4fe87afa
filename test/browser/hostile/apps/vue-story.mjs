// A story as a Vue application: rendered on a server, hydrated in the page, and changed by tests.
import { createSSRApp, h, reactive } from 'vue';
import { renderToString } from 'vue/server-renderer';

const toApp = (state) =>
  createSSRApp({
    render: () =>
      state.shown
        ? h('article', [
            h('h1', 'A night at the museum'),
            ...state.lines.map((line) =>
              h('p', { key: line }, [line.slice(0, 20), h('em', line.slice(20, 30)), line.slice(30)]),
            ),
          ])
        : h('p', 'Nothing is here any more.'),
  });

/** On the server: the HTML of the story. */
export const render = (paragraphs) => renderToString(toApp(reactive({ lines: paragraphs, shown: true })));

if (globalThis.paragraphs !== undefined) {
  globalThis.hydrate = () => {
    const state = reactive({ lines: globalThis.paragraphs, shown: true });
    const app = toApp(state);
    app.config.errorHandler = (error) =>
      setTimeout(() => {
        throw error;
      });
    app.config.warnHandler = (message) =>
      setTimeout(() => {
        throw new Error(message);
      });
    app.mount('#root');
    globalThis.app = {
      setLines: (lines) => {
        state.lines = lines;
      },
      setShown: (shown) => {
        state.shown = shown;
      },
    };
    globalThis.unmount = () => app.unmount();
    return new Promise((resolve) => setTimeout(resolve, 50));
  };
}
