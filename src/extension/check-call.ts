import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import { askOver } from './call';
import { CHECK_SHAPES } from './check-shapes';
import { BACKGROUND_LINE } from './tab-calls';

/** Has the background find the claims in these blocks. Rejects with a CallError whose `trouble` says why. */
export function askToCheck(blocks: readonly Block[]): Promise<CheckAnswer> {
  return askOver(BACKGROUND_LINE, CHECK_SHAPES, 'check', [blocks]);
}
