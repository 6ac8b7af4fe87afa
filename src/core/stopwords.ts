/** Words that carry no claim: left out of every comparison. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a an the and or but if then than that this these those which who whom whose what when where while there here
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  himself herself itself themselves myself yourself ourselves one ones
  am is are was were be been being do does did doing done have has had having will would shall should can could may might must
  of in on at by for with from to into onto upon as about above below between among through during before after over under
  up down out off again further once so too very just only even also still yet already much many more most some any each few
  both all such own same other others another either per via within without against toward towards along across around
  s t re ve ll d m o
  mr mrs ms dr sir lord
  because since until unless although though whether however thus hence therefore
  get got gets getting let lets make makes made making take takes took taken come comes came go goes went gone
  how why
  like well now ever said say says saying told tell tells according`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that turn a sentence over. They are not compared; they are counted. */
export const NEGATORS: ReadonlySet<string> = new Set(
  'no not never nor neither none nobody nothing cannot hardly scarcely barely nowhere'.split(' '),
);

/**
 * Words that news uses everywhere and that therefore show little, however rare they are in the library.
 * They count with LIGHT_WEIGHT of their weight. A word is here when a sentence can be full of them and still be about anything.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `important role part play played plays key major big large great good new old first last year years time times day days week
  month months today people person man men woman women country countries nation nations state states world government
  governments president presidents leader leaders official officials minister party political public national
  international group number numbers way thing things fact facts case point end start began begin beginning begun become became
  call called calls use used using give gave given work worked want wanted need needed show shows showed shown know known
  think thought believe believed believes see saw seen look looked find found set put keep kept hold held bring brought
  claim claims claimed report reports reported write wrote written news article history historical historian historians
  really actually simply never always long life place area city town side kind sort million billion thousand hundred
  percent cent dollar dollars help helped helps lead led against despite include including included
  quote quoted quotation quip quipped remark remarked saying line adage maxim aphorism dictum phrase observed observation warned
  warning put famously famous once words word put
  early late later former current recent recently almost nearly least less back around along two three`
    .split(/\s+/)
    .filter(Boolean),
);
