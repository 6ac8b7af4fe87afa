import { type Forms, toForms } from '../language/forms';
import { browser } from './browser';

/** The sentence for a key of the locale files, with its placeholders filled in. The key itself where there is none. */
export function word(key: string, ...fillings: (string | number)[]): string {
  return browser.i18n.getMessage(key, fillings.map(String)) || key;
}

/** The sentence for a number of things, in the form that the language uses for it: `key_one`, `key_other` and so on. */
export function countWord(key: string, count: number, ...fillings: (string | number)[]): string {
  return toOwnForms().count(key, count, ...fillings.map(String));
}

/** A number as the language writes it. */
export function toNumber(count: number): string {
  return toOwnForms().number(count);
}

/** A share from 0 to 1, in whole hundredths, as the language writes it. */
export function toPercent(share: number): string {
  return toOwnForms().percent(share);
}

/** A day (YYYY-MM-DD) as the language writes it. */
export function toDay(iso: string): string {
  return toOwnForms().day(iso);
}

/** Writes the words into a page of ours: each element with `data-word` gets the sentence of that key. */
export function fillWords(document: Document): void {
  document.documentElement.lang = toLanguage();
  document.documentElement.dir = word('@@bidi_dir');
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = word(element.dataset.word ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label ?? ''));
  }
}

/** The language of the words that are shown, which may not be that of the browser. */
function toLanguage(): string {
  return word('page_language');
}

function toOwnForms(): Forms {
  return toForms(toLanguage(), word);
}
