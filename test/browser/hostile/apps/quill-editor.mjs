import Quill from 'quill';

const quill = new Quill('#editor', {});
quill.setText(globalThis.draft);
globalThis.readModel = () => quill.getText().trimEnd();
globalThis.focusEditor = () => quill.setSelection(0, 0);
