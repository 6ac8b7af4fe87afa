import { dropLeading, findFromCapitals, isName, NAME } from './names';

/** Somebody is said to say something. Offsets are UTF-16 code units into the sentence. */
export interface Attribution {
  /** As the sentence has it; undefined for a pronoun. */
  readonly name?: string;
  /** Who speaks where nobody is named: "critics", "an international tribunal in the Hague". */
  readonly body?: string;
  readonly start: number;
  readonly end: number;
  /** `subject`: "Putin claimed"; `after`: "..., said Putin"; `according`: "according to Tass"; `credited`: words are put down to
   * somebody; `told`: the one who was told; `group`: nobody who could be named: "critics say", "it is believed", "the claim
   * that". */
  readonly kind: 'subject' | 'after' | 'according' | 'credited' | 'told' | 'group';
}

const VERB = `(?:said|says|saying|say|told|tells|claimed|claims|claiming|argued|argues|insisted|insists|stated|states|wrote|writes|written|asserted|asserts|alleged|alleges|declared|declares|maintained|maintains|contended|contends|suggested|suggests|noted|notes|added|adds|explained|explains|believed|believes|thinks|mentioned|mentions|tweeted|posted|repeated|repeats|boasted|boasts|remarked|remarks|recalled|recalls|warned|warns|announced|announces|replied|responded|quipped|joked|opined|observed|reported|reports|called|calls|described|describes|accused|justified|blamed|invoked|invokes|quoted|cited|cites|paraphrased|echoed|pledged|vowed|proclaimed|testified|reminded|acknowledged|conceded|concluded|stressed|emphasised|emphasized|urged|thundered|mused|lamented|complained|exclaimed|lectured|preached|showed|shown|demonstrated|estimated|estimates|calculated|concludes|ruled|taught|responded|answered|answers)`;
const ADVERBS = `(?:(?:has|have|had|is|was|also|once|previously|repeatedly|often|falsely|wrongly|incorrectly|supposedly|allegedly|apparently|memorably|wryly|recently|reportedly|then|later|famously|long|frequently|even|again|publicly|consistently|has been|been|who|and)\\s){0,4}`;
const APPOSITIVE = `(?:,\\s[^,"“”.]{1,90},|\\s\\([^)]{1,40}\\)|\\s[–—])?`;
const OFFICE = `(?:['’]s\\s(?:\\p{Ll}+\\s){0,2}(?:ministry|minister|government|president|embassy|leader|spokesman|spokeswoman|spokesperson|office|army|parliament|state\\smedia|aide|adviser))?`;
const PRONOUN = `(?:[Hh]e|[Ss]he|[Tt]hey)`;
const BODY = `(?:[Tt]he\\s(?:\\p{Ll}+\\s){0,2}(?:president|minister|leader|senator|spokesman|spokeswoman|aide|historian|author))`;
const INSTITUTION = `(?:[Aa]n?|[Tt]he|[Tt]hat|[Tt]his)\\s(?<body>(?:(?!(?:of|from|by|and|to|in|on|that|is|was)\\b)\\p{L}[\\p{L}-]*\\s){0,3}(?:tribunal|court|commission|committee|inquiry|ministry|government|statement|report|study|survey|newspaper|agency|judge|panel|parliament|embassy)(?:\\s(?:in|of|at)\\s(?:the\\s)?${NAME})?)`;

// The word after the verb decides nothing; the bounds keep each search linear in the sentence.
/** "Bush and his team insisted". */
const COMPANY = `(?:\\sand\\s(?:his|her|their)\\s\\p{Ll}+)?`;
const SUBJECT = new RegExp(
  `(?<name>${NAME}${OFFICE})${COMPANY}(?:${APPOSITIVE})\\s${ADVERBS}${VERB}\\b(?!\\sto\\s)`,
  'uy',
);
/** "A guide, Leonard Hale, told ...": the name is itself set off by commas. */
const SET_OFF = new RegExp(`(?<=\\p{Ll},\\s)(?<name>${NAME}),\\s${ADVERBS}${VERB}\\b`, 'gu');
const REPUTED = new RegExp(
  `(?<name>${NAME})\\s(?:is|was)\\s(?:(?:widely|often|commonly|famously)\\s)?(?:said|purported|reputed|supposed|alleged|believed|reported)\\sto\\shave\\s(?:once\\s)?${VERB}\\b`,
  'uy',
);
const SAYING = new RegExp(
  `(?<name>${NAME})['’]s?\\s(?:(?:famous|old|own|well-known|oft-quoted|repeated|recent|false)\\s){0,2}(?:declaration|claim|remark|statement|assertion|quip|line|saying|words|definition|insistence|contention|argument|suggestion|belief|dictum|maxim|observation|warning|phrase|adage|aphorism|comment|comments|remarks)\\b`,
  'uy',
);
const CREDITED = new RegExp(
  `(?:(?:mis)?attributed|credited|ascribed|in\\sthe\\swords\\sof|to\\s(?:quote|paraphrase|borrow\\sfrom))(?:,?\\s(?:\\p{Ll}+,?\\s){0,4}?)?(?:to\\s)?(?:\\p{Ll}+\\s){0,3}?(?<name>${NAME})`,
  'gu',
);
const PRONOUN_SUBJECT = new RegExp(`(?<![\\p{L}])${PRONOUN}\\s${ADVERBS}${VERB}\\b`, 'gu');
const BODY_SUBJECT = new RegExp(`(?<![\\p{L}])${BODY}\\s${ADVERBS}${VERB}\\b`, 'gu');
/** "I was told by the pastor Robert Jeffress". */
const TOLD_BY = new RegExp(
  `\\b(?:told|informed)\\sby\\s(?:(?:the|a|an)\\s)?(?:[\\p{L}-]+\\s){0,4}?(?<name>${NAME})(?=[,.;”"]|\\s(?:who|that|in|on|at)\\b|$)`,
  'gu',
);
/** "They confronted Trump for saying that", "Obama went too far by daring to mention that". */
const FOR_SAYING = new RegExp(
  `(?<name>${NAME})(?:\\s\\p{Ll}+){0,6}?\\s(?:for|by|of)\\s(?:daring\\sto\\s)?(?:mention|mentioning|saying|claiming|suggesting|arguing|insisting|alleging)\\sthat\\b`,
  'uy',
);
/** "The United States denied it at first, then claimed". */
const SECOND_VERB = new RegExp(
  `(?<name>${NAME})(?:\\s\\p{Ll}+){1,6},?\\s(?:then|and\\sthen|but\\slater)\\s${VERB}\\b`,
  'uy',
);
/** "What Palestinians mourn as the Nakba". */
const CALLED = new RegExp(
  `\\bwhat\\s(?<name>${NAME})\\s(?:calls?|called|mourns?|sees?|describes?|regards?|considers?|terms?|labels?)\\b`,
  'gu',
);
const INSTITUTION_SUBJECT = new RegExp(`(?<![\\p{L}])${INSTITUTION}\\s${ADVERBS}${VERB}\\b`, 'gu');
/** "In Trump's telling": what follows is his. */
const TELLING = new RegExp(
  `(?<!\\p{L})[Ii]n\\s(?<name>${NAME})['’]s?\\s(?:telling|words|view|account|version|opinion|eyes|reading|narrative)\\b`,
  'gu',
);
/** "Joan Pell opened her report with a joke: ...": whoever the sentence begins with gives the quotation behind the colon. */
const BEFORE_COLON = new RegExp(`^(?:[^"“:]{0,40}?\\s)?(?<name>${NAME})[^"“:]{0,160}:\\s?["“]`, 'gu');
const AFTER = new RegExp(`[”"’',]\\s*${VERB}\\s(?:the\\s)?(?<name>${NAME})`, 'gu');
const ACCORDING = new RegExp(
  `[Aa]ccording\\sto\\s(?:an?\\s(?:\\p{Ll}+\\s){1,3}(?:by|from|in|of)\\s)?(?:the\\s)?(?<name>${NAME}${OFFICE})`,
  'gu',
);
const TOLD = new RegExp(
  `(?:told|quoted\\sby|interview\\swith|as\\scited\\sby)\\s(?:the\\s|state\\snews\\sagency\\s|the\\sstate\\snews\\sagency\\s)?(?<name>${NAME})`,
  'gu',
);

function findKind(text: string, pattern: RegExp, kind: Attribution['kind']): Attribution[] {
  const matches = pattern.sticky ? findFromCapitals(text, pattern) : [...text.matchAll(pattern)];
  return matches.flatMap((match): Attribution[] => {
    const place = { start: match.index, end: match.index + match[0].length, kind };
    const { name, body } = match.groups ?? {};
    if (name === undefined) return [body === undefined ? place : { ...place, body: body.trim() }];
    const bare = dropLeading(name);
    return isName(bare) ? [{ ...place, name: bare }] : [];
  });
}

const GROUP = new RegExp(
  `(?<![\\p{L}])(?<body>(?:${NAME}['’]s?\\s)?(?:(?!(?:among|that|by|of|from|which|as|and|but|for|with|to|in|on|at|than|while|because|what|where|when|is|was|are|were|if|so|all)\\b)\\p{Ll}+\\s){0,2}?(?:[Ss]ome|[Mm]any|[Mm]ost|[Oo]thers|[Aa]\\sfew|[Cc]ritics|[Ss]upporters|[Oo]pponents|[Hh]istorians|[Ss]cholars|[Ee]xperts|[Oo]fficials|[Pp]eople|[Cc]ommentators|[Cc]onservatives|[Ll]iberals|[Pp]oliticians|[Ll]awmakers|[Rr]esearchers|[Aa]uthorities|[Dd]eniers|[Uu]sers|[Ff]ans|\\p{L}{3,20}ists|Americans|Republicans|Democrats|Russians)(?:\\s\\p{Ll}+){0,3}?)\\s(?:(?:have|had|who|also|still|often|falsely|wrongly|long)\\s){0,3}(?:say|said|argue|argued|claim|claimed|insist|insisted|maintain|maintained|contend|contended|believe|believed|think|thought|hold|suggest|suggested|allege|alleged|assert|asserted|accuse|accused)\\b`,
  'gu',
);
const IMPERSONAL =
  /(?<!\p{L})(?:(?:[Ii]t (?:is|was|has been)|is|are|was|were) (?:(?:often|widely|commonly|sometimes|popularly|long|still) ){0,2}(?:said|claimed|believed|thought|alleged|rumou?red|held|assumed)\b|[Ll]egend has it|(?:the|as the) (?:old |popular )?(?:saying|story) goes)/gu;
const CLAIM_THAT =
  /(?<!\p{L})(?:claims?|allegations?|assertions?|beliefs?|notions?|ideas?|theor(?:y|ies)|premises?|narratives?|accusations?|suggestions?|legends?|rumou?rs?|conspiracy theories)(?:,?\s[^.;“"]{0,40}?)?\sthat\b/gu;

/** Searches that begin at every name are dear: a sentence without the words that they need at their end is spared them. */
const NEEDS = {
  verb: new RegExp(`\\b${VERB}\\b`, 'u'),
  saying:
    /['’]s?\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}(?:declaration|claim|remark|statement|assertion|quip|line|saying|words|definition|insistence|contention|argument|suggestion|belief|dictum|maxim|observation|warning|phrase|adage|aphorism|comment)/u,
  mention:
    /\s(?:for|by|of)\s(?:daring\sto\s)?(?:mention|mentioning|saying|claiming|suggesting|arguing|insisting|alleging)\sthat\b/,
  belief: /\s(?:say|said|argue|claim|insist|maintain|contend|believe|think|thought|hold|suggest|allege|assert|accuse)/,
  colon: /:\s?["“]/,
};

/** What is looked for, in the order in which equal places are listed. */
const SEARCHES: readonly { readonly pattern: RegExp; readonly kind: Attribution['kind']; readonly needs?: RegExp }[] = [
  { pattern: SUBJECT, kind: 'subject', needs: NEEDS.verb },
  { pattern: TELLING, kind: 'subject' },
  { pattern: TOLD_BY, kind: 'subject' },
  { pattern: FOR_SAYING, kind: 'subject', needs: NEEDS.mention },
  { pattern: SECOND_VERB, kind: 'subject', needs: NEEDS.verb },
  { pattern: CALLED, kind: 'subject' },
  { pattern: PRONOUN_SUBJECT, kind: 'subject', needs: NEEDS.verb },
  { pattern: BODY_SUBJECT, kind: 'subject', needs: NEEDS.verb },
  { pattern: SET_OFF, kind: 'subject', needs: NEEDS.verb },
  { pattern: REPUTED, kind: 'subject', needs: NEEDS.verb },
  { pattern: SAYING, kind: 'subject', needs: NEEDS.saying },
  { pattern: CREDITED, kind: 'credited' },
  { pattern: BEFORE_COLON, kind: 'subject', needs: NEEDS.colon },
  { pattern: AFTER, kind: 'after', needs: NEEDS.verb },
  { pattern: ACCORDING, kind: 'according' },
  { pattern: TOLD, kind: 'told' },
  { pattern: GROUP, kind: 'group', needs: NEEDS.belief },
  { pattern: IMPERSONAL, kind: 'group' },
  { pattern: CLAIM_THAT, kind: 'group' },
];

/** Finds who is said to say something in a sentence, in the order of the text. */
export function findAttributions(sentence: string): Attribution[] {
  const has = new Map(Object.values(NEEDS).map((pattern) => [pattern, pattern.test(sentence)]));
  const institutions = has.get(NEEDS.verb) === true ? findKind(sentence, INSTITUTION_SUBJECT, 'subject') : [];
  const isInside = ({ start, end }: Attribution) =>
    institutions.some((institution) => start >= institution.start && end <= institution.end);
  const others = SEARCHES.flatMap(({ pattern, kind, needs }) => {
    if (needs !== undefined && has.get(needs) !== true) return [];
    const found = findKind(sentence, pattern, kind);
    return pattern === SUBJECT ? found.filter((subject) => !isInside(subject)) : found;
  });
  return [...institutions, ...others].sort((a, b) => a.start - b.start);
}
