import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const element = document.querySelector('#editor');
element.contentEditable = 'true';
const editor = createEditor({
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
editor.update(() => {
  $getRoot()
    .clear()
    .append($createParagraphNode().append($createTextNode(globalThis.draft)));
});
globalThis.readModel = () => editor.getEditorState().read(() => $getRoot().getTextContent());
globalThis.focusEditor = () =>
  new Promise((resolve) => {
    editor.update(() => void $getRoot().selectStart(), {
      onUpdate: () => {
        element.focus();
        resolve();
      },
    });
  });
