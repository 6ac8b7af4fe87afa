import { findPart } from '../extension/element';
import { onPermissions } from '../extension/permissions';
import { onSettings } from '../extension/settings';
import { fillWords } from '../extension/words';
import { createAccessPart } from './access-part';
import { createAllPart } from './all-part';
import { createBrokenPart } from './broken-part';
import { createHiddenPart } from './hidden-part';
import { showKeys } from './keys-part';
import { createMarksPart } from './marks-part';
import { showScores } from './score-part';
import { createSitesPart } from './sites-part';
import { createTopicsPart } from './topics-part';

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

fillWords(document);
const showAccess = createAccessPart(attempt);
const showers = [
  createBrokenPart(attempt),
  createSitesPart(attempt),
  createMarksPart(attempt),
  createTopicsPart(attempt),
  createHiddenPart(attempt),
  createAllPart(attempt),
];
onPermissions(() => void showAccess());
onSettings(async (loaded) => {
  findPart('unread', HTMLElement).hidden = !loaded.unread;
  for (const show of showers) await show(loaded);
  document.documentElement.dataset.ready = '';
});
void showAccess();
void showKeys();
showScores();
