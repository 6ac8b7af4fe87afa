import { VERDICTS } from '../core/claim';
import { STANCES } from '../core/flag';
import type { SummaryFlag } from '../core/summary';
import { button, element } from '../extension/element';
import { countWord, toNumber, word } from '../extension/words';
import { SIGNS } from '../page/signs';
import { toExcerpt } from '../page/words';

/** The page at a glance: a headline, the page as a strip with a tick for each flag, counts by verdict and by stance. */
export function createGlance(flags: readonly SummaryFlag[], onGo: (flagId: string) => void): HTMLElement[] {
  return [
    element('h2', {}, countWord('glance_flags', flags.length)),
    createStrip(flags, onGo),
    createVerdicts(flags),
    createStances(flags),
  ];
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

function createVerdicts(flags: readonly SummaryFlag[]): HTMLElement {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: flags.filter((flag) => flag.verdict === verdict).length,
  }));
  const rows = counts
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => {
      const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]);
      const name = word(`note_verdict_${verdict.replaceAll('-', '_')}`);
      return element('li', {}, sign, element('b', {}, toNumber(count)), ` ${name}`);
    });
  return element('ul', { class: 'verdicts' }, ...rows);
}

function createStances(flags: readonly SummaryFlag[]): HTMLElement {
  const counts = STANCES.map((stance) => ({ stance, count: flags.filter((flag) => flag.stance === stance).length }));
  const held = counts.filter(({ count }) => count > 0);
  const bar = element('div', { class: 'bar', 'aria-hidden': 'true' });
  for (const { stance, count } of held) {
    const piece = element('span', { class: `piece ${stance}` });
    piece.style.flexGrow = String(count);
    bar.append(piece);
  }
  const rows = held.map(({ stance, count }) =>
    element('li', {}, element('span', { class: `piece ${stance}` }), countWord(`stance_${stance}`, count)),
  );
  return element('div', { class: 'stances' }, bar, element('ul', {}, ...rows));
}

/** True where the article itself answers the claim: its mark is hollow. */
function isAnswered({ stance, answeredIn }: SummaryFlag): boolean {
  return stance === 'rebutted' || answeredIn !== undefined;
}
