/** Shorter words are too easily mistaken for one another. */
const LEAST_LETTERS = 5;

/** Where a word is filed, so that one that differs from it in one letter (but the first) is filed with it at least once. */
export function toDrawers(word: string): string[] {
  if (word.length < LEAST_LETTERS || /\d/.test(word)) return [];
  return [`${word.slice(0, 3)}-`, `${word[0]}-${word.slice(-3)}`];
}
