import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that somebody saved. */
export interface SavedPage {
  readonly name: string;
  readonly html: string;
}

/**
 * The saved pages of a folder that are dressed best by the style that is in them (what is linked does not come along), `most`
 * at most, by name. Throws where there is none.
 */
export function readStyledPages(folder: string, most: number): readonly SavedPage[] {
  const names = readdirSync(folder).filter((name) => /\.html?$/i.test(name));
  if (names.length === 0) throw new Error(`There is no .html file in ${folder}.`);
  const pages = names.map((name) => ({
    name: name.replace(/\.html?$/i, ''),
    html: toStill(readFileSync(join(folder, name), 'utf8')),
  }));
  const chosen = [...pages].sort((one, other) => findDress(other.html) - findDress(one.html)).slice(0, most);
  return chosen.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Scripts go: they would lead the page away, or wait for servers that are not there. What a page says of itself stays. Some were
 * saved as XML, with signs around their style that have a browser pass over all of it.
 */
function toStill(html: string): string {
  return html
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/(<style\b[^>]*>\s*)<!\[CDATA\[/gi, '$1')
    .replace(/\]\]>(?=\s*<\/style)/gi, '');
}

/** The share of the classes in a page, 0 to 1, that its own style sheets speak of. */
function findDress(html: string): number {
  const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map(([, text = '']) => text).join('\n');
  const named = new Set([...sheets.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name));
  const used = [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)).filter(Boolean);
  return used.filter((name) => named.has(name)).length / Math.max(1, used.length);
}

/** Words of the two passages that `addPassages` puts into a page. The second has a link in it. */
export const PASSAGES = {
  plain: 'Einstein called compound interest the eighth wonder of the world',
  linked: 'American troops liberated Auschwitz',
} as const;

/**
 * Puts sentences of our own into two paragraphs of the page's article: the first among the text, the second with a link of the page's
 * own kind in it, and one that answers a claim. Runs in the page. Answers false where there is no paragraph to speak of.
 */
export function addPassages(): boolean {
  const isProse = (each: HTMLElement): boolean =>
    (each.textContent ?? '').trim().length > 120 &&
    each.checkVisibility() &&
    each.closest('a, footer, aside, nav, li') === null;
  const prose = [...document.querySelectorAll<HTMLElement>('p')].filter(isProse);
  const sizes = new Map<Element, number>();
  for (const each of prose) {
    const parent = each.parentElement ?? document.body;
    sizes.set(parent, (sizes.get(parent) ?? 0) + (each.textContent?.length ?? 0));
  }
  // Pages that wrap each paragraph by itself have no parent that holds several.
  const [largest] = [...sizes].sort((one, other) => other[1] - one[1]);
  const within = prose.filter((each) => each.parentElement === largest?.[0]);
  const chosen = within.length >= 4 ? within : prose;
  const [first, second] = [chosen[1] ?? chosen[0], chosen[3] ?? chosen.at(-1)];
  if (first === undefined || second === undefined) return false;
  first.append(' Joan Pell told the meeting that Einstein called compound interest the eighth wonder of the world.');
  const link = document.createElement('a');
  link.href = '#archive';
  link.textContent = 'American troops';
  second.append(' A guide, Leonard Hale, said that ', link, ' liberated Auschwitz in the last winter of the war.');
  second.append(' The hall also dealt with the false claim that Alaska was only leased to the Americans for 99 years.');
  return true;
}
