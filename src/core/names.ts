/**
 * Names of people and bodies as a news sentence has them: up to five capitalised words, particles between them.
 * Every quantifier is bounded, and sentences are cut before they come here, so that a search stays linear.
 */
const SHORT = 'Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Capt|Prof|St|Jr|Sr|Hon|Rev';
const WORD = String.raw`(?:(?:\p{Lu}\.){1,3}|(?:${SHORT})\.|\p{Lu}[\p{L}\p{M}'’-]{0,24})`;
const PARTICLE = String.raw`(?:de|da|di|du|la|van|von|der|den|bin|ibn|al|el|ul)\s`;
export const NAME = String.raw`(?<![\p{L}.])${WORD}(?:\s(?:${PARTICLE}){0,2}${WORD}){0,4}`;

const TITLES =
  /^(?:(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|President|Vice|Prime|Minister|Premier|Chancellor|Secretary|Senator|Sen|Rep|Representative|Congressman|Congresswoman|Governor|Gov|Mayor|General|Gen|Admiral|Colonel|Col|Captain|King|Queen|Prince|Princess|Pope|Ambassador|Speaker|Justice|Judge|Foreign|Defence|Defense|Former|Then|Historian|Author|Russian|American|British|US|U\.S|U\.K)\.?\s)+(?=\p{Lu})/u;

/** Capitalised words that begin sentences and clauses and name nobody. */
const NOT_NAMES = new Set(
  `A An The And But Or So Yet If As At By For From In Into Of On To With When While Where What Who Why How That This These Those There It Its
  He She They We You I His Her Their Our My Your However Meanwhile Although Though Because Since After Before During Despite Some Many Most
  Such Both Not No Yes Now Then Also According Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
  July August September October November December Earlier Later Instead Indeed Moreover Furthermore Critics Historians Experts Officials Others
  Says Said What OPINION EXCLUSIVE ANALYSIS FACT CHECK WATCH VIDEO LIVE BREAKING Opinion Exclusive Analysis Watch Video Live Last Next Today Yesterday Merry Happy Christmas Easter God Once Even Only Just One Two Three`.split(
    /\s+/,
  ),
);

/** "Mr Ushakov" without the "Mr"; a possessive and a full stop at the end go as well. */
export function toBareName(name: string): string {
  return name
    .replace(TITLES, '')
    .replace(/['’]s?$/, '')
    .replace(/(?<!\b\p{Lu})\.$/u, '')
    .trim();
}

/** Whether a run of capitalised words can be somebody's name. */
export function isName(name: string): boolean {
  const words = toBareName(name).split(/\s/);
  return words.length > 0 && words[0] !== '' && !NOT_NAMES.has(words[0] ?? '') && (words[0]?.length ?? 0) > 1;
}

const ALL_NAMES = new RegExp(NAME, 'uy');

const CAPITAL = /\p{Lu}/u;
/** Below it, a capital letter is one of A to Z. */
const ASCII_END = 0x80;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII_END ? code >= 65 && code <= 90 : CAPITAL.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/**
 * All matches of a sticky pattern that begins with a name, as `matchAll` would find them. A name begins with a capital letter, so that it
 * is tried there alone: trying it at every letter takes ten times as long.
 */
export function findFromCapitals(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isCapital(text, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    at = Math.max(at, match.index + match[0].length - 1);
  }
  return found;
}

/** Every run of capitalised words, without those at its front that only begin the sentence. */
export function findNames(text: string): string[] {
  return findFromCapitals(text, ALL_NAMES).map(([found]) => dropLeading(found));
}

/** For each surname, the longest name that the article gives it: "Putin" is "Vladimir Putin". */
export function findFullNames(texts: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const text of texts) {
    for (const found of findNames(text)) {
      const name = toBareName(found);
      const words = name.split(/\s/);
      const surname = words.at(-1) ?? '';
      if (words.length < 2 || words.length > 4) continue;
      if (!full.has(surname)) full.set(surname, name);
    }
  }
  return full;
}

/** Drops words at the front that only begin the sentence: "But Yury Ushakov" is "Yury Ushakov". */
export function dropLeading(name: string): string {
  const words = name.split(/\s/);
  while (words.length > 1 && NOT_NAMES.has(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/** The name as the article gives it in full, where it does. */
export function toFullName(name: string, full: ReadonlyMap<string, string>): string {
  const bare = toBareName(dropLeading(name));
  return bare.includes(' ') ? bare : (full.get(bare) ?? bare);
}
