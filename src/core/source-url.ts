// An address begins as all do, and often has the words of the title in it. In the package its beginning is left out, and such words are
// a mark in it, which saves a fortieth of all texts.

/** How the words of a title stand in an address, by the mark that stands for them: a control character, which no address has. */
const STYLES: Readonly<Record<string, { readonly between: string; readonly isLower: boolean }>> = {
  '\u0080': { between: '-', isLower: true },
  '\u0081': { between: '-', isLower: false },
  '\u0082': { between: '_', isLower: true },
  '\u0083': { between: '_', isLower: false },
};
/** An address that begins otherwise begins with this. */
const WHOLE = '\u0084';
const USUAL = 'https://';
const MARKED = /([\u0080-\u0083])(?:(.)(.)\1)?/;
/** Shorter runs of words are not worth their mark. */
const LEAST_LENGTH = 8;
/** Numbers of words are written as single characters from here on. */
const NOUGHT = '0'.charCodeAt(0);
const MOST_WORDS = 40;

/** The words of a title as addresses spell them: "don't" is "dont". */
function findTitleWords(title: string): string[] {
  return (
    title
      .replace(/['’]/g, '')
      .match(/[A-Za-z0-9]+/g)
      ?.slice(0, MOST_WORDS) ?? []
  );
}

/** Each run of words of a title in each style, the longest runs first. */
function listRuns(words: readonly string[]): { readonly mark: string; readonly run: string }[] {
  const runs: { mark: string; run: string }[] = [];
  for (let count = words.length; count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      for (const [style, { between, isLower }] of Object.entries(STYLES)) {
        const plain = words.slice(from, from + count).join(between);
        const part = String.fromCharCode(NOUGHT + from, NOUGHT + count);
        const mark = count === words.length ? style : `${style}${part}${style}`;
        runs.push({ mark, run: isLower ? plain.toLowerCase() : plain });
      }
    }
  }
  return runs;
}

const withoutStart = (url: string): string => (url.startsWith(USUAL) ? url.slice(USUAL.length) : WHOLE + url);
const withStart = (short: string): string => (short.startsWith(WHOLE) ? short.slice(WHOLE.length) : USUAL + short);

/** An address without "https://", and with a mark in the place of the most words that it has from the title on end. */
export function toShortUrl(url: string, title: string): string {
  const longest = listRuns(findTitleWords(title))
    .filter(({ run }) => run.length >= LEAST_LENGTH && url.includes(run))
    .reduce((best, each) => (each.run.length > best.run.length ? each : best), { mark: '', run: '' });
  const start = withoutStart(url);
  const short = longest.run === '' ? start : start.replace(longest.run, () => longest.mark);
  if (fromShortUrl(short, title) === url) return short;
  if (fromShortUrl(start, title) === url) return start;
  throw new Error(`This address has control characters: ${url}`);
}

/** The address that `toShortUrl` made short. */
export function fromShortUrl(short: string, title: string): string {
  return withStart(short).replace(MARKED, (_, style: string, from?: string, count?: string) => {
    const { between = '', isLower } = STYLES[style] ?? {};
    const words = findTitleWords(title);
    const start = (from?.charCodeAt(0) ?? NOUGHT) - NOUGHT;
    const end = count === undefined ? words.length : start + count.charCodeAt(0) - NOUGHT;
    const plain = words.slice(start, end).join(between);
    return isLower === true ? plain.toLowerCase() : plain;
  });
}
