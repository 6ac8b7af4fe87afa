import type { Block } from '../../src/core/block';
import type { Claim } from '../../src/core/claim';
import type { Features } from '../../src/core/features';
import { createLibrary, type Library } from '../../src/core/library';
import { findBest, findHearings } from '../../src/core/match';
import { findQuotations } from '../../src/core/quotations';
import { findStatements } from '../../src/core/statement';

/** A statement held against a claim, with the answer: it is about this claim, or it is not. */
export interface Row {
  readonly features: Features;
  readonly isRight: boolean;
  readonly weight: number;
  readonly what: string;
}

/** A comparison of a text with one claim: the likeliest wording of it, as the engine chooses it. */
interface Best {
  readonly claim: number;
  readonly features: Features;
  readonly score: number;
  readonly text: string;
}

/** The best comparison for each claim that the text could be about, over all of its statements. */
export function findBests(blocks: readonly Block[], library: Library): Best[] {
  const bests = new Map<number, Best>();
  for (const statement of findStatements(blocks, findQuotations(blocks), library)) {
    for (const hearing of findHearings(statement, library)) {
      const best = findBest(statement, hearing, 'phrasing', library);
      if (best === undefined || best.score <= (bests.get(hearing.claim)?.score ?? -1)) continue;
      bests.set(hearing.claim, {
        claim: hearing.claim,
        features: best.features,
        score: best.score,
        text: statement.text,
      });
    }
  }
  return [...bests.values()];
}

/** News clauses of our own, to stand around a phrasing as a reporter's words would. */
const AROUND: readonly ((phrasing: string) => string)[] = [
  (phrasing) => `${phrasing[0]?.toUpperCase() ?? ''}${phrasing.slice(1)}.`,
  (phrasing) =>
    `Speaking to reporters on Friday after a long meeting, the senator insisted that ${phrasing}, and called for a debate in parliament.`,
  (phrasing) =>
    `In a column published this week, the writer argued at length that ${phrasing} and that schools should finally teach it.`,
  (phrasing) =>
    `"${phrasing[0]?.toUpperCase() ?? ''}${phrasing.slice(1)}," he told the crowd, to loud applause from his supporters in the square.`,
];

/** One phrasing in so many is misspelt. */
const MISSPELT = 5;

function toBlock(text: string): Block[] {
  return [{ kind: 'paragraph', text }];
}

/** The phrasing with its longest name misspelt, as transliteration and haste do: the engine should still know it. */
function toMisspelt(phrasing: string): string {
  const names = phrasing.match(/(?<=\s)\p{Lu}\p{Ll}{5,}/gu) ?? [];
  const longest = names.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? phrasing : phrasing.replace(longest, `${longest.slice(0, 3)}${longest.slice(4)}`);
}

function leaveOut(texts: readonly string[], at: number): readonly string[] {
  return texts.filter((_, number) => number !== at);
}

/** Rows from the library itself: phrasings and lookalikes, each left out in its turn, against all claims. */
export function findOwnRows(claims: readonly Claim[]): Row[] {
  const rows: Row[] = [];
  const most = Math.max(...claims.map((claim) => Math.max(claim.phrasings.length, claim.lookalikes.length)));
  for (let at = 0; at < most; at += 1) {
    const library = createLibrary(
      claims.map((claim) => ({
        ...claim,
        phrasings: leaveOut(claim.phrasings, at),
        lookalikes: leaveOut(claim.lookalikes, at),
      })),
    );
    claims.forEach((claim, number) => {
      const phrasing = claim.phrasings[at];
      const around = AROUND[at % AROUND.length];
      const lookalike = claim.lookalikes[at];
      if (phrasing !== undefined && around !== undefined) {
        for (const best of findBests(toBlock(around(at % MISSPELT === 0 ? toMisspelt(phrasing) : phrasing)), library)) {
          rows.push({
            features: best.features,
            isRight: best.claim === number,
            weight: 1,
            what: `${claim.id}: ${phrasing}`,
          });
        }
      }
      if (lookalike === undefined) return;
      for (const best of findBests(toBlock(lookalike), library)) {
        rows.push({ features: best.features, isRight: false, weight: 2, what: `${claim.id}: ${lookalike}` });
      }
    });
  }
  return rows;
}
