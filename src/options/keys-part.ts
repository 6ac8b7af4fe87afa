import { browser } from '../extension/browser';
import { element, findPart } from '../extension/element';
import { word } from '../extension/words';

/** Lists the keyboard commands with the keys that they have now; a person may have changed them in the browser. */
export async function showKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  const rows = commands.flatMap(({ name, description, shortcut }) => [
    element('dt', {}, description || word(name === '_execute_action' ? 'command_popup' : 'command_other')),
    element('dd', {}, shortcut ? element('kbd', {}, shortcut) : word('options_keys_none')),
  ]);
  findPart('keys', HTMLElement).replaceChildren(...rows);
}
