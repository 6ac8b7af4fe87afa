/**
 * Signs that the text does not let a claim stand. Each list is read in one place only: before the passage in its sentence, after it,
 * or at the start of the next sentence. They are few and plain on purpose: a rebuttal that is missed shows a note, a rebuttal that is
 * imagined takes one away.
 */
const BEFORE =
  /\b(?:(?:false|unfounded|disproven|disproved|debunked|baseless|discredited|bogus|untrue|mistaken|wrong) (?:claims?|stor(?:y|ies)|ideas?|beliefs?|notions?|assertions?|allegations?|accusations?|theor(?:y|ies)|narratives?|impressions?)|falsely|wrongly|incorrectly|erroneously|mistakenly|baselessly|misleadingly|without (?:any )?(?:evidence|proof|basis)|no (?:credible |historical |real |good )?(?:evidence|proof|basis|truth|record)\b[^.]{0,40}|myths?|misconceptions?|fallac(?:y|ies)|falsehoods?|fabricat(?:ed|ion)|hoax|conspiracy theor(?:y|ies)|debunk(?:s|ed|ing)?|contrary to|despite (?:the )?(?:claims?|myths?)|so-called|discredited|disproved?n?|refut(?:es|ed|ing)|reject(?:s|ed|ing)? (?:the )?(?:claims?|ideas?|notions?|suggestions?|theor(?:y|ies))|dispel(?:s|led)?|not true|untrue|never (?:actually )?(?:said|wrote|uttered)|did(?:n[’']t| not) (?:actually )?(?:say|write|coin|happen)|it is (?:false|wrong|not the case)|(?:lie|legend|myth|story|tale) that|misquot(?:e|ed|es)|misattribut(?:ed|ion)|apocryphal(?:ly)?|wrongly attributed)\b/iu;
const AFTER =
  /(?:\b(?:is|was|are|were)(?: simply| just| plainly| entirely| completely| mostly| largely| later| an?)* (?:false|untrue|wrong|incorrect|inaccurate|myth|misconception|fabrication|hoax|lie|legend|hearsay|spurious|embellishment|exaggeration|invention|falsehood|apocryphal|misleading|misattributed|nonsense|baseless|debunked|discredited)\b|\beven though\b|\balthough (?:in fact|historians|that|this|there)\b|\bbut (?:in fact|historians|that(?:'s|’s| is| was)|this (?:is|was)|there (?:is|was) no|he (?:did|never)|the record|neither|none of)\b|\b(?:never happened|never existed|did not happen|has been debunked|have been debunked|not a certainty|no evidence|without evidence|without citing evidence|a claim (?:that )?(?:historians|experts|scholars) (?:reject|dispute)|historians (?:reject|dispute|say otherwise|disagree)|there is no (?:record|evidence|proof))\b)/iu;
const NEXT =
  /^["“]?(?:(?:but|however|yet|in fact|in reality|actually|in truth)\b.{0,80}\b(?:not|no|never|false|wrong|untrue|myth|n[’']t|instead|rather)\b|(?:that|this|it|the claim|the quote|the quotation|the story|the statement|the assertion|his claim|her claim|their claim|the idea|none of (?:that|this))(?:[’']s| is| was| has been)?(?: simply| just| plainly| entirely| also| a| an)* (?:false|not true|untrue|wrong|incorrect|inaccurate|nonsense|myth|misconception|lie|fabrication|hoax|misleading|apocryphal|debunked|baseless|not so|not the case)\b|there (?:is|was|were) no (?:evidence|record|proof|such)\b|(?:historians|scholars|experts|researchers)\b.{0,60}\b(?:no evidence|not|never|reject|dispute|disagree|dismiss|myth|false)\b|(?:he|she|they|\p{Lu}\p{L}{1,20}) (?:never|did not|didn[’']t) (?:said|say|wrote|write|did|do|utter))/iu;

/** Doubt may stand this far before the passage, in characters: a longer way off it belongs to something else. */
const REACH = 140;

/** Whether the sentence itself denies what its passage says. `start` and `end` are offsets of the passage into it. */
export function isRebuttedHere(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const after = sentence.slice(end, end + REACH);
  const inside = sentence.slice(start, end);
  return (
    BEFORE.test(before) ||
    AFTER.test(after) ||
    /\b(?:(?:false|unfounded|disproven|disproved|debunked|baseless|discredited|bogus|untrue|mistaken|wrong) (?:claims?|stor(?:y|ies)|ideas?|beliefs?|notions?|assertions?|allegations?|accusations?|theor(?:y|ies)|narratives?|impressions?)|falsely|wrongly|mistakenly|misattributed|apocryphal)\b/iu.test(
      inside,
    )
  );
}

/** Whether a sentence answers the one before it. */
export function isAnswer(sentence: string): boolean {
  return NEXT.test(sentence.slice(0, 240));
}
