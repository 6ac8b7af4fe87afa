import { VERDICTS } from '../core/claim';
import type { SummaryFlag } from '../core/summary';
import { button, element } from '../extension/element';
import { countWord, toNumber, word } from '../extension/words';
import { SIGNS } from '../page/signs';
import { toPlainText } from '../page/words';

/** A part of the flags that a person wants to see alone. */
export interface Only {
  readonly key: string;
  readonly holds: (flag: SummaryFlag) => boolean;
}

/** Counts that are buttons: each shows its own flags alone, and all of them again. */
export interface Choosers {
  readonly parts: readonly HTMLElement[];
  show(only: Only | undefined): void;
}

/** Speakers named at first; the rest comes when asked for. */
const MOST_SPEAKERS = 5;
/** No name is empty or a single space. */
const ARTICLE = '';
const NOBODY = ' ';

export function isChosen(flag: SummaryFlag, only: Only | undefined): boolean {
  return only === undefined || only.holds(flag);
}

/** The counts by verdict and by speaker. */
export function createChoosers(flags: readonly SummaryFlag[], onChoose: (only: Only) => void): Choosers {
  const verdicts = createVerdicts(flags, onChoose);
  const speakers = createSpeakers(flags, onChoose);
  const toGroup = (id: string, key: string, rows: readonly HTMLElement[]): HTMLElement => {
    const heading = element('h3', { id: `${id}-heading` }, word(key));
    const list = element('ul', { class: 'chips', 'aria-labelledby': `${id}-heading` }, ...rows);
    return element('div', { class: 'group', id }, heading, list);
  };
  const parts = [
    toGroup('verdicts', 'popup_verdicts', verdicts),
    toGroup('speakers', 'popup_speakers', toShort(speakers)),
  ];
  const chips = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('[data-only]')]);
  return {
    parts,
    show: (only) => {
      for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.dataset.only === only?.key));
    },
  };
}

/** Who is said to make the claim: a name, the article itself, or nobody who is named. Who denies it does not make it. */
export function findWho({ speaker, speakerDenies, stance }: SummaryFlag): string {
  if (speaker !== undefined && speakerDenies !== true) return toPlainText(speaker);
  return stance === 'stated' ? ARTICLE : NOBODY;
}

function createVerdicts(flags: readonly SummaryFlag[], onChoose: (only: Only) => void): HTMLElement[] {
  const held = VERDICTS.filter((verdict) => flags.some((flag) => flag.verdict === verdict));
  return held.map((verdict) => {
    const holds = (flag: SummaryFlag): boolean => flag.verdict === verdict;
    const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]);
    const name = word(`note_verdict_${verdict.replaceAll('-', '_')}`);
    return createChip({ key: `verdict ${verdict}`, holds }, flags, [sign, name], onChoose);
  });
}

/** The one with most claims first; the article and those who are not named come last. */
function createSpeakers(flags: readonly SummaryFlag[], onChoose: (only: Only) => void): HTMLElement[] {
  const counts = new Map<string, number>();
  for (const flag of flags) counts.set(findWho(flag), (counts.get(findWho(flag)) ?? 0) + 1);
  const isNamed = (who: string): number => (who === NOBODY ? 0 : who === ARTICLE ? 1 : 2);
  const order = [...counts].sort(([one, few], [other, many]) => isNamed(other) - isNamed(one) || many - few);
  return order.map(([who]) => {
    const label = who === ARTICLE ? word('popup_article') : who === NOBODY ? word('popup_nobody') : who;
    const name = element('bdi', {}, label);
    return createChip({ key: `who ${who}`, holds: (flag) => findWho(flag) === who }, flags, [name], onChoose);
  });
}

function createChip(
  only: Only,
  flags: readonly SummaryFlag[],
  label: readonly (Node | string)[],
  onChoose: (only: Only) => void,
): HTMLElement {
  const count = toNumber(flags.filter(only.holds).length);
  const chip = button('', { class: 'chip', 'aria-pressed': 'false', 'data-only': only.key }, () => onChoose(only));
  chip.append(...label, ' ', element('b', {}, count));
  return element('li', {}, chip);
}

/** The first of a long row, and a button that shows the rest. */
function toShort(rows: readonly HTMLElement[]): HTMLElement[] {
  const [first, rest] = [rows.slice(0, MOST_SPEAKERS), rows.slice(MOST_SPEAKERS)];
  if (rest.length < 2) return [...rows];
  for (const row of rest) row.hidden = true;
  const more = element('li', {});
  const showRest = (): void => {
    for (const row of rest) row.hidden = false;
    more.remove();
    rest[0]?.querySelector('button')?.focus();
  };
  more.append(button(countWord('popup_more_speakers', rest.length), { class: 'chip more' }, showRest));
  return [...first, ...rest, more];
}
