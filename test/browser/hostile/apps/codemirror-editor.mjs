import { basicSetup, EditorView } from 'codemirror';

const view = new EditorView({
  doc: globalThis.draft,
  extensions: [basicSetup],
  parent: document.querySelector('#editor'),
});
globalThis.readModel = () => view.state.doc.toString();
globalThis.focusEditor = () => {
  view.dispatch({ selection: { anchor: 0 } });
  view.focus();
};
