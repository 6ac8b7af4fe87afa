import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../src/page/words';

export interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The words of the page as a locale file has them. */
export const readMessages = (locale: string): Readonly<Record<string, Message>> =>
  JSON.parse(readFileSync(join(__dirname, `../../src/locales/${locale}/note.json`), 'utf8'));

/** The words of a locale file, filled in as browsers do; throws for a key that is not there. */
export const createWords = (locale: string): Words => {
  const messages = readMessages(locale);
  return (key, ...fillings) => {
    const entry = messages[key];
    if (entry === undefined) throw new Error(`no word for ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return fillings[Number(place.slice(1)) - 1] ?? '';
    });
  };
};
