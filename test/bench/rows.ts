import { readArticle } from '../../src/core/article';
import type { Block } from '../../src/core/block';
import type { Claim } from '../../src/core/claim';
import { type DenialFeatures, toDenialFeatures } from '../../src/core/denial-features';
import type { Features } from '../../src/core/features';
import { createLibrary, type Library } from '../../src/core/library';
import { findBest, findHearings, findSides } from '../../src/core/match';
import { findNear } from '../../src/core/near';
import { findQuotations } from '../../src/core/quotations';

/** A statement held against a claim, with the answer: it is about this claim, or it is not. */
export interface Row<Kind = Features> {
  readonly features: Kind & Readonly<Record<string, number>>;
  readonly isRight: boolean;
  readonly weight: number;
  readonly what: string;
}

/** A comparison of a text with one claim: the likeliest wording of it, as the engine chooses it. */
interface Best {
  readonly claim: number;
  readonly features: Features & Readonly<Record<string, number>>;
  readonly score: number;
  readonly text: string;
  readonly denial: DenialFeatures & Readonly<Record<string, number>>;
}

/** The best comparison for each claim that the text could be about, over all of its statements. */
export function findBests(blocks: readonly Block[], library: Library): Best[] {
  const bests = new Map<number, Best>();
  const article = readArticle(blocks, findQuotations(blocks), library);
  const near = findNear(article, library);
  for (const [at, statement] of article.statements.entries()) {
    for (const hearing of findHearings(statement, near[at] ?? [], library)) {
      for (const kind of ['phrasing', 'opposite'] as const) {
        const best = findBest(statement, hearing, kind, library);
        if (best === undefined || best.score <= (bests.get(hearing.claim)?.score ?? -1)) continue;
        bests.set(hearing.claim, {
          claim: hearing.claim,
          features: { ...best.features },
          score: best.score,
          text: statement.text,
          denial: { ...toDenialFeatures(statement, findSides(hearing), library) },
        });
      }
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

/** What the library has to teach: which texts are about a claim, and which of those deny it. */
export interface OwnRows {
  readonly about: readonly Row[];
  readonly denials: readonly Row<DenialFeatures>[];
}

const KINDS = ['phrasings', 'opposites', 'lookalikes'] as const;

function toText(wording: string, kind: (typeof KINDS)[number], at: number): string {
  if (kind === 'lookalikes') return wording;
  const around = AROUND[at % AROUND.length] ?? String;
  return around(kind === 'phrasings' && at % MISSPELT === 0 ? toMisspelt(wording) : wording);
}

/** The rows that the wording number `at` of each kind gives, read against a library that has them not. */
function addRows(claims: readonly Claim[], at: number, about: Row[], denials: Row<DenialFeatures>[]): void {
  const library = createLibrary(
    claims.map((claim) => ({
      ...claim,
      ...Object.fromEntries(KINDS.map((kind) => [kind, leaveOut(claim[kind], at)])),
    })),
  );
  claims.forEach((claim, number) => {
    for (const kind of KINDS) {
      const wording = claim[kind][at];
      if (wording === undefined) continue;
      const what = `${claim.id}: ${wording}`;
      for (const best of findBests(toBlock(toText(wording, kind, at)), library)) {
        // Of other claims that it comes near, most are near-twins that it is about as well.
        if (best.claim !== number) continue;
        const isRight = kind !== 'lookalikes';
        about.push({ features: best.features, isRight, weight: kind === 'lookalikes' ? 2 : 1, what });
        if (isRight) denials.push({ features: best.denial, isRight: kind === 'opposites', weight: 1, what });
      }
    }
  });
}

/**
 * What a reader meets as often: a wording that the library has, word for word. Each counts less, since nothing is left to guess. The
 * gate learns nothing from them: that they are about the claim goes without saying, and lookalikes as they stand never reach it.
 */
const WHOLE_WEIGHT = 0.7;

function addWhole(claims: readonly Claim[], denials: Row<DenialFeatures>[]): void {
  const library = createLibrary(claims);
  claims.forEach((claim, number) => {
    for (const kind of ['phrasings', 'opposites'] as const) {
      for (const wording of claim[kind]) {
        const best = findBests(toBlock(toText(wording, kind, 1)), library).find((one) => one.claim === number);
        const what = `${claim.id}: ${wording}`;
        if (best === undefined) continue;
        denials.push({ features: best.denial, isRight: kind === 'opposites', weight: WHOLE_WEIGHT, what });
      }
    }
  });
}

/** What an entry's own record and context say counts for more: there are few of them, and news tells the truth in such words. */
const RECORD_WEIGHT = 2;

/** The verdicts of claims of which the record says the contrary, mostly without a word of denial. */
const FALSE_VERDICTS: readonly string[] = ['contradicted', 'misleading', 'unsupported'];

/** Rows from what entries say is so: sentences that are about the claim and do not make it. */
function addRecords(claims: readonly Claim[], denials: Row<DenialFeatures>[]): void {
  const library = createLibrary(claims);
  claims.forEach((claim, number) => {
    if (!FALSE_VERDICTS.includes(claim.verdict)) return;
    for (const text of [claim.record, claim.context]) {
      const best = findBests(toBlock(text), library).find((one) => one.claim === number);
      if (best === undefined) continue;
      denials.push({ features: best.denial, isRight: true, weight: RECORD_WEIGHT, what: `${claim.id}: ${best.text}` });
    }
  });
}

/** Rows from the library itself: phrasings, opposites and lookalikes, each left out in its turn, against all claims. */
export function findOwnRows(claims: readonly Claim[]): OwnRows {
  const about: Row[] = [];
  const denials: Row<DenialFeatures>[] = [];
  const most = Math.max(...claims.flatMap((claim) => KINDS.map((kind) => claim[kind].length)));
  for (let at = 0; at < most; at += 1) addRows(claims, at, about, denials);
  addWhole(claims, denials);
  addRecords(claims, denials);
  return { about, denials };
}
