import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(globalThis.draft)])]);
const view = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }),
});
globalThis.readModel = () => view.state.doc.textContent;
globalThis.focusEditor = () => view.focus();
