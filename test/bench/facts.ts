import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import { createRanker } from '../../src/core/rank';
import { createLot, shuffle } from './lot';

/** A claim that fact-checkers have met, as one of several lists has it. */
interface Fact {
  readonly text?: string;
  readonly title?: string;
  readonly claim?: string;
  readonly question?: string;
  readonly incorrect?: readonly string[];
}

/** Entries that are printed beside each claim that was drawn, for a person to say whether one of them is about it. */
const NEAREST = 2;

function toText({ text, claim, title, question, incorrect = [] }: Fact): string {
  return (text ?? claim ?? title ?? `${question} ${incorrect[0] ?? ''}`).replace(/\s+/g, ' ');
}

/**
 * Prints so many claims, drawn by lot over all lists of facts-history.json, each with the entries that come nearest. What fits the guide
 * and what has an entry is for a person to say.
 */
export function drawFacts(folder: string, claims: readonly Claim[], count: number, seed: number): void {
  const path = join(folder, 'facts-history.json');
  if (!existsSync(path)) {
    console.log(`There is no ${path}.`);
    return;
  }
  const lists = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
    Record<string, { readonly items?: readonly Fact[] }>
  >;
  const facts = Object.entries(lists).flatMap(([list, { items = [] }]) =>
    items.map((fact) => ({ list, text: toText(fact) })),
  );
  const rank = createRanker(claims);
  const sentences = new Map(claims.map(({ id, claim }) => [id, claim]));
  console.log(`${count} of ${facts.length} claims, seed ${seed}; under each the nearest of ${claims.length} entries`);
  shuffle(facts, createLot(seed))
    .slice(0, count)
    .forEach(({ list, text }, at) => {
      console.log(`${at + 1}. [${list}] ${text}`);
      for (const { id, score } of rank({ text }, NEAREST))
        console.log(`     ${score}  ${id}: ${sentences.get(id) ?? ''}`);
    });
}
