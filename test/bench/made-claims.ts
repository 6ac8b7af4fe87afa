import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import { createLot, draw, type Lot, shuffle } from './lot';

const SEED = 1867;
const NAME = /(?<=[a-z,;] )\p{Lu}[\p{L}'’-]{3,}/gu;
const YEAR = /\b1[0-9]{3}\b|\b20[0-2]\d\b/g;
const AMOUNT = /\b\d{2,3}\b/g;

/** Halves of the names that the library has, to coin names from that nobody bears: a library of 100,000 claims has many names. */
function findHalves(texts: readonly string[]): { fronts: string[]; ends: string[] } {
  const names = [...new Set(texts.flatMap((text) => text.match(NAME) ?? []))].filter((name) => name.length >= 5);
  return {
    fronts: names.map((name) => name.slice(0, Math.ceil(name.length / 2))),
    ends: names.map((name) => name.slice(Math.ceil(name.length / 2)).toLowerCase()),
  };
}

/** Another sentence of the same make: names, years and amounts exchanged, now and then with the end of a second sentence. */
function createPermuting(claims: readonly Claim[], lot: Lot): () => string {
  const texts = claims.flatMap((claim) => [claim.claim, ...claim.phrasings]);
  const anchors = claims.flatMap((claim) => claim.anchors.flat()).filter((anchor) => anchor.length > 3);
  const { fronts, ends } = findHalves(texts);
  const toName = (): string => (lot() < 0.5 ? draw(fronts, lot) + draw(ends, lot) : capitalise(draw(anchors, lot)));
  return () => {
    const text = draw(texts, lot)
      .replace(NAME, (name) => (lot() < 0.7 ? toName() : name))
      .replace(YEAR, () => String(1000 + Math.floor(lot() * 1025)))
      .replace(AMOUNT, () => String(2 + Math.floor(lot() * 990)));
    const tail = draw(texts, lot).split(' ').slice(-4).join(' ');
    const joined =
      lot() < 0.5 ? `${text.replace(/\.$/, '')} ${draw(['after', 'because of', 'despite'], lot)} ${tail}` : text;
    return capitalise(joined.endsWith('.') ? joined : `${joined}.`);
  };
}

function capitalise(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

function toClaim(text: string, number: number): Claim {
  return {
    id: `made-${number}`,
    claim: text,
    verdict: 'unsupported',
    reasons: [],
    record: '',
    context: '',
    phrasings: [],
    opposites: [],
    lookalikes: [],
    anchors: [],
    sources: [],
    about: { people: [], places: [], period: [0, 0] },
    topics: [],
  };
}

/** Claims that fact-checkers have met, where the development data is at hand. */
function readReal(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const texts = ['politifact-claims.json', 'snopes-claims.json'].flatMap((name) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    return (JSON.parse(readFileSync(path, 'utf8')) as { claims: { claim: string }[] }).claims.map(({ claim }) => claim);
  });
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 40))];
}

/** Where claims came from, in words. */
export interface MadeClaims {
  readonly claims: readonly Claim[];
  readonly about: string;
}

/**
 * So many claims of one sentence each, always the same ones; a smaller number is the beginning of a larger. Real ones first where
 * the development data is at hand, then sentences put together from our own entries.
 */
export function makeClaims(own: readonly Claim[], count: number, folder: string): MadeClaims {
  const lot = createLot(SEED);
  const real = shuffle(readReal(folder), lot).slice(0, count);
  const texts = new Set(real);
  const permute = createPermuting(own, lot);
  while (texts.size < count) texts.add(permute());
  const about =
    real.length === 0
      ? 'put together from our own entries'
      : `${real.length} real, ${count - real.length} put together`;
  return { claims: [...texts].map(toClaim), about };
}

/** So many whole entries, with phrasings, opposites, lookalikes and anchors: our own first, then permutations of them. */
export function makeEntries(own: readonly Claim[], count: number): readonly Claim[] {
  const lot = createLot(SEED);
  const { fronts, ends } = findHalves(own.flatMap((claim) => [claim.claim, ...claim.phrasings]));
  return Array.from({ length: count }, (_, number) => {
    const claim = own[number];
    return claim ?? toPermuted(draw(own, lot), number, () => draw(fronts, lot) + draw(ends, lot), lot);
  });
}

const ANY_NAME = /\p{Lu}[\p{L}'’-]{3,}/gu;

/** The same entry of other people, years and places: each name is exchanged for one and the same in all its wordings. */
function toPermuted(claim: Claim, number: number, toName: () => string, lot: Lot): Claim {
  const wordings = [claim.claim, ...claim.phrasings, ...claim.opposites, ...claim.lookalikes];
  const names = new Map<string, string>();
  for (const name of wordings.flatMap((text) => text.match(NAME) ?? []))
    if (lot() < 0.6) names.set(name.toLowerCase(), toName());
  const shift = Math.floor(lot() * 300);
  const permute = (text: string): string =>
    text
      .replace(ANY_NAME, (name) => names.get(name.toLowerCase()) ?? name)
      .replace(YEAR, (year) => String(Number(year) - shift));
  return {
    ...claim,
    id: `${claim.id}-${number}`,
    claim: permute(claim.claim),
    phrasings: claim.phrasings.map(permute),
    opposites: claim.opposites.map(permute),
    lookalikes: claim.lookalikes.map(permute),
    anchors: claim.anchors.map((group) => group.map(permute)),
  };
}
