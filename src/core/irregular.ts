/** Irregular verbs: base, then its other forms. Verbs whose forms a stemmer brings together are not here. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came
creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|give gave given|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lay laid|lead led|leave leaving|lend lent|lie lain|lose lost|mean meant|meet met|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown
pay paid|ride rode ridden|ring rang rung|rise rose risen|seek sought|send sent|shake shook shaken|shine shone|shoot shot|shrink shrank shrunk|sing sang sung
sink sank sunk|sit sat|sleep slept|slay slew slain|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|teach taught|tear tore torn|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written|destroy destruction|invent invention inventor|free freedom|discover discovery|depart departure
marry marriage|grow growth|die death|choose choice|defend defence defense|believe belief|prove proof|succeed success|speak speech|fly flight|sell sale
`;

/** From every other form to the base. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.trim()
    .split(/[|\n]+/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(/\s+/);
      return forms.map((form): [string, string] => [form, base]);
    }),
);
