import { button, element, findPart } from '../extension/element';
import { unhideClaim } from '../extension/hidden-claims';
import { askBackground } from '../extension/messages';
import type { LoadedSettings } from '../extension/settings-shape';
import { countWord, word } from '../extension/words';

type Attempt = (work: Promise<unknown>) => Promise<void>;

/** Rows that are shown at first, and with each press of the button after that. */
const ROWS = 50;

/** Lists the claims that are never marked, each with the way back; a long list in pieces. */
export function createHiddenPart(attempt: Attempt): (loaded: LoadedSettings) => Promise<void> {
  const more = findPart('hidden-more', HTMLButtonElement);
  let most = ROWS;
  let hidden: readonly string[] = [];
  const show = async (): Promise<void> => {
    const listed = hidden.slice(0, most);
    const sentences = await findSentences(listed);
    findPart('hidden-none', HTMLElement).hidden = hidden.length > 0;
    const rows = listed.map((id) => createRow(id, sentences.get(id), attempt));
    findPart('hidden-list', HTMLElement).replaceChildren(...rows);
    const left = hidden.length - listed.length;
    more.hidden = left === 0;
    more.textContent = countWord('options_hidden_more', left);
  };
  more.addEventListener('click', () => {
    const first = most;
    most += 4 * ROWS;
    void show().then(() => findPart('hidden-list', HTMLElement).children[first]?.querySelector('button')?.focus());
  });
  return ({ settings }) => {
    hidden = settings.hiddenClaims;
    return show();
  };
}

/** The sentence of each claim; none when the library cannot be asked just now. */
async function findSentences(claimIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (claimIds.length === 0) return new Map();
  try {
    const entries = await askBackground('findEntries', claimIds);
    return new Map(Object.entries(entries).map(([id, entry]) => [id, entry.claim]));
  } catch {
    return new Map();
  }
}

/** A claim that is no longer in the library is named by its id. The library is English. */
function createRow(claimId: string, sentence: string | undefined, attempt: Attempt): HTMLElement {
  const name = sentence ?? claimId;
  const back = button(
    word('options_hidden_back'),
    { class: 'button', 'aria-label': word('options_hidden_back_claim', name) },
    () => void attempt(unhideClaim(claimId)),
  );
  return element('li', {}, element('span', { class: 'claim', lang: 'en' }, name), back);
}
