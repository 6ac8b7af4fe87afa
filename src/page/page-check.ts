import type { Block } from '../core/block';
import type { Claim } from '../core/claim';
import type { Flag } from '../core/flag';
import type { PageSummary, SummaryFlag } from '../core/summary';
import type { ReadBlock } from './block-builder';

/** What was found in a set of blocks: the flags, the whole entry of each claim flagged, and how much was looked at. */
export interface PageAnswer {
  readonly flags: readonly Flag[];
  readonly statements: number;
  readonly claims: number;
  readonly entries: Readonly<Record<string, Claim>>;
}

/** What the reader wants to see of it. */
export interface Preferences {
  readonly showSupported: boolean;
  readonly hiddenClaims: readonly string[];
}

/** An answer together with the blocks that it is about. */
export interface PageCheck {
  readonly blocks: readonly ReadBlock[];
  readonly answer: PageAnswer;
}

/** A flag that is to be shown, with what the note needs. */
export interface ShownFlag {
  readonly flag: SummaryFlag;
  readonly claim: Claim;
  readonly block: ReadBlock;
}

export const NOTHING_FOUND: PageAnswer = { flags: [], statements: 0, claims: 0, entries: {} };

const isSound = (flag: Flag, block: Block | undefined): block is Block =>
  block !== undefined && flag.start >= 0 && flag.start < flag.end && flag.end <= block.text.length;

const toPositions = (blocks: readonly ReadBlock[]): number[] => {
  let before = 0;
  return blocks.map(({ block }) => {
    const position = before;
    before += block.text.length;
    return position;
  });
};

/** The flags that the reader is shown, in reading order, with what a list needs to name them. */
export const listShown = (
  { blocks, answer }: PageCheck,
  preferences: Preferences,
  dismissed: ReadonlySet<string>,
): ShownFlag[] => {
  const positions = toPositions(blocks);
  const size = blocks.reduce((sum, { block }) => sum + block.text.length, 0);
  const hidden = new Set(preferences.hiddenClaims);
  const shown = answer.flags.flatMap((flag): ShownFlag[] => {
    const block = blocks[flag.block];
    const claim = Object.hasOwn(answer.entries, flag.claimId) ? answer.entries[flag.claimId] : undefined;
    if (claim === undefined || block === undefined || !isSound(flag, block.block)) return [];
    if (hidden.has(flag.claimId) || dismissed.has(flag.id) || (flag.quiet && !preferences.showSupported)) return [];
    const passage = block.block.text.slice(flag.start, flag.end);
    const position = Math.min(1, ((positions[flag.block] ?? 0) + flag.start) / Math.max(1, size));
    return [{ flag: { ...flag, claim: claim.claim, passage, position }, claim, block }];
  });
  return shown.sort((a, b) => a.flag.block - b.flag.block || a.flag.start - b.flag.start);
};

/** What the page tells of itself. */
export const toSummary = (
  document: Document,
  state: PageSummary['state'],
  check: PageCheck,
  flags: readonly SummaryFlag[],
): PageSummary => ({
  host: document.location?.hostname ?? '',
  title: (check.blocks[0]?.block.text || document.title || '').slice(0, 300),
  state,
  blocks: check.blocks.length,
  statements: check.answer.statements,
  claims: check.answer.claims,
  flags,
});
