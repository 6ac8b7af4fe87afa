import type { Block } from '../core/block';
import type { Checked } from '../core/check';
import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';

/** A flag as programs read it. */
export interface FlagOutput {
  readonly block?: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly claim: { readonly id: string; readonly claim: string; readonly verdict: string };
  readonly score: number;
  readonly stance: string;
  readonly speaker?: string;
  readonly speakerDenies?: boolean;
  readonly relay?: string;
  readonly answeredIn?: number;
  readonly quiet?: true;
}

function findClaim(claims: readonly Entry[], id: string): Entry | undefined {
  return claims.find((claim) => claim.id === id);
}

/** `offset` is where the flag's block begins in the text that `start` and `end` count in. */
export function toFlagOutput(flag: Flag, text: string, claims: readonly Entry[], offset = 0): FlagOutput {
  const claim = findClaim(claims, flag.claimId);
  return {
    start: flag.start + offset,
    end: flag.end + offset,
    text: text.slice(flag.start, flag.end),
    claim: { id: flag.claimId, claim: claim?.claim ?? '', verdict: flag.verdict },
    score: flag.score,
    stance: flag.stance,
    ...(flag.speaker === undefined ? {} : { speaker: flag.speaker }),
    ...(flag.speakerDenies ? { speakerDenies: true } : {}),
    ...(flag.relay === undefined ? {} : { relay: flag.relay }),
    ...(flag.answeredIn === undefined ? {} : { answeredIn: flag.answeredIn }),
    ...(flag.quiet ? { quiet: true as const } : {}),
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  contradicted: '† Contradicted by the record',
  misleading: '‡ Misleading',
  unsupported: '§ No good evidence found',
  disputed: '¶ Historians disagree',
  'needs-context': '* Needs context',
  supported: '✓ Supported',
};

function toSaid(flag: Flag): string {
  const stance = flag.speakerDenies ? 'Denied' : `${flag.stance[0]?.toUpperCase() ?? ''}${flag.stance.slice(1)}`;
  const by = flag.speaker === undefined ? '' : `: ${flag.speaker}`;
  return `${stance}${by}${flag.relay === undefined ? '' : `, via ${flag.relay}`}`;
}

/** What a person reads in a terminal. */
export function toReport(
  checked: Checked,
  flags: readonly Flag[],
  blocks: readonly Block[],
  claims: readonly Entry[],
): string {
  const lines = flags.flatMap((flag) => {
    const claim = findClaim(claims, flag.claimId);
    const passage = blocks[flag.block]?.text.slice(flag.start, flag.end) ?? '';
    const sources =
      claim?.sources.map((source, at) => `  ${at + 1}. ${source.title}, ${source.publisher}. ${source.url}`) ?? [];
    return [
      `"${passage}"`,
      `  ${SIGNS[flag.verdict] ?? flag.verdict}`,
      `  ${claim?.record ?? ''}`,
      `  ${toSaid(flag)}`,
      ...sources,
      '',
    ];
  });
  const found =
    flags.length === 0
      ? 'None matched; that does not make them true.'
      : `${flags.length} matched; no flag does not mean true.`;
  return [...lines, `Checked ${checked.statements} statements against ${checked.claims} claims. ${found}`].join('\n');
}
