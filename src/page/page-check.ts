import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';
import type { Preferences } from '../core/preferences';
import type { PageSummary, SummaryFlag } from '../core/summary';
import type { Unsourced } from '../core/unsourced';
import { findWanted } from '../core/wanted';
import type { ReadBlock } from './block-builder';

/** An answer together with the blocks that it is about. */
export interface PageCheck {
  readonly blocks: readonly ReadBlock[];
  readonly answer: CheckAnswer;
}

/** A flag that is to be shown, with what the note needs. */
export interface ShownFlag {
  readonly flag: SummaryFlag;
  readonly claim: Entry;
  readonly block: ReadBlock;
}

/** A statement that names no source, with what its note needs. */
export interface ShownUnsourced extends Unsourced {
  readonly id: string;
  readonly passage: string;
  readonly read: ReadBlock;
}

export const NOTHING_FOUND: CheckAnswer = { flags: [], unsourced: [], statements: 0, claims: 0, entries: {} };

const isSound = ({ start, end }: Pick<Flag, 'start' | 'end'>, block: Block | undefined): block is Block =>
  block !== undefined && start >= 0 && start < end && end <= block.text.length;

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
  const shown = findWanted(answer, preferences).flatMap(({ flag, claim }): ShownFlag[] => {
    const block = blocks[flag.block];
    if (block === undefined || !isSound(flag, block.block) || dismissed.has(flag.id)) return [];
    const passage = block.block.text.slice(flag.start, flag.end);
    const position = Math.min(1, ((positions[flag.block] ?? 0) + flag.start) / Math.max(1, size));
    return [{ flag: { ...flag, claim: claim.claim, passage, position }, claim, block }];
  });
  return shown.sort((a, b) => a.flag.block - b.flag.block || a.flag.start - b.flag.start);
};

/** The statements that match no claim and name no source, in reading order. No claim's id begins as theirs do. */
export const listUnsourced = ({ blocks, answer }: PageCheck): ShownUnsourced[] =>
  answer.unsourced.flatMap((one) => {
    const read = blocks[one.block];
    if (read === undefined || !isSound(one, read.block)) return [];
    return [{ ...one, id: `?@${one.block}:${one.start}`, passage: read.block.text.slice(one.start, one.end), read }];
  });

/** What the page tells of itself. */
export const toSummary = (
  document: Document,
  state: PageSummary['state'],
  check: PageCheck,
  flags: readonly SummaryFlag[],
  held: number,
): PageSummary => ({
  host: document.location?.hostname ?? '',
  title: (check.blocks[0]?.block.text || document.title || '').slice(0, 300),
  state,
  blocks: check.blocks.length,
  statements: check.answer.statements,
  claims: check.answer.claims,
  unsourced: listUnsourced(check).length,
  held,
  flags,
});
