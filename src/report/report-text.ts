import type { SummaryFlag } from '../core/summary';
import { word } from '../extension/words';
import { toWhoSays } from '../page/who-says';
import { toPlainText } from '../page/words';

/** What can be wrong with a mark. */
export const FAULTS = ['claim', 'saying', 'entry', 'other'] as const;
export type Fault = (typeof FAULTS)[number];

/** What a report is written from. */
export interface Report {
  readonly flag: SummaryFlag;
  readonly fault: Fault;
  /** Address of the page, where the person wants it in. */
  readonly address?: string | undefined;
  readonly version: string;
}

/** The report as text: what was marked, as which claim, and what is wrong. Nothing of the page but the passage. */
export function toReportText({ flag, fault, address, version }: Report): string {
  const lines = [
    word('report_line_passage', toPlainText(flag.passage)),
    word('report_line_claim', flag.claimId, toPlainText(flag.claim)),
    word('report_line_verdict', word(`note_verdict_${flag.verdict.replaceAll('-', '_')}`)),
    word('report_line_saying', toWhoSays(flag, word)),
    word('report_line_words', flag.matched.map(toPlainText).join(', '), flag.score.toFixed(2)),
    word('report_line_fault', word(`report_fault_${fault}`)),
    ...(address === undefined ? [] : [word('report_line_address', address)]),
    word('report_line_version', version),
  ];
  return `${lines.join('\n')}\n`;
}

/** A link that opens the text in the person's own mail program, addressed to nobody. */
export function toMailLink(text: string): string {
  return `mailto:?subject=${encodeURIComponent(word('report_subject'))}&body=${encodeURIComponent(text)}`;
}
