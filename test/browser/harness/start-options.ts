import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { toArticlePage } from './article-page';
import { BROWSER_KINDS, type BrowserKind } from './project';

/** A mistake of the person who typed the command: one line, exit 2. */
export class InputError extends Error {}

export const HELP = `Builds Footnote and opens a browser with it on an article.

  npm start                           the sample article, in Chromium
  npm start -- --browser firefox      in Firefox
  npm start -- --file PATH            an article of yours (.html or .txt)
  npm start -- --url URL              a page of the web, opened as it is

With a display the browser stays open until you close it. Without one it runs unseen, prints what was flagged and the
path of a screenshot, and ends. CHROME_PATH and FIREFOX_PATH name a browser of your choice.`;

export interface StartOptions {
  readonly browser: BrowserKind;
  /** What to open: a page of the web, or HTML to serve at a news host. */
  readonly open: { readonly url: string } | { readonly html: string };
  readonly help: boolean;
}

/** Reads the command line; paths count from `folder`. Throws an InputError for what makes no sense. */
export function readStartOptions(args: readonly string[], folder: string, sample: string): StartOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', glued] = (args[at] ?? '').split(/=(.*)/s);
    if (name === '--help' || name === '-h') return { browser: 'chromium', open: { html: '' }, help: true };
    if (!['--browser', '--file', '--url'].includes(name)) {
      throw new InputError(`Unknown option ${name}. See: npm start -- --help`);
    }
    if (glued === undefined) at += 1;
    const value = glued ?? args[at];
    if (value === undefined || value === '') throw new InputError(`${name} needs a value. See: npm start -- --help`);
    given.set(name, value);
  }
  const [file, url] = [given.get('--file'), given.get('--url')];
  if (file !== undefined && url !== undefined) throw new InputError('Give --file or --url, not both.');
  return {
    browser: toKind(given.get('--browser') ?? 'chromium'),
    open: url !== undefined ? { url: toUrl(url) } : { html: readArticle(resolve(folder, file ?? sample)) },
    help: false,
  };
}

function toKind(text: string): BrowserKind {
  const kind = BROWSER_KINDS.find((each) => each === text);
  if (kind === undefined) throw new InputError(`--browser is ${BROWSER_KINDS.join(' or ')}, not ${text}.`);
  return kind;
}

function toUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InputError(`--url takes an address that begins with http:// or https://, not ${text}.`);
  }
  return url.href;
}

function readArticle(path: string): string {
  const kind = extname(path).toLowerCase();
  if (!existsSync(path)) throw new InputError(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new InputError(`${path} is not a file.`);
  if (!['.html', '.htm', '.txt'].includes(kind)) throw new InputError(`${path} is neither .html nor .txt.`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new InputError(`${path} cannot be read.`);
  }
  if (text.trim() === '') throw new InputError(`${path} is empty.`);
  return kind === '.txt' ? toArticlePage(basename(path), text) : text;
}
