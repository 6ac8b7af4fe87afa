import type { Verdict } from './claim';

/** How the statement stands to the claim. */
export const STANCES = ['stated', 'reported', 'quoted', 'rebutted', 'asked'] as const;
export type Stance = (typeof STANCES)[number];

/** Whether another flag of the article denies, in another block, the claim that this one carries. */
export function isAnsweredBy(flag: Flag, other: Flag): boolean {
  return other.claimId === flag.claimId && other.stance === 'rebutted' && other.block !== flag.block;
}

/** What the reader is shown: a match with its stance and speaker, as offsets into a block. Never a DOM node. */
export interface Flag {
  /** Stable for the same text: claim id, block and start. */
  readonly id: string;
  readonly claimId: string;
  readonly verdict: Verdict;
  /** Number of the block in the list that was checked; 0 is the title. */
  readonly block: number;
  /** The marked passage: UTF-16 code units into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Estimated probability, 0 to 1, that the passage makes (or answers) this claim. */
  readonly score: number;
  readonly stance: Stance;
  /** Who makes the claim here, as the article names them: "Yury Ushakov". */
  readonly speaker?: string;
  /** The speaker is not the one who makes the claim but the one who denies it here. */
  readonly speakerDenies?: boolean;
  /** Who passes it on: "Tass". */
  readonly relay?: string;
  /** Number of a later or earlier block in which the article itself answers the claim. */
  readonly answeredIn?: number;
  /** Words of the passage that met the claim, as the page has them: the reason for the flag. */
  readonly matched: readonly string[];
  /** A supported claim: shown only to those who ask. */
  readonly quiet: boolean;
}
