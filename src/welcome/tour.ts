import { findPart } from '../extension/element';
import { toNumber, word } from '../extension/words';

/** What each step of the tour points at on this page; some point at nothing here. */
const STEPS: readonly (string | undefined)[] = [
  '#sample .mark',
  '#sample-note .note-record',
  '#sample-note .note-who',
  '#sample-note .note-foot',
  undefined,
];

/** A few sentences, one at a time, each with its place on this page lit up. Waits for the reader; never moves by itself. */
export function createTour(): void {
  const [back, next] = [findPart('tour-back', HTMLButtonElement), findPart('tour-next', HTMLButtonElement)];
  let at = 0;
  const show = (): void => {
    findPart('tour-text', HTMLElement).textContent = word(`tour_${at + 1}`);
    findPart('tour-place', HTMLElement).textContent = word('popup_place', toNumber(at + 1), toNumber(STEPS.length));
    // Not disabled: a button that a person has just pressed keeps the focus.
    back.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === STEPS.length - 1));
    light(STEPS[at]);
  };
  const step = (by: number): void => {
    at = Math.min(Math.max(at + by, 0), STEPS.length - 1);
    show();
  };
  back.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  show();
}

function light(selector: string | undefined): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (selector !== undefined) document.querySelector(selector)?.classList.add('lit');
}
