import type { Claim, Topic } from '../core/claim';

/** An area of the library with the least number of entries that news readers need of it, and how many there are. */
export interface AreaCount {
  readonly area: string;
  readonly least: number;
  readonly count: number;
}

/** Areas by the topics that belong to them; an entry counts in each area of which it has a topic. */
const AREAS: readonly (readonly [area: string, least: number, topics: readonly Topic[]])[] = [
  ['Russia, Ukraine, USSR, NATO', 80, ['russia-and-ukraine', 'soviet-union', 'nato']],
  ['Nazi Germany and the Holocaust', 35, ['nazi-germany-and-holocaust']],
  ['Second World War', 45, ['second-world-war']],
  ['First World War, interwar', 20, ['first-world-war']],
  ['Cold War, space, nuclear', 35, ['cold-war']],
  ['US founding, Constitution', 45, ['us-founding']],
  ['US slavery, Civil War, civil rights', 45, ['us-slavery-and-civil-war']],
  ['US presidents, elections, boasts', 45, ['us-presidents-and-elections']],
  ['US economy, immigration, Native peoples', 30, ['us-society']],
  ['Misattributed and doubtful quotations', 80, ['quotations']],
  ['Ancient and medieval world', 40, ['ancient-and-medieval']],
  ['Israel, Palestine, Arab world', 40, ['israel-and-palestine']],
  ['Iran, Iraq, Syria, Gulf, after 9/11', 35, ['middle-east']],
  ['China, Taiwan, Tibet, Hong Kong', 35, ['china-and-taiwan']],
  ['Japan, Korea, South-East Asia', 30, ['japan-korea-south-east-asia']],
  ['India, Pakistan, South Asia', 35, ['south-asia']],
  ['Africa, colonial rule, slave trade', 40, ['africa-and-slave-trade']],
  ['Latin America, Caribbean', 30, ['latin-america']],
  ['Ireland, Britain, empire', 45, ['britain-ireland-and-empire']],
  ['Europe', 60, ['europe']],
  ['Science, medicine, inventions', 45, ['science-and-inventions']],
  ['Disasters, pandemics, conspiracies', 30, ['disasters-and-conspiracies']],
];

/** How many entries each area has. */
export function findCoverage(claims: readonly Claim[]): AreaCount[] {
  return AREAS.map(([area, least, topics]) => ({
    area,
    least,
    count: claims.filter((claim) => claim.topics.some((topic) => topics.includes(topic))).length,
  }));
}

/** How many claims have each value, most first. */
export function countBy(claims: readonly Claim[], valuesOf: (claim: Claim) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const value of valuesOf(claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
