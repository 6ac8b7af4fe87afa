// npm run claims            every rule that a program can check, for all entries; the same as npm run claims -- check
// npm run claims -- coverage   entries by area, verdict and kind of source; which development passages have an entry
// npm run claims -- new        a template to fill in
// npm run claims -- draw N SEED   so many reviewed entries drawn by lot, to be read again from scratch
// npm run claims -- facts N SEED   claims that fact-checkers have met, drawn by lot from the development data, each with the nearest entries
// npm run claims -- show ID    one entry as it stands, with where it stands
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';
import { type Entry, readClaimFiles } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';
import { countBy, findCoverage } from '../../src/library/coverage';
import { findOverlaps } from '../../src/library/overlaps';
import { drawFacts } from './facts';
import { createLot, shuffle } from './lot';
import { isRight, type Passage, readLines } from './news-data';

const FOLDER = join(process.cwd(), 'src/claims');
const EVAL = join(process.cwd(), '../shared/eval');
/** A reviewed entry is read again after so many years: archives open, courts rule. */
const YEARS_BETWEEN_REVIEWS = 3;

const { entries, problems: unread } = readClaimFiles(FOLDER);
const { claims, drafts, problems } = checkEntries(entries, true);
const reviewed = claims.filter((claim) => claim.reviewed !== undefined);

function findEntry(id: string): Entry | undefined {
  return entries.find(({ value }) => (value as Partial<Claim> | null)?.id === id);
}

function locate(id: string): string {
  const entry = findEntry(id);
  return entry === undefined ? id : `src/claims/${entry.file.replace(/^.*src\/claims\//, '')}:${entry.lineOf(['id'])}`;
}

function findUnseen(): string[] {
  const library = createLibrary(claims);
  return claims.flatMap(({ id, phrasings, lookalikes }) => {
    const seen = (text: string) => check([{ kind: 'paragraph', text }], library).flags;
    const lost = phrasings.filter((text) => seen(`${text}.`).every(({ claimId }) => claimId !== id));
    const taken = lookalikes.filter((text) => seen(text).some(({ claimId, quiet }) => claimId === id || !quiet));
    return [
      ...lost.map((text) => `${locate(id)}: "${text}" does not find its own entry; reword it or widen the anchors`),
      ...taken.map(
        (text) =>
          `${locate(id)}: the lookalike "${text}" is flagged; is it somebody's claim? else make an anchor narrower`,
      ),
    ];
  });
}

function findOverdue(): string[] {
  const oldest = new Date();
  oldest.setFullYear(oldest.getFullYear() - YEARS_BETWEEN_REVIEWS);
  return reviewed
    .filter(({ reviewed: date = '' }) => date < oldest.toISOString().slice(0, 10))
    .map(({ id, reviewed: date }) => `${locate(id)}: reviewed on ${date}; read it again and set the new date`);
}

function checkAll(): number {
  const lines = [
    ...[...unread, ...problems].map(({ file, line, message }) => `${file}:${line}: ${message}`),
    ...findOverlaps(claims).map(
      ({ id, wording, otherId, other }) =>
        `${locate(id)}: "${wording}" has the same words as "${other}" of ${otherId}; drop or reword one`,
    ),
    ...findUnseen(),
    ...findOverdue(),
  ];
  for (const line of lines) console.log(line);
  console.log(`${claims.length} claims, ${drafts.length} of them wait for a second reader; ${lines.length} to mend.`);
  return lines.length === 0 ? 0 : 1;
}

function showTable(title: string, rows: readonly (readonly [string, number])[]): void {
  console.log(`\n${title}`);
  for (const [name, count] of rows) console.log(`  ${name.padEnd(42)} ${String(count).padStart(5)}`);
}

function findMedian(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function showCoverage(): void {
  console.log(`${reviewed.length} reviewed claims, ${drafts.length} drafts`);
  console.log('\nentries by area, and the least wanted');
  for (const { area, least, count } of findCoverage(reviewed))
    console.log(`  ${area.padEnd(42)} ${String(count).padStart(5)} of ${least}`);
  showTable(
    'verdicts',
    countBy(reviewed, ({ verdict }) => [verdict]),
  );
  showTable(
    'kinds of source',
    countBy(reviewed, ({ sources }) => sources.map(({ kind }) => kind)),
  );
  const weighty = reviewed.filter(({ sources }) =>
    sources.some(({ kind }) => ['primary', 'official', 'scholarly'].includes(kind)),
  );
  console.log(`\nwith a primary, official or scholarly source: ${weighty.length} of ${reviewed.length}`);
  for (const field of ['phrasings', 'opposites', 'lookalikes', 'sources'] as const)
    console.log(`${field} for each entry, median: ${findMedian(reviewed.map((claim) => claim[field].length))}`);
  if (!existsSync(join(EVAL, 'news-dev.jsonl'))) return;
  const passages = readLines<Passage>(join(EVAL, 'news-dev.jsonl'));
  const having = passages.filter(({ must }) => reviewed.some((claim) => isRight(claim, must ?? [])));
  console.log(`\nnews-dev passages whose claim has an entry: ${having.length} of ${passages.length}`);
}

const TEMPLATE = `- id: a-short-slug
  claim: One neutral sentence, one proposition, with its subject named.
  verdict: contradicted
  reasons: [no-source-found]
  record: >-
    At most 280 characters, the fact first, with its date and number.
  context: >-
    40 to 90 words: what is right in the claim, what is missing, where it comes from.
  phrasings: # 6 to 12 different wordings, as they stand in news sentences
    -
  opposites: # at least 2, one of them saying what is so instead
    -
  lookalikes: # at least 3: same names and words, other matter
    -
  anchors: # 2 to 4 groups; one alternative of each must be met near the statement
    - []
    - []
  sources: # two publishers at least; one of them primary, official or scholarly
    - title:
      publisher:
      url: https://
      kind: primary
      shows:
  about:
    people: []
    places: []
    period: [1900, 1900]
  topics: []
`;

/** Reviewed entries for an audit: the same number and seed draw the same ones from the same library. */
function drawEntries(count: number, seed: number): void {
  const drawn = shuffle(reviewed, createLot(seed)).slice(0, count);
  console.log(`${drawn.length} of ${reviewed.length} reviewed entries, seed ${seed}`);
  for (const { id } of drawn) console.log(`${locate(id)}  ${id}`);
}

const [command = 'check', id = '', seed = '1'] = process.argv.slice(3).filter((argument) => !argument.startsWith('--'));
if (command === 'check') process.exitCode = checkAll();
else if (command === 'coverage') showCoverage();
else if (command === 'draw') drawEntries(Number(id), Number(seed));
else if (command === 'facts') drawFacts(EVAL, reviewed, Number(id), Number(seed));
else if (command === 'new') console.log(TEMPLATE);
else if (command === 'show' && findEntry(id) !== undefined) {
  console.log(locate(id));
  console.log(JSON.stringify(findEntry(id)?.value, null, 2));
} else {
  console.error(
    command === 'show'
      ? `There is no claim "${id}".`
      : `Unknown: ${command}. Use check, coverage, new, draw N SEED, facts N SEED or show ID.`,
  );
  process.exitCode = 2;
}
