import type { SummaryFlag } from '../core/summary';
import { element } from '../extension/element';
import { word } from '../extension/words';
import { SIGNS } from '../page/signs';
import { toWhoSays } from '../page/who-says';
import { toPlainText } from '../page/words';

/** The flags in the order of the page; each row goes to its mark. */
export function createFlagList(flags: readonly SummaryFlag[], onGo: (flagId: string) => void): HTMLElement {
  const rows = flags.map((flag) => element('li', {}, createRow(flag, onGo)));
  return element('ol', { class: 'flags', 'aria-label': word('popup_list') }, ...rows);
}

function createRow(flag: SummaryFlag, onGo: (flagId: string) => void): HTMLElement {
  const row = element(
    'button',
    { type: 'button', class: 'flag', 'data-flag': flag.id },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[flag.verdict]),
    // Spaces, for what is read out: to the eye the parts stand in lines of their own.
    element('span', { class: 'verdict' }, word(`note_verdict_${flag.verdict.replaceAll('-', '_')}`)),
    ' ',
    element('span', { class: 'passage', dir: 'auto' }, word('popup_passage', toPlainText(flag.passage))),
    ' ',
    element('span', { class: 'says soft' }, toWhoSays(flag, word)),
  );
  row.addEventListener('click', () => onGo(flag.id));
  return row;
}
