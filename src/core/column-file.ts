import type { Claim, Entry, Source } from './claim';
import { foreignTexts } from './compiled';
import { fromShortUrl, toShortUrl } from './source-url';

// What is short in a claim compresses best beside its like in the other claims: in columns, a field each. The texts compress better for
// not having it between them.

/** What is short in a claim; of its sources, one after another. */
interface Columns {
  readonly publishers: readonly string[];
  /** As `toShortUrl` makes them. */
  readonly urls: readonly string[];
  readonly kinds: readonly Source['kind'][];
  /** 0 where it is not known. */
  readonly years: readonly number[];
  readonly reasons: Entry['reasons'];
  readonly places: readonly string[];
  readonly topics: Entry['topics'];
  /** '' for a draft. */
  readonly reviewed: string;
}

const OF_SOURCES = ['publishers', 'urls', 'kinds', 'years'] as const;
const OF_CLAIMS = ['reasons', 'places', 'topics', 'reviewed'] as const;
const FIELDS = [...OF_SOURCES, ...OF_CLAIMS];

/** As it lies in its file: for each field an item for each claim. */
export type ColumnFile = { readonly [Field in keyof Columns]: readonly Columns[Field][] };

/** What only the texts tell of a source. */
export type SourceText = readonly [title: string, shows: string];

/** What the columns tell of a claim. */
export type Short = Pick<Entry, 'sources' | 'reasons' | 'topics' | 'reviewed'> & Pick<Entry['about'], 'places'>;

function toColumns({ sources, reasons, about, topics, reviewed = '' }: Claim): Columns {
  return {
    publishers: sources.map(({ publisher }) => publisher),
    urls: sources.map(({ url, title }) => toShortUrl(url, title)),
    kinds: sources.map(({ kind }) => kind),
    years: sources.map(({ year = 0 }) => year),
    reasons,
    places: about.places,
    topics,
    reviewed,
  };
}

/** What the build writes for claims. */
export function toColumnFile(claims: readonly Claim[]): ColumnFile {
  const all = claims.map(toColumns);
  const columns = FIELDS.map((field) => [field, all.map((each) => each[field])]);
  return Object.fromEntries(columns) as ColumnFile;
}

function toSource([title, shows]: SourceText, at: number, { publishers, urls, kinds, years }: Columns): Source {
  const [publisher = '', url = '', kind = 'reference', year = 0] = [publishers[at], urls[at], kinds[at], years[at]];
  return { title, publisher, url: fromShortUrl(url, title), kind, ...(year !== 0 && { year }), shows };
}

/**
 * Reads what is short in a claim, by its number and the texts of its sources, from what `toColumnFile` made.
 * @throws LibraryError, as the reader does, where the columns are those of other claims.
 */
export function fromColumnFile(json: unknown, claims: number): (claim: number, texts: readonly SourceText[]) => Short {
  const file = (json ?? {}) as ColumnFile;
  if (!FIELDS.every((field) => Array.isArray(file[field]) && file[field].length === claims)) throw foreignTexts();
  return (claim, texts) => {
    const own = FIELDS.map((field) => [field, file[field][claim]]);
    const columns = Object.fromEntries(own) as Columns;
    if (!OF_SOURCES.every((field) => columns[field].length === texts.length)) throw foreignTexts();
    const { reasons, places, topics, reviewed } = columns;
    const sources = texts.map((text, at) => toSource(text, at, columns));
    return { sources, reasons, places, topics, ...(reviewed !== '' && { reviewed }) };
  };
}
