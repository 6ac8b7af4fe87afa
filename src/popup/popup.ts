import { onShown } from '../extension/messages';
import { onPermissions } from '../extension/permissions';
import { onSettings } from '../extension/settings';
import type { LoadedSettings } from '../extension/settings-shape';
import { fillWords } from '../extension/words';
import { createPageActions } from './page-actions';
import { findPageFacts, type PageFacts } from './page-facts';
import { createPagePart } from './page-part';
import { showSite } from './site-part';

/** While the page reads it is asked again this often, at most so many times. */
const AGAIN_MS = 200;
const MOST_TIMES = 100;

let shown = '';
let turn = 0;
let facts: PageFacts | undefined;
let loaded: LoadedSettings | undefined;

const actions = createPageActions(() => facts, refresh);
const showPage = createPagePart(actions);

/** Finds the facts again and shows what has changed. */
async function refresh(times = MOST_TIMES): Promise<void> {
  if (loaded === undefined) return;
  turn += 1;
  const mine = turn;
  const found = await findPageFacts(loaded, facts === undefined);
  if (mine !== turn) return;
  show(found);
  if (isUnsettled(found) && times > 0) setTimeout(() => mine === turn && void refresh(times - 1), AGAIN_MS);
}

function show(found: PageFacts): void {
  facts = found;
  showSite(found, actions);
  const state = JSON.stringify([found, [...found.loaded.settings.sites]]);
  // The list is left alone where nothing has changed: a person may be walking through it.
  if (state !== shown) showPage(found);
  // For the bench, by the popup's own clock, which starts as it opens.
  if (shown === '') performance.mark('data');
  shown = state;
  document.documentElement.dataset.ready = '';
  // The switch glides only from the second time on: a popup opens settled.
  requestAnimationFrame(() => document.body.classList.add('settled'));
}

function isUnsettled({ page }: PageFacts): boolean {
  return page === 'silent' || (typeof page === 'object' && page.state === 'reading');
}

fillWords(document);
onShown((tabId) => tabId === facts?.tabId && void refresh());
onPermissions(() => void refresh());
onSettings((now) => {
  loaded = now;
  void refresh();
});
