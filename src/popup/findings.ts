import type { SummaryFlag } from '../core/summary';
import { button, element } from '../extension/element';
import { countWord, toNumber, word } from '../extension/words';
import { toExcerpt } from '../page/words';
import { createChoosers, isChosen, type Only } from './choosers';
import { createFlagList } from './flag-list';

/** The parts for these flags; `summing` is what there is to say of all of them. */
export type ShowFindings = (flags: readonly SummaryFlag[], summing: HTMLElement) => HTMLElement[];

/**
 * The flags of a page: steps, strip, counts, list. What a person chose to see of them, and where they are, is kept while the
 * popup is open. `onGo` goes to a flag's passage.
 */
export function createFindings(onGo: (flagId: string) => void): ShowFindings {
  let only: Only | undefined;
  let current: string | undefined;
  return (flags, summing) => {
    if (!flags.some((flag) => isChosen(flag, only))) only = undefined;
    const go = (flagId: string): void => {
      current = flagId;
      apply();
      onGo(flagId);
    };
    const step = (by: 1 | -1): void => {
      const ids = flags.filter((flag) => isChosen(flag, only)).map(({ id }) => id);
      const at = current === undefined ? -1 : ids.indexOf(current);
      const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
      const id = ids[next];
      if (id !== undefined) go(id);
    };
    const choose = (wanted: Only): void => {
      only = only?.key === wanted.key ? undefined : wanted;
      apply();
    };
    const strip = createStrip(flags, go);
    const choosers = createChoosers(flags, choose);
    const list = createFlagList(flags, go);
    const place = element('span', { id: 'place', class: 'soft', role: 'status' });
    const apply = (): void => {
      const chosen = flags.filter((flag) => isChosen(flag, only));
      const ids = new Set(chosen.map(({ id }) => id));
      for (const part of [strip, list]) showOnly(part, ids, current);
      choosers.show(only);
      place.textContent = toPlace(chosen, current, only === undefined);
    };
    apply();
    const steps = createSteps(place, step);
    return [steps, strip, ...choosers.parts, summing, list];
  };
}

function createSteps(place: HTMLElement, step: (by: 1 | -1) => void): HTMLElement {
  const toButton = (key: string, id: string, arrow: string, by: 1 | -1): HTMLElement => {
    const sign = element('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow);
    return button(sign, { id, class: 'step', 'aria-label': word(key), title: word(key) }, () => step(by));
  };
  const previous = toButton('popup_previous', 'previous', '↑', -1);
  const next = toButton('popup_next', 'next', '↓', 1);
  return element('div', { class: 'steps', role: 'group', 'aria-label': word('popup_steps') }, place, previous, next);
}

/** "3 of 7" where a person has gone to one of them; how many are listed where that is not all. */
function toPlace(chosen: readonly SummaryFlag[], current: string | undefined, isAll: boolean): string {
  const at = chosen.findIndex(({ id }) => id === current);
  if (at < 0) return isAll ? '' : countWord('popup_listed', chosen.length);
  return word('popup_place', toNumber(at + 1), toNumber(chosen.length));
}

/** The list below has the same places for keyboard and screen reader; the strip is for eye and pointer. */
function createStrip(flags: readonly SummaryFlag[], onGo: (flagId: string) => void): HTMLElement {
  const ticks = flags.map((flag) => {
    const hint = { class: 'tick', tabindex: '-1', title: toExcerpt(flag.passage), 'data-flag': flag.id };
    const tick = button('', hint, () => onGo(flag.id));
    tick.style.setProperty('--at', String(flag.position));
    tick.classList.toggle('hollow', isAnswered(flag));
    return tick;
  });
  return element('div', { class: 'strip', 'aria-hidden': 'true' }, ...ticks);
}

/** True where the article itself answers the claim: its mark is hollow. */
export function isAnswered({ stance, answeredIn }: SummaryFlag): boolean {
  return stance === 'rebutted' || answeredIn !== undefined;
}

/** In the strip what is not chosen fades, in the list it goes. */
function showOnly(part: HTMLElement, ids: ReadonlySet<string>, current: string | undefined): void {
  for (const piece of part.querySelectorAll<HTMLElement>('[data-flag]')) {
    const id = piece.dataset.flag ?? '';
    const row = piece.closest('li');
    piece.classList.toggle('faded', !ids.has(id));
    if (row !== null) row.hidden = !ids.has(id);
    if (id === current) piece.setAttribute('aria-current', 'true');
    else piece.removeAttribute('aria-current');
  }
}
