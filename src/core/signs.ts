/**
 * Signs that a sentence is about the past: years and eras, wars and founding events, reporting verbs, "ever since", first-time frames,
 * past tense of common verbs. They raise a prior and count statements; they never gate alone (a quarter of real ones have none).
 */
const PAST =
  /\b(?:1[0-9]{3}s?|20[01]\d|centur(?:y|ies)|decades?|ancient|medieval|histor(?:y|ic|ical|ically|ians?)|war|wars|empire|revolution|treaty|independence|founded|founding|founders|origins?|invented|created|discovered|first|last time|ever|never|always|since|ago|once|former|of all time|was|were|had|been|did|said|wrote|told|led|won|lost|killed|died|signed|became|began|built|fought|invaded|promised|[a-z]{3,}ed)\b/i;

/** What a single word tells of its sentence: bits, so that those of all its words are one number, and few sentences need a search. */
export const SIGNS = {
  past: 1,
  /** "Last time", "of all time": only with the words before it. */
  time: 2,
  /** Begins a boast: "no president has ever", "the first since". */
  opener: 4,
  /** Ends one: "in history", "ever", "before". */
  closer: 8,
  /** A year before this century, a century, an age. */
  date: 16,
} as const;

const OPENER =
  /^(?:no|never|not|none|first|last|only|biggest|largest|greatest|highest|lowest|worst|best|deadliest|longest|oldest|most)$/i;
const CLOSER = /^(?:ever|before|history|since|time)$/i;
const DATE = /^(?:1[0-9]{3}s?\b|century$|ages$)/i;

/** The signs of a word as it is written. */
export function toSigns(written: string): number {
  return (
    (PAST.test(written) ? SIGNS.past : 0) |
    (/^time$/i.test(written) ? SIGNS.time : 0) |
    (OPENER.test(written) ? SIGNS.opener : 0) |
    (CLOSER.test(written) ? SIGNS.closer : 0) |
    (DATE.test(written) ? SIGNS.date : 0)
  );
}

/** Whether a sentence with these signs is about the past. */
export function isPast(signs: number, sentence: { readonly text: string }): boolean {
  return (signs & SIGNS.past) !== 0 || ((signs & SIGNS.time) !== 0 && PAST.test(sentence.text));
}

/** Whether a sentence with these signs can be a boast, or history by its date. */
export function mayBeHistory(signs: number): boolean {
  return (signs & SIGNS.date) !== 0 || ((signs & SIGNS.opener) !== 0 && (signs & SIGNS.closer) !== 0);
}
