import { element, findPart } from '../extension/element';
import { HIDDEN_KEY } from '../extension/hidden-key';
import { removeBroken } from '../extension/settings';
import {
  type LoadedSettings,
  OPENING_KEY,
  SURENESS_KEY,
  TOPIC_KEY,
  UNSOURCED_KEY,
  VERDICT_KEY,
} from '../extension/settings-shape';
import { SITE_KEY } from '../extension/site-switch';
import { word } from '../extension/words';

/** Names the stored settings that made no sense and for which the default stands in; a button forgets them. */
export function createBrokenPart(attempt: (work: Promise<unknown>) => Promise<void>): (loaded: LoadedSettings) => void {
  let keys: readonly string[] = [];
  findPart('broken-forget', HTMLButtonElement).addEventListener('click', () => void attempt(removeBroken(keys)));
  return ({ broken }) => {
    keys = broken;
    findPart('broken', HTMLElement).hidden = broken.length === 0;
    findPart('broken-list', HTMLElement).replaceChildren(...broken.map((key) => element('li', {}, toName(key))));
  };
}

function toName(key: string): string {
  if (key.startsWith(SITE_KEY)) return word('options_broken_site', key.slice(SITE_KEY.length, 100));
  if (key.startsWith(HIDDEN_KEY)) return word('options_broken_hidden', key.slice(HIDDEN_KEY.length, 100));
  if (key.startsWith(TOPIC_KEY)) return word('options_broken_topic', key.slice(TOPIC_KEY.length, 100));
  if (key.startsWith(VERDICT_KEY)) return word('options_broken_verdict', key.slice(VERDICT_KEY.length, 100));
  if (key === SURENESS_KEY) return word('options_sureness');
  if (key === OPENING_KEY) return word('options_opening');
  return word(key === UNSOURCED_KEY ? 'options_unsourced' : 'options_broken_supported');
}
