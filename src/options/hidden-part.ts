import { button, element, findPart } from '../extension/element';
import { askBackground } from '../extension/messages';
import { unhideClaim } from '../extension/settings';
import type { LoadedSettings } from '../extension/settings-shape';
import { word } from '../extension/words';

type Attempt = (work: Promise<unknown>) => Promise<void>;

/** Lists the claims that are never marked, each with the way back. */
export function createHiddenPart(attempt: Attempt): (loaded: LoadedSettings) => Promise<void> {
  return async ({ settings: { hiddenClaims } }) => {
    const sentences = await findSentences(hiddenClaims);
    findPart('hidden-none', HTMLElement).hidden = hiddenClaims.length > 0;
    const rows = hiddenClaims.map((id) => createRow(id, sentences.get(id) ?? id, attempt));
    findPart('hidden-list', HTMLElement).replaceChildren(...rows);
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

function createRow(claimId: string, sentence: string, attempt: Attempt): HTMLElement {
  const back = button(
    word('options_hidden_back'),
    { class: 'button', 'aria-label': word('options_hidden_back_claim', sentence) },
    () => void attempt(unhideClaim(claimId)),
  );
  return element('li', {}, element('span', { class: 'claim' }, sentence), back);
}
