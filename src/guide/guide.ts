import { VERDICTS, type Verdict } from '../core/claim';
import { STANCES } from '../core/flag';
import { element, findPart } from '../extension/element';
import { fillWords, word } from '../extension/words';
import { SIGNS } from '../page/signs';

/** Sentences of the list of how an entry comes about. */
const STEPS = 6;

function createVerdict(verdict: Verdict): HTMLElement {
  const name = verdict.replaceAll('-', '_');
  const title = word(`note_verdict_${name}`);
  return element(
    'div',
    {},
    element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]),
    element('dt', {}, title),
    element('dd', {}, word(`note_meaning_${name}`)),
    element('span', { class: `mark ${verdict}`, 'aria-hidden': 'true' }, word('guide_marked')),
  );
}

fillWords(document);
findPart('verdicts', HTMLElement).append(...VERDICTS.map(createVerdict));
findPart('stances', HTMLElement).append(
  ...STANCES.flatMap((stance) => [
    element('dt', {}, word(`stance_${stance}`)),
    element('dd', {}, word(`stance_${stance}_means`)),
  ]),
);
const steps = Array.from({ length: STEPS }, (_, at) => element('li', {}, word(`guide_made_${at + 1}`)));
findPart('made', HTMLElement).append(...steps);
document.documentElement.dataset.ready = '';
