import type { Verdict } from '../core/claim';

/** The sign of each verdict, the same wherever a verdict is shown: printers' marks, told apart by shape. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  contradicted: '†',
  misleading: '‡',
  unsupported: '§',
  disputed: '¶',
  'needs-context': '*',
  supported: '✓',
};
