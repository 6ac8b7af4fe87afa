import { VERDICTS } from '../core/claim';
import { SURENESSES } from '../core/sureness';
import { element, findPart } from '../extension/element';
import { setOpening, setShowUnsourced, setSureness, setVerdict } from '../extension/settings';
import { type LoadedSettings, OPENINGS, type Settings } from '../extension/settings-shape';
import { word } from '../extension/words';
import { SIGNS } from '../page/signs';
import { bindChoice, createChoice } from './choice';

type Attempt = (work: Promise<unknown>) => Promise<void>;
type Show = (settings: Settings) => void;

/** The choice of what is marked, how sure a mark has to be, and when its note opens. */
export function createMarksPart(attempt: Attempt): (loaded: LoadedSettings) => void {
  const shows = [
    createRadios('sureness', SURENESSES, setSureness, ({ sureness }) => sureness, attempt),
    createVerdicts(attempt),
    createUnsourced(attempt),
    createRadios('opening', OPENINGS, setOpening, ({ opening }) => opening, attempt),
  ];
  return ({ settings }) => {
    for (const show of shows) show(settings);
  };
}

/** One choice of a closed list, in the fieldset of that name. */
function createRadios<Value extends string>(
  name: string,
  values: readonly Value[],
  set: (value: Value) => Promise<void>,
  find: (settings: Settings) => Value,
  attempt: Attempt,
): Show {
  const group = findPart(name, HTMLFieldSetElement);
  const shows = values.map((value) => {
    const key = `options_${name}_${value}`;
    const label = [word(key)];
    const { row, input } = createChoice({
      id: `${name}-${value}`,
      kind: 'radio',
      name,
      label,
      note: word(`${key}_note`),
    });
    group.append(row);
    const show = bindChoice(input, () => set(value), attempt);
    return (stored: Value): void => show(stored === value);
  });
  return (settings) => {
    for (const show of shows) show(find(settings));
  };
}

/** Which verdicts are marked, each with its sign and what it says. */
function createVerdicts(attempt: Attempt): Show {
  const group = findPart('verdicts', HTMLFieldSetElement);
  const shows = VERDICTS.map((verdict) => {
    const name = verdict.replaceAll('-', '_');
    const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]);
    const label = [sign, word(`note_verdict_${name}`)];
    const note = word(`note_meaning_${name}`);
    const { row, input } = createChoice({ id: `verdict-${verdict}`, kind: 'checkbox', label, note });
    group.append(row);
    const show = bindChoice(input, (on) => setVerdict(verdict, on), attempt);
    return ({ verdictsOff, showSupported }: Settings): void =>
      show(verdict === 'supported' ? showSupported : !verdictsOff.includes(verdict));
  });
  return (settings) => {
    for (const show of shows) show(settings);
  };
}

function createUnsourced(attempt: Attempt): Show {
  const toggle = findPart('unsourced', HTMLButtonElement);
  toggle.addEventListener(
    'click',
    () => void attempt(setShowUnsourced(toggle.getAttribute('aria-checked') !== 'true')),
  );
  return ({ showUnsourced }) => toggle.setAttribute('aria-checked', String(showUnsourced));
}
