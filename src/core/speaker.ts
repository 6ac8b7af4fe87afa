import { type Attribution, findAttributions } from './attribution';
import type { Block } from './block';
import { WORDINGS } from './lexicon';
import { findFullNames, findNames, isName, NAME, toBareName, toFullName } from './names';
import type { Span } from './span';
import type { Statement } from './statement';

/** Who makes a claim, and who passes it on, as the article names them in full. */
export interface Speaker {
  readonly speaker?: string;
  readonly relay?: string;
  /** Offset into the sentence at which their words begin; absent where they are named behind their words, or in another sentence. */
  readonly speech?: number;
}

/** The attributions of every statement of an article, with pronouns resolved to whoever spoke last. */
export interface Speakers {
  /**
   * Of a passage in statement number `at`: who is said to say it in that sentence. Offsets into the sentence. Whoever is named inside
   * `quoted`, the quotation around the passage, is not the one who speaks.
   */
  findHere(at: number, start: number, end: number, quoted?: Span): Speaker | undefined;
  /** Who spoke last before statement number `at`. */
  findLast(at: number): Speaker | undefined;
  /** Whose piece it is, where the headline says so. */
  readonly author?: string;
}

interface Spoken extends Speaker {
  readonly at: Attribution;
}

/** Bodies that pass on what others say. */
const RELAYS =
  /\b(?:Tass|TASS|Reuters|AP|Associated Press|AFP|Agence France-Presse|Interfax|RIA|Novosti|Xinhua|BBC|CNN|NBC|CBS|ABC|Fox News|MSNBC|NPR|Bloomberg|Politico|Axios|Al Jazeera|Sputnik|RT|DPA|ANSA|EFE|PTI|Kyodo|Yonhap|Anadolu|IRNA|News|Times|Post|Guardian|Telegraph|Journal|Tribune|Herald|Daily|Mail|Sun|Mirror|Spiegel|Le Monde|Haaretz|Newsweek|Time|magazine|newspaper|agency|TV|Radio)\b/;

function isRelay(name: string | undefined): boolean {
  return name !== undefined && RELAYS.test(name);
}

/** The attribution that governs a passage: the nearest that ends before it, else one inside it, else the first behind it. */
function findGoverning(spoken: readonly Spoken[], start: number, end: number): Spoken | undefined {
  const speaking = spoken.filter(({ at }) => at.kind !== 'told');
  const people = speaking.filter(({ speaker }) => !isRelay(speaker));
  const named = people.filter(({ at }) => at.kind !== 'group');
  const among = named.length > 0 ? named : people.length > 0 ? people : speaking;
  return among.findLast(({ at }) => at.end <= start + 2) ?? among.find(({ at }) => at.start < end) ?? among[0];
}

function withRelay(chosen: Spoken, spoken: readonly Spoken[], start: number): Speaker {
  const relay = spoken.find(
    ({ speaker }) => speaker !== undefined && speaker !== chosen.speaker && isRelay(speaker),
  )?.speaker;
  return {
    ...(chosen.speaker === undefined ? {} : { speaker: chosen.speaker }),
    ...(relay === undefined ? {} : { relay }),
    ...(chosen.at.end <= start + 2 ? { speech: chosen.at.end } : {}),
  };
}

/** Whether a run of capitalised words is a thing that the lexicon knows: "the Civil War" says nothing. */
function isWording(name: string): boolean {
  const words = name.toLowerCase().split(/\s/);
  return (WORDINGS.get(words[0] ?? '') ?? []).some((wording) => wording.words.join(' ') === words.join(' '));
}

/** The name nearest before a place of a sentence: who "he" is in "Twain was right when he said". */
function findNameBefore(sentence: string, place: number, full: ReadonlyMap<string, string>): string | undefined {
  // What stands inside quotation marks before it is what "he" says, not who he is.
  const outside = sentence.slice(0, place).replace(/[“"«][^”"»]*[”"»]/g, (quoted) => ' '.repeat(quoted.length));
  const names = findNames(outside).filter((name) => isName(name) && !isWording(name));
  const known = names.map((name) => toFullName(name, full)).findLast((name) => name.includes(' ') && !isRelay(name));
  // "In Kelly's short trial we were told that she had said": nobody but the owner of something is left to be "she".
  return (
    known ??
    names
      .filter((name) => /['’]s$/.test(name))
      .map(toBareName)
      .findLast((name) => !isRelay(name))
  );
}

function toSpoken(
  attribution: Attribution,
  sentence: string,
  full: ReadonlyMap<string, string>,
  last: Speaker | undefined,
): Spoken {
  if (attribution.name !== undefined) return { at: attribution, speaker: toFullName(attribution.name, full) };
  if (attribution.body !== undefined) return { at: attribution, speaker: attribution.body };
  if (attribution.kind === 'group') return { at: attribution };
  const speaker = findNameBefore(sentence, attribution.start, full) ?? last?.speaker;
  return speaker === undefined ? { at: attribution } : { at: attribution, speaker };
}

function findLastNamed(spoken: readonly Spoken[]): Speaker | undefined {
  const named = spoken.filter(
    ({ at, speaker }) => at.kind !== 'told' && at.body === undefined && speaker !== undefined,
  );
  return named.findLast(({ speaker }) => !isRelay(speaker)) ?? named.at(-1);
}

const OPENING_NAME = new RegExp(`^${NAME}`, 'u');

/** The person a sentence begins with, where the article names them in full: who "she said" in the next sentence most likely is. */
function findSubject(sentence: string, full: ReadonlyMap<string, string>): string | undefined {
  const found = OPENING_NAME.exec(sentence)?.[0];
  const name = found === undefined ? '' : toFullName(found, full);
  return name.includes(' ') && !isRelay(name) && [...full.values()].includes(name) ? name : undefined;
}

/** "OPINION: Rep. Steve Scalise: When ..." and the like: the one whose piece it is. */
const PIECE = /^(?:opinion|exclusive|commentary|op-ed|column|guest essay)\s?[-–—:|]\s?/i;
const BYLINE = new RegExp(`^(?<name>${NAME}):\\s`, 'u');

/** Whom the headline is about: a name that the article gives in full, else the word it begins with ("Obama presses Congress"). */
function findHeadlineName(blocks: readonly Block[], full: ReadonlyMap<string, string>): Speaker | undefined {
  if (blocks[0]?.kind !== 'title') return undefined;
  const title = blocks[0].text.replace(PIECE, '');
  const words = title.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const known = words.map((word) => full.get(word.replace(/['’]s$/, ''))).find((name) => name !== undefined);
  const first =
    words[0] !== undefined && title.startsWith(words[0]) && isName(words[0]) ? toBareName(words[0]) : undefined;
  const speaker = known ?? first;
  return speaker === undefined ? undefined : { speaker };
}

function findAuthor(blocks: readonly Block[]): string | undefined {
  const title = blocks[0]?.kind === 'title' ? blocks[0].text : '';
  const label = PIECE.exec(title)?.[0];
  const name = label === undefined ? '' : toBareName(BYLINE.exec(title.slice(label.length))?.groups?.name ?? '');
  return name.includes(' ') ? name : undefined;
}

/** Who is said to say something in each statement, read as far as it is asked for: it costs more than all the rest of a scan. */
class Reading {
  readonly #statements: readonly Statement[];
  readonly #full: ReadonlyMap<string, string>;
  readonly #spoken: Spoken[][] = [];
  readonly #lastBefore: (Speaker | undefined)[] = [];
  #last: Speaker | undefined;

  constructor(blocks: readonly Block[], statements: readonly Statement[]) {
    // A headline may be in title case, where every word looks like a name.
    this.#full = findFullNames(blocks.filter((block) => block.kind !== 'title').map((block) => block.text));
    this.#last = findHeadlineName(blocks, this.#full);
    this.#statements = statements;
  }

  #readTo(at: number): void {
    for (const { text } of this.#statements.slice(this.#spoken.length, at + 1)) {
      const last = this.#last;
      this.#lastBefore.push(last);
      const spoken = findAttributions(text).map((attribution) => toSpoken(attribution, text, this.#full, last));
      this.#spoken.push(spoken);
      const subject = findLastNamed(spoken)?.speaker ?? findSubject(text, this.#full);
      if (subject !== undefined) this.#last = { speaker: subject };
    }
  }

  findSpoken(at: number): readonly Spoken[] {
    this.#readTo(at);
    return this.#spoken[at] ?? [];
  }

  findLastBefore(at: number): Speaker | undefined {
    this.#readTo(at);
    return this.#lastBefore[at];
  }
}

/** Reads who says what in an article. */
export function findSpeakers(blocks: readonly Block[], statements: readonly Statement[]): Speakers {
  const reading = new Reading(blocks, statements);
  const author = findAuthor(blocks);
  return {
    ...(author === undefined ? {} : { author }),
    findHere(at, start, end, quoted) {
      const inside = ({ at: place }: Spoken) =>
        quoted !== undefined && place.start >= quoted.start && place.end <= quoted.end;
      const spoken = reading.findSpoken(at).filter((one) => !inside(one));
      const governing = findGoverning(spoken, start, end);
      return governing && withRelay(governing, spoken, start);
    },
    findLast: (at) => reading.findLastBefore(at),
  };
}
