import { download } from '../extension/download';
import { findPart } from '../extension/element';
import { changeSites } from '../extension/settings';
import type { LoadedSettings } from '../extension/settings-shape';
import { type ReadSites, readSiteText, toSiteEdit, toSiteText } from '../extension/site-list';
import type { SiteList } from '../extension/site-switch';
import { countWord, toNumber, word } from '../extension/words';

type Attempt = (work: Promise<unknown>) => Promise<void>;

const LARGEST_FILE = 1_000_000;
const MOST_NAMED = 5;

/** The list of sites as text: edited, saved, imported and exported. Lines that a person is working on are never replaced. */
export function createSitesPart(attempt: Attempt): (loaded: LoadedSettings) => void {
  const area = findPart('sites', HTMLTextAreaElement);
  const file = findPart('sites-file', HTMLInputElement);
  let stored: SiteList = new Map();
  let edited: SiteList = stored;

  const save = (text: string): void => {
    const read = readSiteText(text);
    area.setAttribute('aria-invalid', String(!('sites' in read)));
    if ('sites' in read) {
      void attempt(changeSites(toSiteEdit(edited, read.sites)));
      edited = read.sites;
      area.value = toSiteText(edited);
      say(countWord('options_sites_saved', edited.size));
    } else say(toRefusal(read, 'options_sites_refused'));
  };
  const addAll = (text: string): void => {
    const read = readSiteText(text);
    if ('sites' in read) {
      // An import adds its lines to the list and takes none away.
      void attempt(changeSites({ ...toSiteEdit(stored, read.sites), remove: [] }));
      say(countWord('options_imported', read.sites.size));
    } else say(toRefusal(read, 'options_import_refused'));
  };
  findPart('sites-save', HTMLButtonElement).addEventListener('click', () => save(area.value));
  findPart('sites-import', HTMLButtonElement).addEventListener('click', () => file.click());
  findPart('sites-export', HTMLButtonElement).addEventListener('click', () =>
    download(toSiteText(stored), 'footnote-sites.txt'),
  );
  file.addEventListener('change', async () => {
    const [picked] = file.files ?? [];
    file.value = '';
    if (picked === undefined) return;
    if (picked.size > LARGEST_FILE) say(word('options_import_large'));
    else addAll(await picked.text());
  });
  return ({ settings }) => {
    const isUntouched = area.value === toSiteText(edited) || area.value === toSiteText(settings.sites);
    stored = settings.sites;
    if (!isUntouched) return;
    edited = stored;
    area.value = toSiteText(stored);
  };
}

/** Which lines were refused, and why; nothing was changed. */
function toRefusal(read: Exclude<ReadSites, { sites: SiteList }>, heading: string): string {
  if ('tooMany' in read) return word('options_sites_many', toNumber(read.tooMany));
  const lines = read.broken
    .slice(0, MOST_NAMED)
    .map(({ line, text, trouble }) => word(`options_line_${trouble}`, toNumber(line), text));
  return [word(heading), ...lines].join('\n');
}

function say(message: string): void {
  findPart('sites-message', HTMLElement).textContent = message;
}
