import type { Block } from '../../src/core/block';
import { check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import type { Flag } from '../../src/core/flag';
import { createLibrary, type Library } from '../../src/core/library';

/** A figure of the scorecard with the cases that went against it. */
export interface Figure {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly misses: readonly string[];
}

export function toBlocks(text: string): Block[] {
  return [{ kind: 'paragraph', text }];
}

function toSentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
}

type Field = 'phrasings' | 'opposites' | 'lookalikes';

function toWithout(claims: readonly Claim[], field: Field, at: number): Library {
  return createLibrary(
    claims.map((claim) => ({ ...claim, [field]: claim[field].filter((_, number) => number !== at) })),
  );
}

/** Leave one out: each phrasing (or opposite) is read against a library that does not have it. */
function findLeftOut(claims: readonly Claim[], field: Field): { claim: Claim; text: string; flags: readonly Flag[] }[] {
  const most = Math.max(...claims.map((claim) => claim[field].length));
  return Array.from({ length: most }, (_, at) => at).flatMap((at) => {
    const library = toWithout(claims, field, at);
    return claims.flatMap((claim) => {
      const text = claim[field][at];
      if (text === undefined) return [];
      return [{ claim, text, flags: check(toBlocks(field === 'lookalikes' ? text : toSentence(text)), library).flags }];
    });
  });
}

function toFigure(name: string, cases: readonly { readonly ok: boolean; readonly what: string }[]): Figure {
  const misses = cases.filter(({ ok }) => !ok).map(({ what }) => what);
  return { name, right: cases.length - misses.length, of: cases.length, misses };
}

/** What the library's own phrasings, lookalikes and opposites say of the engine. */
export function scoreOwnData(claims: readonly Claim[]): Figure[] {
  const library = createLibrary(claims);
  const show = (flags: readonly Flag[]) =>
    flags.map((flag) => `${flag.claimId} ${flag.score} ${flag.stance}`).join('; ');
  const phrasings = findLeftOut(claims, 'phrasings');
  const opposites = findLeftOut(claims, 'opposites');
  const lookalikes = claims.flatMap((claim) =>
    claim.lookalikes.map((text) => ({ claim, text, flags: check(toBlocks(text), library).flags })),
  );
  return [
    toFigure(
      'phrasings, each left out, that find their claim',
      phrasings.map(({ claim, text, flags }) => ({
        ok: flags.some((flag) => flag.claimId === claim.id),
        what: `${claim.id}: ${text}`,
      })),
    ),
    toFigure(
      'phrasings, each left out, not taken for a denial',
      phrasings.map(({ claim, text, flags }) => ({
        ok: !flags.some((flag) => flag.claimId === claim.id && flag.stance === 'rebutted'),
        what: `${claim.id}: ${text}`,
      })),
    ),
    toFigure(
      'phrasings that find no other claim',
      phrasings.map(({ claim, text, flags }) => ({
        ok: flags.every((flag) => flag.claimId === claim.id || flag.quiet),
        what: `${claim.id}: ${text} -> ${show(flags)}`,
      })),
    ),
    toFigure(
      'lookalikes left alone',
      lookalikes.map(({ claim, text, flags }) => ({
        ok: flags.every((flag) => flag.quiet && flag.claimId !== claim.id),
        what: `${claim.id}: ${text} -> ${show(flags)}`,
      })),
    ),
    toFigure(
      'lookalikes, each left out, left alone',
      findLeftOut(claims, 'lookalikes').map(({ claim, text, flags }) => ({
        ok: flags.every((flag) => flag.quiet && flag.claimId !== claim.id),
        what: `${claim.id}: ${text} -> ${show(flags)}`,
      })),
    ),
    toFigure(
      'opposites, as they stand, never taken for the claim',
      claims.flatMap((claim) =>
        claim.opposites.map((text) => {
          const { flags } = check(toBlocks(toSentence(text)), library);
          return {
            ok: flags.every((flag) => flag.claimId !== claim.id || flag.stance === 'rebutted'),
            what: `${claim.id}: ${text} -> ${show(flags)}`,
          };
        }),
      ),
    ),
    toFigure(
      'opposites, each left out, never taken for the claim',
      opposites.map(({ claim, text, flags }) => ({
        ok: flags.every((flag) => flag.claimId !== claim.id || flag.stance === 'rebutted'),
        what: `${claim.id}: ${text} -> ${show(flags)}`,
      })),
    ),
  ];
}
