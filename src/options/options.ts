import { findPart } from '../extension/element';
import { onPermissions } from '../extension/permissions';
import { onSettings, setShowSupported } from '../extension/settings';
import type { LoadedSettings } from '../extension/settings-shape';
import { fillWords } from '../extension/words';
import { createAccessPart } from './access-part';
import { createBrokenPart } from './broken-part';
import { createHiddenPart } from './hidden-part';
import { showKeys } from './keys-part';
import { createSitesPart } from './sites-part';

/** Runs a change and says so when it could not be made. */
async function attempt(work: Promise<unknown>): Promise<void> {
  const trouble = findPart('trouble', HTMLElement);
  try {
    await work;
    trouble.hidden = true;
  } catch {
    trouble.hidden = false;
  }
}

function createSupportedPart(): (loaded: LoadedSettings) => void {
  const toggle = findPart('supported', HTMLButtonElement);
  toggle.addEventListener('click', () => {
    void attempt(setShowSupported(toggle.getAttribute('aria-checked') !== 'true'));
  });
  return ({ settings }) => toggle.setAttribute('aria-checked', String(settings.showSupported));
}

fillWords(document);
const showAccess = createAccessPart(attempt);
const showers = [createBrokenPart(attempt), createSitesPart(attempt), createSupportedPart(), createHiddenPart(attempt)];
onPermissions(() => void showAccess());
onSettings(async (loaded) => {
  findPart('unread', HTMLElement).hidden = !loaded.unread;
  for (const show of showers) await show(loaded);
  document.documentElement.dataset.ready = '';
});
void showAccess();
void showKeys();
