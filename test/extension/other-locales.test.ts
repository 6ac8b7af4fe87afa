import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS, VERDICTS } from '../../src/core/claim';
import { STANCES } from '../../src/core/flag';
import { SURENESSES } from '../../src/core/sureness';
import { OPENINGS } from '../../src/extension/settings-shape';

const root = join(__dirname, '../../src/locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const read = (locale: string, file: string): Messages => JSON.parse(readFileSync(join(root, locale, file), 'utf8'));
const others = readdirSync(root).filter((locale) => locale !== 'en');
const files = others.flatMap((locale) => readdirSync(join(root, 'en')).map((file) => [locale, file] as const));

/** Keys without the ending that says a plural form: languages differ in how many they have. */
const toStem = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const toStems = (messages: Messages): string[] => [...new Set(Object.keys(messages).map(toStem))].sort();
/** Plural forms that a language uses. */
const toForms = (tag: string): string[] => [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
/** Which filling each placeholder takes, by name. */
const toFillings = ({ message, placeholders = {} }: Message): string[] =>
  Object.entries(placeholders)
    .filter(([name]) => message.includes(`$${name.toUpperCase()}$`))
    .map(([name, { content }]) => `${name} ${content}`)
    .sort();

test('there is a second locale', () => {
  expect(others).toContain('de');
});

describe.each(files)('%s/%s', (locale, file) => {
  const [english, messages] = [read('en', file), read(locale, file)];
  const tag = messages.page_language?.message ?? messages.note_language?.message ?? '';

  test('says everything that the English file says, and nothing else', () => {
    expect(toStems(messages)).toEqual(toStems(english));
  });

  test('has every plural form of its language where the English has forms', () => {
    expect(new Intl.Locale(tag).language).toBe(locale);
    const counted = Object.keys(english).filter((key) => key.endsWith('_other') && `${toStem(key)}_one` in english);
    const missing = counted
      .flatMap((key) => toForms(tag).map((form) => `${toStem(key)}_${form}`))
      .filter((key) => !(key in messages));
    expect(missing).toEqual([]);
  });

  test('fills in the same parts', () => {
    const toPairs = (some: Messages): string[] =>
      Object.entries(some)
        .filter(([key]) => key in english && key in messages)
        .map(([key, message]) => `${key}: ${toFillings(message).join()}`);
    expect(toPairs(messages).sort()).toEqual(toPairs(english).sort());
  });

  test('leaves no placeholder over, and no markup or stray space', () => {
    for (const { message, placeholders = {} } of Object.values(messages)) {
      const named = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name?.toLowerCase());
      expect([...new Set(named)].sort()).toEqual(Object.keys(placeholders).sort());
      expect(message).toBe(message.trim());
      expect(message).not.toMatch(/[<>]/);
    }
  });

  test('is no copy of the English', () => {
    const same = Object.entries(messages).filter(([key, { message }]) => message === english[key]?.message);
    expect(same.length).toBeLessThan(Object.keys(messages).length / 10);
  });

  test('has a description for the stores that fits', () => {
    expect(messages.extension_description?.message.length ?? 0).toBeLessThanOrEqual(132);
  });
});

test('words that are made of parts are there for each part', () => {
  const english = { ...read('en', 'pages.json'), ...read('en', 'note.json') };
  const toKey = (name: string): string => name.replaceAll('-', '_');
  const troubles = ['form', 'value', 'site', 'twice', 'too_many'];
  const keys = [
    ...TOPICS.map((topic) => `topic_${toKey(topic)}`),
    ...VERDICTS.flatMap((verdict) => [`note_verdict_${toKey(verdict)}`, `note_meaning_${toKey(verdict)}`]),
    ...STANCES.flatMap((stance) => [`stance_${stance}`, `stance_${stance}_means`]),
    ...SURENESSES.flatMap((one) => [`options_sureness_${one}`, `options_sureness_${one}_note`]),
    ...OPENINGS.flatMap((one) => [`options_opening_${one}`, `options_opening_${one}_note`]),
    ...troubles.map((trouble) => `options_setting_${trouble}`),
    ...['form', 'site', 'twice'].map((trouble) => `options_line_${trouble}`),
    ...['1', '2', '3', '4', '5'].map((step) => `tour_${step}`),
    ...['1', '2', '3', '4', '5', '6'].map((step) => `guide_made_${step}`),
  ];
  expect(keys.filter((key) => !(key in english))).toEqual([]);
});
