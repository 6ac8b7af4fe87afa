/** What the record says of a claim. The meaning of each is in src/claims/README.md. */
export const VERDICTS = [
  'contradicted',
  'misleading',
  'unsupported',
  'disputed',
  'needs-context',
  'supported',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a claim falls short of `supported`. */
export const REASONS = [
  'exaggerated',
  'oversimplified',
  'anachronism',
  'misattributed',
  'wrong-date-or-number',
  'omits-key-fact',
  'false-equivalence',
  'conflation',
  'cause-not-shown',
  'no-source-found',
  'evidence-inconclusive',
  'fabricated-quotation',
] as const;
export type Reason = (typeof REASONS)[number];

export const SOURCE_KINDS = [
  'primary',
  'official',
  'scholarly',
  'museum',
  'encyclopaedia',
  'fact-check',
  'press',
  'reference',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The closed list of areas; a claim has one to three of them. */
export const TOPICS = [
  'russia-and-ukraine',
  'soviet-union',
  'nato',
  'nazi-germany-and-holocaust',
  'second-world-war',
  'first-world-war',
  'cold-war',
  'us-founding',
  'us-slavery-and-civil-war',
  'us-presidents-and-elections',
  'us-society',
  'quotations',
  'ancient-and-medieval',
  'israel-and-palestine',
  'middle-east',
  'china-and-taiwan',
  'japan-korea-south-east-asia',
  'south-asia',
  'africa-and-slave-trade',
  'latin-america',
  'britain-ireland-and-empire',
  'europe',
  'science-and-inventions',
  'disasters-and-conspiracies',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** https address of the text that was read. */
  readonly url: string;
  readonly kind: SourceKind;
  /** Year of the source itself, where it is known. */
  readonly year?: number;
  /** What a reader finds there, in our own words. */
  readonly shows: string;
}

/** One side of a disagreement among scholars. */
export interface Position {
  readonly who: string;
  readonly holds: string;
  /** 1-based numbers into the claim's sources. */
  readonly sources: readonly number[];
}

export interface About {
  readonly people: readonly string[];
  readonly places: readonly string[];
  /** First and last year; years before our era are negative. */
  readonly period: readonly [number, number];
}

/** An entry of the library: what we know about one thing that people say of the past. */
export interface Claim {
  readonly id: string;
  /** One neutral sentence, exactly what the verdict judges. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The fact first, at most 280 characters. */
  readonly record: string;
  readonly context: string;
  readonly phrasings: readonly string[];
  readonly opposites: readonly string[];
  readonly lookalikes: readonly string[];
  /** Groups of alternatives; at least one alternative of each group must be met near the statement. */
  readonly anchors: readonly (readonly string[])[];
  readonly positions?: readonly Position[];
  readonly sources: readonly Source[];
  readonly about: About;
  readonly topics: readonly Topic[];
  /** Date (YYYY-MM-DD) on which a second reader confirmed it; a draft has none and is not shipped. */
  readonly reviewed?: string;
}

/** What people read of a claim: without what only the engine and the build need. */
export type Entry = Omit<Claim, 'opposites' | 'lookalikes' | 'anchors' | 'about'> & {
  readonly about: Omit<About, 'period'>;
};
