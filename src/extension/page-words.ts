import { browser } from './browser';

/** Every sentence that a page may show, by its key, with a mark where something is to be filled in. */
export type PageWords = Readonly<Record<string, string>>;

/** The keys of the page's sentences: those of note.json. Put in by the build. */
declare const __PAGE_WORDS__: readonly string[];

/** What stands for the first filling, the second and so on: signs for private use, which no sentence has. */
const MARKS = ['\ue000', '\ue001', '\ue002', '\ue003'];
const ANY_MARK = /[\ue000-\ue003]/g;

/**
 * The sentences of the page, in the language that the browser has chosen. The background looks them up: the first that a page asks
 * the browser for by itself holds it up for milliseconds, with Chromium's process for it.
 */
export function listPageWords(): PageWords {
  return Object.fromEntries(__PAGE_WORDS__.map((key) => [key, browser.i18n.getMessage(key, MARKS)]));
}

/** The sentence for a key, with its placeholders filled in. The key itself where there is none. */
export function toPageWord(words: PageWords, key: string, ...fillings: string[]): string {
  const sentence = Object.hasOwn(words, key) ? words[key] : undefined;
  return sentence?.replace(ANY_MARK, (mark) => fillings[MARKS.indexOf(mark)] ?? '') || key;
}
