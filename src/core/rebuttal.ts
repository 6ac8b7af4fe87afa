/**
 * Signs that a text does not let a claim stand. Each list is read in one place only: before the passage in its sentence, behind it,
 * or at the start of the next sentence. They are few and plain on purpose: a rebuttal that is missed shows a note, a rebuttal that is
 * imagined takes one away.
 */
function toPattern(lists: readonly string[], shape: (alternatives: string) => string): RegExp {
  return new RegExp(shape(lists.map((list) => list.trim().replaceAll(/\s*\n\s*/g, '|')).join('|')), 'iu');
}

const FALSE_CLAIM =
  '(?:false|unfounded|disproven|disproved|debunked|baseless|discredited|bogus|untrue|mistaken|wrong) (?:claim|stor(?:y|ie)|idea|belief|notion|assertion|allegation|accusation|theor(?:y|ie)|narrative|impression)s?';
const FALSELY =
  'falsely|wrongly|incorrectly|erroneously|mistakenly|baselessly|misleadingly|misattributed|apocryphal(?:ly)?';
const NAMED_FALSE = `
  myths?
  misconceptions?
  fallac(?:y|ies)
  falsehoods?
  fabricat(?:ed|ing|ion)
  l(?:ied|ying) (?:\\w+ )?about
  hoax
  conspiracy theor(?:y|ies)
  (?:lie|legend|story|tale) that
  so-called
  mythical
  (?:proven|proved|shown to be|turned out to be) (?:to be )?(?:false|wrong|untrue|unfounded|baseless)`;
const NO_EVIDENCE = `
  without (?:any )?(?:evidence|proof|basis)
  no (?:credible |historical |real |good )?(?:evidence|proof|basis|truth|record)
  not true
  untrue
  contrary to
  despite (?:the )?(?:claims?|myths?)
  it is (?:false|wrong|not the case)`;
const REFUSED = `
  debunk(?:s|ed|ing)?
  discredited
  disproved?n?
  refut(?:es|ed|ing)
  dispel(?:s|led)?
  reject(?:s|ed|ing)? (?:the )?(?:claim|idea|notion|suggestion|theor(?:y|ie))s?
  misquot(?:e|ed|es)`;
const NEVER_SAID = `
  never (?:actually )?(?:said|wrote|uttered|claimed|called|used the words)
  did(?:n[’']t| not) (?:actually )?(?:say|write|coin|happen|utter)`;

const BEFORE = toPattern(
  [FALSE_CLAIM, FALSELY, NAMED_FALSE, NO_EVIDENCE, REFUSED, NEVER_SAID],
  (all) => String.raw`\b(?:${all})\b`,
);
const INSIDE = toPattern([FALSE_CLAIM, FALSELY, NEVER_SAID], (all) => String.raw`\b(?:${all})\b`);

const FALSE_WORDS =
  'false|untrue|wrong|incorrect|inaccurate|myth|misconception|fabrication|hoax|lie|legend|hearsay|spurious|embellishment|exaggeration|invention|falsehood|apocryphal|misleading|misattributed|nonsense|baseless|debunked|discredited|delusional|absurd|preposterous|ludicrous|ridiculous|unfounded';
const HEDGES =
  '(?: simply| just| plainly| entirely| completely| mostly| largely| ultimately| later| also| often| widely| frequently| an?)*';
const OFTEN = ' often| is often| is widely';

/** What is said of the claim itself: whoever speaks the sentence denies it. */
const SAID_FALSE = toPattern(
  [
    `(?:is|was|are|were)${HEDGES} (?:${FALSE_WORDS})`,
    `(?:proven|proved|shown to be|turned out to be) (?:to be )?(?:${FALSE_WORDS})
    never happened
    never existed
    did not happen
    ha(?:s|ve) been debunked
    a claim (?:that )?(?:historians|experts|scholars) (?:reject|dispute)`,
  ],
  (all) => String.raw`\b(?:${all})\b`,
);
/** What the writer adds to somebody's claim. */
const SET_AGAINST = toPattern(
  [
    `even though
    despite (?:an? |the )?(?:[\\w-]+ ){0,5}(?:rulings?|findings?|evidence|records?|consensus|documents?|stud(?:y|ies)|research|proof)
    (?:supported|backed|borne out) by (?:[\\w-]+ ){0,2}(?:no|zero|little|scant|not)\\b
    although (?:in fact|historians|that|this|there)
    but (?:in fact|historians|that(?:[’']s| is| was)|this (?:is|was)|there (?:is|was) no|he (?:did|never)|the record|neither|none of)
    not a certainty
    no evidence
    without (?:citing )?evidence
    historians (?:reject|dispute|say otherwise|disagree)
    there is no (?:record|evidence|proof)`,
  ],
  (all) => String.raw`\b(?:${all})\b`,
);

const TURN = String.raw`(?:but|however|yet|in fact|in reality|actually|in truth)\b.{0,80}\b(?:not|no|never|false|wrong|untrue|myth|n[’']t|instead|rather)\b`;
const SUBJECTS =
  'that|this|it|th(?:e|is|at|ese|ose) (?:claim|quote|quotation|quip|line|saying|remark|phrase|story|statement|assertion|allegation|idea|theory|belief)s?|(?:his|her|their) claims?|none of (?:that|this)';
const NEXT = toPattern(
  [
    TURN,
    String.raw`(?:${SUBJECTS})(?:${OFTEN})?(?:[’']s| is| was| are| were| ha(?:s|ve) been| turned out to be| proved)?${HEDGES} (?:not true|not so|not the case|${FALSE_WORDS})\b`,
    String.raw`there (?:is|was|were) no (?:evidence|record|proof|such)\b`,
    String.raw`.{0,80}\b(?:later|since) (?:admitted|conceded|acknowledged|retracted)\b.{0,60}\b(?:untrue|false|wrong|not true|a mistake|incorrect)\b`,
    String.raw`this (?:way of looking|view|reading|account|version|telling)\b.{0,100}\b(?:contested|disputed|debunked|discredited|rejected|wrong)\b`,
    String.raw`(?:historians|scholars|experts|researchers)\b.{0,60}\b(?:no evidence|not|never|reject|dispute|disagree|dismiss|myth|false)\b`,
    String.raw`(?:he|she|they|\p{L}{2,20}) (?:never|did not|didn[’']t) (?:said|say|wrote|write|did|do|utter)`,
  ],
  (all) => `^["“(]?(?:${all})`,
);

/** Doubt may stand this far from the passage, in characters: a longer way off it belongs to something else. */
const REACH = 140;

/** Who denies it: the one whose words the passage is part of, or the article over their head. */
export type Denier = 'speaker' | 'article';

/**
 * Whether the sentence itself denies what its passage says, and by whose word. `start` and `end` are the passage's offsets into the
 * sentence; `speech` is where the words of its speaker begin, 0 where nobody is named.
 */
export function findDenier(sentence: string, start: number, end: number, speech: number): Denier | undefined {
  const from = Math.max(0, start - REACH);
  const spoken = BEFORE.exec(sentence.slice(Math.max(from, speech), start));
  if (spoken !== null) return 'speaker';
  const after = sentence.slice(end, end + REACH);
  if (SAID_FALSE.test(after)) return 'speaker';
  const unspoken = BEFORE.test(sentence.slice(from, Math.min(speech, start)));
  return unspoken || INSIDE.test(sentence.slice(start, end)) || SET_AGAINST.test(after) ? 'article' : undefined;
}

/** Whether a sentence answers the one before it. */
export function isAnswer(sentence: string): boolean {
  return NEXT.test(sentence.slice(0, 240));
}

/** What is told next is told as untrue: "He has recounted the mythical acts of a general." A "false claim that ..." is told already. */
const WARNING =
  /\b(?:mythical|apocryphal|fictitious|made-up|debunked|discredited|bogus|false(?:ly)?|fabricated|baseless) (?:\p{L}+ ){0,2}?(?:acts?|deeds?|stor(?:y|ies)|tales?|claims?|account|version|legends?|history|quot(?:e|es|ation))\b(?! that\b)/iu;

/** Whether a sentence warns of what the next one tells. */
export function isWarning(sentence: string): boolean {
  return WARNING.test(sentence.slice(-240));
}
