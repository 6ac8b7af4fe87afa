import type { Claim } from '../core/claim';

/** Straight quotation marks and apostrophes as a printer sets them; authors type the straight ones. */
export function toTypographic(text: string): string {
  return text
    .replace(/(^|\s)'(?=\d\ds?\b)/g, '$1’')
    .replace(/(^|[\s([—–-])'/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(^|[\s([—–‘-])"/g, '$1“')
    .replaceAll('"', '”');
}

/** A claim with the texts that people read set as in print. Wordings stay as they are: they are for the engine. */
export function toTypeset(claim: Claim): Claim {
  const sources = claim.sources.map((source) => ({
    ...source,
    title: toTypographic(source.title),
    publisher: toTypographic(source.publisher),
    shows: toTypographic(source.shows),
  }));
  const positions = claim.positions?.map((position) => ({
    ...position,
    who: toTypographic(position.who),
    holds: toTypographic(position.holds),
  }));
  return {
    ...claim,
    claim: toTypographic(claim.claim),
    record: toTypographic(claim.record),
    context: toTypographic(claim.context),
    sources,
    ...(positions === undefined ? {} : { positions }),
  };
}
