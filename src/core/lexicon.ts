/**
 * What the stemmer cannot know: names of states and their people, wars and organisations under their several names.
 * Every text, of the page and of the library, goes through the same table, so that a row brings its wordings together
 * and nothing else follows from it. Left: wordings, folded. Right: the term or terms that stand for them.
 */
const PHRASES: readonly (readonly [string, string])[] = [
  ['united states of america|united states|usa|america|americas|american|americans', 'america'],
  ['united kingdom|great britain|u.k.|uk|britain|british|briton|britons', 'britain'],
  ['soviet union|u.s.s.r.|ussr|soviet|soviets', 'soviet'],
  ['russian federation|russian empire|russia|russian|russians|tsarist|czarist', 'russia'],
  ['european union|e.u.|eu', 'eu'],
  ['united nations|u.n.|un', 'un'],
  ['north atlantic treaty organization|north atlantic alliance|nato', 'nato'],
  [
    'first and second world wars|second and first world wars|both world wars|two world wars|world wars one and two',
    'ww1 ww2',
  ],
  ['world wars i and ii', 'ww1 ww2'],
  ['first world war|world war i|world war one|world war 1|the great war|wwi|ww1', 'ww1'],
  ['second world war|world war ii|world war two|world war 2|great patriotic war|wwii|ww2', 'ww2'],
  [
    'war of american independence|american war of independence|war for independence|war of independence|revolutionary war',
    'revolution independ',
  ],
  ['american revolutionary war|american revolution', 'america revolution'],
  ['american civil war|us civil war', 'america civilwar'],
  ['civil war|war between the states', 'civilwar'],
  ['national socialists|national socialist|national socialism|nazis|nazi|nazism', 'nazi'],
  ['third reich', 'nazi germany'],
  ['concentration camps|concentration camp|death camps|death camp|extermination camps|extermination camp', 'camp'],
  ['pearl harbor|pearl harbour', 'pearlharbor'],
  ['middle ages', 'medieval'],
  ['middle east', 'mideast'],
  ['white house', 'whitehouse'],
  ['supreme court', 'supremecourt'],
  ["founding fathers|founding father|america's founders", 'founder'],
  ['civil rights', 'civilrights'],
  ['human rights', 'humanrights'],
  ['climate change', 'climatechange'],
  ['prime minister|prime ministers|premier', 'primeminister'],
  ['new york', 'newyork'],
  ['ku klux klan|klan|kkk', 'klan'],
  ['emancipation proclamation', 'emancipation proclam'],
  ['declaration of independence', 'declar independ'],
  ['ukraine|ukrainian|ukrainians', 'ukraine'],
  ['germany|german|germans', 'germany'],
  ['poland|polish|pole|poles', 'poland'],
  ['france|french|frenchman|frenchmen', 'france'],
  ['china|chinese|prc', 'china'],
  ['japan|japanese', 'japan'],
  ['israel|israeli|israelis', 'israel'],
  ['palestine|palestinian|palestinians', 'palestine'],
  ['iran|iranian|iranians|persia|persian', 'iran'],
  ['iraq|iraqi|iraqis', 'iraq'],
  ['turkey|turkish|turk|turks', 'turkey'],
  ['spain|spanish|spaniard|spaniards', 'spain'],
  ['italy|italian|italians', 'italy'],
  ['austria|austrian|austrians', 'austria'],
  ['hungary|hungarian|hungarians', 'hungary'],
  ['ireland|irish|irishman|irishmen', 'ireland'],
  ['scotland|scottish|scots', 'scotland'],
  ['england|english|englishman|englishmen', 'england'],
  ['greece|greek|greeks', 'greece'],
  ['rome|roman|romans', 'rome'],
  ['egypt|egyptian|egyptians', 'egypt'],
  ['finland|finnish|finn|finns', 'finland'],
  ['crimea|crimean|crimeans', 'crimea'],
  ['alaska|alaskan|alaskans', 'alaska'],
  ['europe|european|europeans', 'europe'],
  ['africa|african|africans', 'africa'],
  ['asia|asian|asians', 'asia'],
  ['india|indian|indians', 'india'],
  ['korea|korean|koreans', 'korea'],
  ['vietnam|vietnamese', 'vietnam'],
  ['cuba|cuban|cubans', 'cuba'],
  ['mexico|mexican|mexicans', 'mexico'],
  ['canada|canadian|canadians', 'canada'],
  ['jew|jews|jewish|jewry', 'jew'],
  ['muslim|muslims|islam|islamic', 'islam'],
  ['christian|christians|christianity', 'christian'],
  ['democrat|democrats|democratic party', 'democrats'],
  ['republican|republicans|republican party|gop', 'republicans'],
  ['zelensky|zelenskyy|zelenskiy|zelenski', 'zelensky'],
  ['khrushchev|khruschev|kruschev|khrushchov', 'khrushchev'],
  ['gorbachev|gorbachov', 'gorbachev'],
  ['kyiv|kiev|kyivan|kievan', 'kyiv'],
  ['donbas|donbass', 'donbas'],
  ['holodomor', 'holodomor'],
  ['tsar|czar|tsars|czars|tzar', 'tsar'],
  ['slave|slaves|slavery|enslaved|enslavement|enslave|enslaving', 'slave'],
  ['famine|starvation|starve|starved|starving', 'famine'],
  ['murder|murdered|killed|kill|killing|killings|slain|slaughter|slaughtered', 'kill'],
  ['dead|died|die|dying|death|deaths|perished|perish', 'dead'],
  [
    'promise|promised|promises|pledge|pledged|pledges|assurance|assurances|assured|assure|vowed|guaranteed|guarantee',
    'promise',
  ],
  ['expand|expanded|expansion|expanding|enlarge|enlargement|enlarged', 'expand'],
  ['eastward|eastwards', 'eastward'],
  ['elect|elected|election|elections|voted into|vote|votes|voted|voters|ballot|ballots', 'elect'],
  ['forge|forged|forgery|forgeries|fabricate|fabricated|fabrication|fake|faked|hoax', 'forgery'],
  ['warship|warships|navy|naval|fleet|fleets|squadron|squadrons', 'navy'],
  ['troops|troop|soldier|soldiers|gis', 'soldier'],
  ['oldest|longest-running|longest-surviving|longest-lasting|longest-standing', 'oldest'],
  ['largest|biggest|greatest', 'largest'],
  [
    'support|supported|supports|supporting|backed|backing|favoured|favored|favour|favor|sympathised|sympathized|sided',
    'support',
  ],
  ['ancestor|ancestors|ancestry|descent|descended|forebears', 'ancestor'],
  ['sold|sale|sell|selling|sells|bought|buy|purchase|purchased|acquired', 'sale'],
  ['leased|lease|leasing|rented|rent', 'lease'],
  ['allies|ally|allied|alliance|alliances', 'ally'],
  ['socialist|socialists|socialism', 'socialist'],
  ['communist|communists|communism', 'communist'],
  ['fascist|fascists|fascism', 'fascist'],
  ['invade|invaded|invasion|invading|invaders', 'invade'],
  ['founder|founders|founding|founded|founds', 'founder'],
  ['anti-fascists|antifascists|anti-fascism|antifascism', 'antifascist'],
];

/** Capital and seat of government, read as the state in anchors alone: "Moscow" is Russia there, but Paris is also a city. */
export const SEATS: Readonly<Record<string, string>> = {
  moscow: 'russia',
  kremlin: 'russia',
  kyiv: 'ukraine',
  washington: 'america',
  whitehouse: 'america',
  london: 'britain',
  paris: 'france',
  berlin: 'germany',
  beijing: 'china',
  peking: 'china',
  tokyo: 'japan',
  tehran: 'iran',
  baghdad: 'iraq',
  ankara: 'turkey',
  warsaw: 'poland',
  madrid: 'spain',
  delhi: 'india',
};

export interface Wording {
  readonly words: readonly string[];
  readonly terms: readonly string[];
}

function toWords(phrase: string): string[] {
  return phrase.split(/[\s-]+/);
}

function createWordings(): ReadonlyMap<string, readonly Wording[]> {
  const byFirstWord = new Map<string, Wording[]>();
  for (const [alternatives, terms] of PHRASES) {
    for (const phrase of alternatives.split('|')) {
      const words = toWords(phrase.replaceAll('.', ''));
      const first = words[0] ?? '';
      const list = byFirstWord.get(first) ?? [];
      list.push({ words, terms: terms.split(' ') });
      byFirstWord.set(first, list);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

/** Wordings by their first word, longest first. */
export const WORDINGS: ReadonlyMap<string, readonly Wording[]> = createWordings();
