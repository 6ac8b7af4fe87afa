import { button, element, findPart } from '../extension/element';
import { isEverySite, toSiteOfOrigin } from '../extension/origins';
import {
  findAddedOrigins,
  findBundledOrigins,
  giveBackEverySite,
  giveBackSite,
  requestEverySite,
} from '../extension/permissions';
import { countWord, word } from '../extension/words';

/** Shows where Footnote may run, and lets a person give it more or take it back. The answer shows it again. */
export function createAccessPart(attempt: (work: Promise<unknown>) => Promise<void>): () => Promise<void> {
  const every = findPart('every', HTMLButtonElement);
  findPart('bundled', HTMLElement).textContent = countWord('options_bundled', findBundledOrigins().length);
  const show = async (): Promise<void> => {
    const added = await findAddedOrigins();
    every.setAttribute('aria-checked', String(added.some(isEverySite)));
    const sites = added.map(toSiteOfOrigin).filter((site) => site !== undefined);
    findPart('added', HTMLElement).hidden = sites.length === 0;
    findPart('added-list', HTMLElement).replaceChildren(...sites.map((site) => createRow(site, attempt)));
  };
  every.addEventListener('click', () => {
    // Asked for in the very click: a browser refuses the question later.
    const change = every.getAttribute('aria-checked') === 'true' ? giveBackEverySite() : requestEverySite();
    void attempt(change).then(show);
  });
  return show;
}

function createRow(site: string, attempt: (work: Promise<unknown>) => Promise<void>): HTMLElement {
  const giveBack = button(
    word('options_give_back'),
    { class: 'button', 'aria-label': word('options_give_back_site', site) },
    () => void attempt(giveBackSite(site)),
  );
  return element('li', {}, element('span', {}, site), giveBack);
}
