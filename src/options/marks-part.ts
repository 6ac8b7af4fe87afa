import { SURENESSES, type Sureness } from '../core/sureness';
import { findPart } from '../extension/element';
import { setShowUnsourced, setSureness, setVerdict } from '../extension/settings';
import { DEFAULTS, type LoadedSettings, type Settings } from '../extension/settings-shape';

type Attempt = (work: Promise<unknown>) => Promise<void>;
type Show = (settings: Settings) => void;

/** The choice of what is marked: how sure a mark has to be, and what is marked besides. */
export function createMarksPart(attempt: Attempt): (loaded: LoadedSettings) => void {
  const shows = [
    createSureness(attempt),
    createSwitch(
      'supported',
      (on) => setVerdict('supported', on),
      ({ showSupported }) => showSupported,
      attempt,
    ),
    createSwitch('unsourced', setShowUnsourced, ({ showUnsourced }) => showUnsourced, attempt),
  ];
  return ({ settings }) => {
    for (const show of shows) show(settings);
  };
}

function createSwitch(
  id: string,
  set: (on: boolean) => Promise<void>,
  isOn: (settings: Settings) => boolean,
  attempt: Attempt,
): Show {
  const toggle = findPart(id, HTMLButtonElement);
  toggle.addEventListener('click', () => void attempt(set(toggle.getAttribute('aria-checked') !== 'true')));
  return (settings) => toggle.setAttribute('aria-checked', String(isOn(settings)));
}

function createSureness(attempt: Attempt): Show {
  const inputs = SURENESSES.map((sureness) => [sureness, findPart(`sureness-${sureness}`, HTMLInputElement)] as const);
  let stored: Sureness = DEFAULTS.sureness;
  const show = (): void => {
    for (const [sureness, input] of inputs) input.checked = sureness === stored;
  };
  const store = async (sureness: Sureness): Promise<void> => {
    try {
      await setSureness(sureness);
    } catch (trouble) {
      // A radio button moves by itself; where the choice was not stored, it goes back.
      show();
      throw trouble;
    }
  };
  for (const [sureness, input] of inputs) input.addEventListener('change', () => void attempt(store(sureness)));
  return (settings) => {
    stored = settings.sureness;
    show();
  };
}
