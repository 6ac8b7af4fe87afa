import type { Claim } from '../../src/core/claim';
import { findReached, type Library } from './engine';
import { createLot, draw, type Lot, shuffle } from './lot';
import type { Texts } from './texts';

const PLANTED = 200;
const SEED = 4;

const FRAMES: readonly ((claim: string) => string)[] = [
  (claim) => `At a rally on Saturday the senator told supporters that ${claim}, and the crowd cheered.`,
  (claim) => `“${claim},” the governor wrote in a letter that was made public this week.`,
  (claim) => `Asked about it later, a spokesman repeated that ${claim}, without giving a source.`,
];

function toFramed(claim: string, lot: Lot): string {
  return draw(FRAMES, lot)(claim.replace(/[.!?]+$/, ''));
}

/** A fifth of the words left out, and two moved. */
function toEdited(claim: string, lot: Lot): string {
  const words = claim.replace(/[.!?]+$/, '').split(' ');
  const dropped = new Set(
    shuffle(
      words.map((_, at) => at),
      lot,
    ).slice(0, Math.round(words.length / 5)),
  );
  const kept = words.filter((_, at) => !dropped.has(at));
  for (let moved = 0; moved < 2; moved += 1) {
    const [word] = kept.splice(Math.floor(lot() * kept.length), 1);
    if (word !== undefined) kept.splice(Math.floor(lot() * kept.length), 0, word);
  }
  return kept.join(' ');
}

/** What P4 asks: shares from 0 to 1. */
export interface Quality {
  readonly quoted: number;
  readonly edited: number;
  /** Sentences of unrelated news that reach the gate at all. */
  readonly unrelated: number;
}

/** Plants claims in sentences, as they stand and edited, and counts those that reach the gate; counts what reaches it of unrelated news. */
export function findQuality(claims: readonly Claim[], library: Library, texts: Texts, sentences: number): Quality {
  const lot = createLot(SEED);
  const planted = shuffle(claims, lot).slice(0, PLANTED);
  const share = (toText: (claim: string) => string): number => {
    const found = planted.filter(({ id, claim }) =>
      findReached([{ kind: 'paragraph', text: toFramed(toText(claim), lot) }], library).includes(id),
    );
    return found.length / planted.length;
  };
  const reached = texts.texts.reduce((sum, { blocks }) => sum + findReached(blocks, library).length, 0);
  return {
    quoted: share((claim) => claim),
    edited: share((claim) => toEdited(claim, lot)),
    unrelated: reached / sentences,
  };
}
