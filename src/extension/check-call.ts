import type { Block } from '../core/block';
import { askOver } from './call';
import type { CheckedPart, PageAnswer } from './calls';
import { CHECK_SHAPES } from './check-shapes';
import { BACKGROUND_LINE } from './tab-calls';

/** Has the background find the claims in these blocks of the page. Rejects with a CallError whose `trouble` says why. */
export function askToCheck(blocks: readonly Block[], part: CheckedPart): Promise<PageAnswer> {
  return askOver(BACKGROUND_LINE, CHECK_SHAPES, 'checkPage', [blocks, part]);
}
