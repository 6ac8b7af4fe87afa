/** Gives the sentence for a key of the locale files, with its placeholders filled in; the key itself, or nothing, where there is none. */
type GiveSentence = (key: string, ...fillings: string[]) => string;

/** Numbers, dates and plural forms as a language has them. */
export interface Forms {
  /** The sentence for a number of things, in the form that the language uses for it: `key_one`, `key_other` and so on. */
  count(key: string, count: number, ...fillings: string[]): string;
  number(count: number): string;
  /** A share from 0 to 1, in whole hundredths. */
  percent(share: number): string;
  /** A day written out: "3 March 2026". Takes YYYY-MM-DD; anything else comes back as it is. */
  day(iso: string): string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The forms of the language in which the words are written, which may not be the browser's own. `tag` is a language
 * tag of the locale files.
 */
export const toForms = (tag: string, give: GiveSentence): Forms => {
  // English needs no tables for small numbers, and loading them stops a page for 12 ms in Chromium, the first time.
  const isPlain = (count: number): boolean =>
    /^en\b/.test(tag) && Number.isInteger(count) && count >= 0 && count < 1_000;
  const number = (count: number): string => (isPlain(count) ? String(count) : new Intl.NumberFormat(tag).format(count));
  const select = (count: number): string => {
    if (isPlain(count)) return count === 1 ? 'one' : 'other';
    return new Intl.PluralRules(tag).select(count);
  };
  return {
    number,
    count: (key, count, ...fillings) => {
      const exact = `${key}_${select(count)}`;
      const said = give(exact, number(count), ...fillings);
      return said === '' || said === exact ? give(`${key}_other`, number(count), ...fillings) : said;
    },
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
    day: (iso) => {
      const day = ISO_DAY.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
      if (day === undefined || Number.isNaN(day.getTime())) return iso;
      return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    },
  };
};
