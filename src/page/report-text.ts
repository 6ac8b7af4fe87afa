import type { Entry } from '../core/claim';
import type { Flag } from '../core/flag';
import { toForms } from '../language/forms';
import { toWhoSays } from './who-says';
import { toExcerpt, toPlainText, toSound, toVerdictName, type Words } from './words';

/** Where a report can be sent by hand. What is not known is not offered, but for mail: it opens without an address. */
export interface ReportPlaces {
  readonly email?: string;
  /** https address of the list of issues; a new one is made at `/new`. */
  readonly issues?: string;
}

export interface ReportParts {
  readonly flag: Flag;
  readonly claim: Entry;
  readonly passage: string;
  /** Address of the page. */
  readonly address: string;
  readonly version: string;
  readonly words: Words;
}

/** An address without what may tell of the person who reads: all that follows the path. */
const toBareAddress = (address: string): string => {
  if (!URL.canParse(address)) return '';
  const { protocol, host, pathname } = new URL(address);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : '';
};

/** The lines of a report, for the person to read and change. Holds nothing that is not in it to be seen. */
export const toReportText = ({ flag, claim, passage, address, version, words }: ReportParts): string => {
  const quote = (text: string): string => words('note_quote', toPlainText(text));
  const bare = toBareAddress(address);
  const matched = flag.matched.map(quote).join(' ');
  const percent = toForms(words('note_language'), words).percent(flag.score);
  // Plain text on its way elsewhere has no use for the signs that keep directions apart.
  const who = toWhoSays(flag, words).replace(/[\u2068\u2069]/g, '');
  return [
    words('note_report_question'),
    '',
    '',
    words('note_report_claim', claim.id, toPlainText(claim.claim)),
    words('note_report_passage', words('note_quote', toExcerpt(passage, 400))),
    words('note_report_shown', toVerdictName(claim.verdict, words), who),
    words('note_report_words', matched, percent),
    ...(bare === '' ? [] : [words('note_report_page', bare)]),
    words('note_report_version', version),
  ].join('\n');
};

const toQuery = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(toSound(value).replace(/\n/g, '\r\n'))}`)
    .join('&');

/** Address that opens the text in a mail program. */
export const toMailAddress = ({ email = '' }: ReportPlaces, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?${toQuery({ subject, body: text })}`;

/** Address of a form for a new issue with the text in it; undefined where there is no such place. */
export const toIssueAddress = ({ issues }: ReportPlaces, title: string, text: string): string | undefined =>
  issues?.startsWith('https://') ? `${issues.replace(/\/$/, '')}/new?${toQuery({ title, body: text })}` : undefined;
