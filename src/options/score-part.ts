import { element, findPart } from '../extension/element';
import { countWord, toDay, toNumber, toPercent, word } from '../extension/words';
import { CLAIMS, DAY, type Figure, SCORES } from './scorecard';

/** In this order: first what a reader meets. Each has a name and a sentence that says what was counted. */
const SHARES = ['precise', 'found', 'stance', 'speaker', 'alone', 'unseen'] as const;

/** Shows how often the engine is right, as it was measured. */
export function showScores(): void {
  findPart('score-lead', HTMLElement).textContent = word('score_lead', toDay(DAY), countWord('claims', CLAIMS));
  const rows = SHARES.map((key) => toRow(key, toPercent(toShare(SCORES[key])), toCount(SCORES[key])));
  // No share of anything: marks, and the articles that they were found in.
  const { right, of } = SCORES.ordinary;
  const last = toRow('ordinary', toNumber(right), word('score_in_articles', toNumber(of)));
  findPart('scores', HTMLElement).replaceChildren(...rows, last);
}

function toRow(key: string, figure: string, count: string): HTMLElement {
  const value = element(
    'dd',
    { class: 'score' },
    element('b', {}, figure),
    ' ',
    element('span', { class: 'soft' }, count),
  );
  const note = element('dd', { class: 'soft' }, word(`score_${key}_note`));
  return element('div', {}, element('dt', {}, word(`score_${key}`)), value, note);
}

/** Rounded down: nothing is called perfect that is not. */
function toShare({ right, of }: Figure): number {
  return Math.floor((100 * right) / Math.max(1, of)) / 100;
}

function toCount({ right, of }: Figure): string {
  return word('score_count', toNumber(right), toNumber(of));
}
