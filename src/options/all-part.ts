import { download } from '../extension/download';
import { findPart } from '../extension/element';
import { replaceSettings } from '../extension/settings';
import { DEFAULTS, type LoadedSettings, type Settings } from '../extension/settings-shape';
import { type BrokenSetting, readSettingsText, toSettingsText } from '../extension/settings-text';
import { countWord, toNumber, word } from '../extension/words';

type Attempt = (work: Promise<unknown>) => Promise<void>;

/** Ten thousand sites and five thousand hidden claims, all with long names, are smaller. */
const LARGEST_FILE = 4_000_000;
const MOST_NAMED = 5;

/** All settings to a file and back, and back to their defaults; each can be undone while the page is open. */
export function createAllPart(attempt: Attempt): (loaded: LoadedSettings) => void {
  const file = findPart('all-file', HTMLInputElement);
  const undo = findPart('all-undo', HTMLButtonElement);
  let stored: Settings = DEFAULTS;
  let before: Settings | undefined;

  const replace = async (settings: Settings, message: string): Promise<void> => {
    const old = stored;
    await replaceSettings(settings);
    before = old;
    undo.hidden = false;
    say(message);
  };
  const read = async (picked: File): Promise<void> => {
    undo.hidden = true;
    if (picked.size > LARGEST_FILE) return say(word('options_all_large'));
    const answer = await readWithProgress(await picked.text());
    if ('broken' in answer) return say(toRefusal(answer.broken));
    await replace(answer.settings, toTaken(answer.settings));
  };
  findPart('all-export', HTMLButtonElement).addEventListener('click', () =>
    download(toSettingsText(stored), 'footnote-settings.txt'),
  );
  findPart('all-import', HTMLButtonElement).addEventListener('click', () => file.click());
  findPart('all-reset', HTMLButtonElement).addEventListener('click', () => {
    void attempt(replace(DEFAULTS, word('options_all_was_reset')));
  });
  undo.addEventListener('click', () => {
    if (before === undefined) return;
    undo.hidden = true;
    void attempt(replaceSettings(before).then(() => say(word('options_all_undone'))));
  });
  file.addEventListener('change', () => {
    const [picked] = file.files ?? [];
    file.value = '';
    if (picked !== undefined) void attempt(read(picked));
  });
  return ({ settings, unread }) => {
    stored = settings;
    // What could not be read would be saved, and put back, as if it were the default.
    for (const id of ['all-export', 'all-import', 'all-reset']) findPart(id, HTMLButtonElement).disabled = unread;
  };
}

/** Shows how far a long file has been read. */
async function readWithProgress(text: string): ReturnType<typeof readSettingsText> {
  const bar = findPart('all-progress', HTMLProgressElement);
  try {
    return await readSettingsText(text, (share) => {
      bar.hidden = false;
      bar.value = share;
      return new Promise((resolve) => setTimeout(resolve));
    });
  } finally {
    bar.hidden = true;
  }
}

function toTaken({ sites, hiddenClaims }: Settings): string {
  return word('options_all_taken', countWord('sites', sites.size), countWord('hidden_claims', hiddenClaims.length));
}

/** Which lines were refused, and why; nothing was changed. */
function toRefusal(broken: readonly BrokenSetting[]): string {
  const lines = broken
    .slice(0, MOST_NAMED)
    .map(({ line, text, trouble }) => word(`options_setting_${trouble}`, toNumber(line), text));
  const rest = broken.length > MOST_NAMED ? [word('options_all_more')] : [];
  return [word('options_all_refused'), ...lines, ...rest].join('\n');
}

function say(message: string): void {
  findPart('all-message', HTMLElement).textContent = message;
}
