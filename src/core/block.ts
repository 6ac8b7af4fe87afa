export const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'quotation', 'caption'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A run of readable text in the page. The title of the page is block 0; the rest follow in reading order. */
export interface Block {
  readonly kind: BlockKind;
  /** Text as the page has it; every offset into it counts UTF-16 code units. */
  readonly text: string;
}
