import { element } from '../extension/element';

/** A control with its label, and a line about it where there is one. */
export interface Choice {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
}

/** What a choice is made of; `id` is the input's. */
export interface ChoiceParts {
  readonly id: string;
  readonly kind: 'radio' | 'checkbox';
  /** Group of a radio button. */
  readonly name?: string;
  readonly label: readonly (Node | string)[];
  readonly note?: string;
}

/** A radio button or checkbox as a row of the options. */
export function createChoice({ id, kind, name, label, note }: ChoiceParts): Choice {
  const described = note === undefined ? {} : { 'aria-describedby': `${id}-note` };
  const input = element('input', { type: kind, id, ...(name === undefined ? {} : { name, value: id }), ...described });
  const row = element('div', { class: 'choice' }, input, element('label', { for: id }, ...label));
  if (note !== undefined) row.append(element('p', { id: `${id}-note`, class: 'soft' }, note));
  return { row, input };
}

/**
 * Has a change of the control stored, and answers how to show what is stored. A control moves by itself; where the change could
 * not be stored, it goes back.
 */
export function bindChoice(
  input: HTMLInputElement,
  store: (on: boolean) => Promise<void>,
  attempt: (work: Promise<unknown>) => Promise<void>,
): (on: boolean) => void {
  let stored = input.checked;
  const change = async (): Promise<void> => {
    try {
      await store(input.checked);
    } catch (trouble) {
      input.checked = stored;
      throw trouble;
    }
  };
  input.addEventListener('change', () => void attempt(change()));
  return (on) => {
    stored = on;
    input.checked = on;
  };
}
