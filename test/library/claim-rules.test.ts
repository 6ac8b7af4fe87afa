import { toClaimFile } from '../../src/library/claim-file';
import { checkEntries } from '../../src/library/claim-rules';

const GOOD = `- id: bridge-built-by-romans
  claim: The stone bridge at Harrowmere was built by the Romans.
  verdict: contradicted
  reasons: [wrong-date-or-number]
  record: Monks built the bridge in 1342; the accounts of the abbey survive.
  context: >-
    The story goes back to a guidebook of 1871, which took the round arches for Roman work. A Roman road did cross the river near by, and coins
    of the second century were found in its bed. The accounts of the abbey name the masons, the quarry and the price of the stone, and tree rings
    of the piles agree with them.
  phrasings:
    - Roman legions built the stone bridge at Harrowmere
    - the Harrowmere bridge dates from Roman times
    - the Romans put up the old bridge of Harrowmere
    - Harrowmere owes its stone bridge to Roman engineers
    - the bridge at Harrowmere is two thousand years old and Roman
  opposites:
    - the Harrowmere bridge was built by monks
    - the bridge at Harrowmere is medieval
  lookalikes:
    - Roman coins were found near the stone bridge at Harrowmere.
    - The Romans built a road through Harrowmere.
    - Harrowmere closed its stone bridge to lorries.
  anchors:
    - [Harrowmere]
    - [bridge]
  sources:
    - { title: Accounts of the abbey, publisher: County Archive, url: "https://archive.example.org/abbey", kind: primary, shows: The masons and the price. }
    - { title: Bridges of the north, publisher: University Press, url: "https://press.example.edu/bridges", kind: scholarly, shows: The tree rings. }
  about: { people: [], places: [Harrowmere], period: [1342, 1871] }
  topics: [ancient-and-medieval]
  reviewed: "2026-11-23"
`;

function findProblems(text: string): string[] {
  const file = toClaimFile(text, 'bridge.yaml');
  return [...file.problems, ...checkEntries(file.entries).problems].map(
    ({ file: name, line, message }) => `${name}:${line}: ${message}`,
  );
}

test('lets a good entry through', () => {
  expect(findProblems(GOOD)).toEqual([]);
  expect(checkEntries(toClaimFile(GOOD, 'bridge.yaml').entries).claims).toHaveLength(1);
});

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a verdict that is not on the list',
    (text) => text.replace('verdict: contradicted', 'verdict: false'),
    /^bridge\.yaml:3: .*contradicted, misleading/,
  ],
  ['a missing field', (text) => text.replace(/ {2}record:.*\n/, ''), /^bridge\.yaml:1: the field "record" is missing/],
  ['an unknown field', (text) => text.replace('topics:', 'topix:'), /there is no field "topix"/],
  [
    'a record that is too long',
    (text) => text.replace('survive.', `survive${' indeed'.repeat(60)}.`),
    /^bridge\.yaml:5: the record has \d+ characters; at most 280/,
  ],
  [
    'a context that is too short',
    (text) => text.replace(/ {4}The story[\s\S]*?with them\.\n/, '    Too short.\n'),
    /the context has 2 words/,
  ],
  [
    'a wording that says too little',
    (text) => text.replace('the bridge at Harrowmere is medieval', 'not the bridge'),
    /:\d+: "not the bridge" has fewer than 3 words/,
  ],
  [
    'a phrasing that misses an anchor',
    (text) =>
      text.replace('the Harrowmere bridge dates from Roman times', 'the Harrowmere crossing dates from Roman times'),
    /^bridge\.yaml:1[0-9]: .*meets none of the anchors \[bridge\]/,
  ],
  [
    'a source without https',
    (text) => text.replace('https://archive', 'http://archive'),
    /^bridge\.yaml:27: give an https address/,
  ],
  ['a refused host', (text) => text.replace('archive.example.org', 'www.quora.com'), /refuses www\.quora\.com/],
  [
    'sources from one publisher',
    (text) => text.replace('University Press', 'County Archive'),
    /all sources are from one publisher/,
  ],
  [
    'no weighty source',
    (text) => text.replace('kind: primary', 'kind: press').replace('kind: scholarly', 'kind: press'),
    /add a primary, official or scholarly source/,
  ],
  [
    'a supported claim with reasons',
    (text) => text.replace('verdict: contradicted', 'verdict: supported'),
    /a supported claim has no reasons/,
  ],
  [
    'a disputed claim without positions',
    (text) => text.replace('verdict: contradicted', 'verdict: disputed'),
    /needs at least two positions/,
  ],
  ['markup', (text) => text.replace('Monks built', '<b>Monks</b> built'), /write plain text/],
  ['an id that is taken', (text) => text + text, /"bridge-built-by-romans" is taken by bridge\.yaml:1/],
  ['text that is not YAML', () => '- id: "unclosed', /^bridge\.yaml:1: This is not YAML/],
  ['a file that is no list', () => 'id: bridge', /A claims file is a list of entries/],
])('names file, line and remedy for %s', (_, spoil, message) => {
  const problems = findProblems(spoil(GOOD));
  expect(problems.some((problem) => message.test(problem))).toBe(true);
});

test('does not ship an entry that no second reader has confirmed', () => {
  const checked = checkEntries(toClaimFile(GOOD.replace(/ {2}reviewed:.*\n/, ''), 'bridge.yaml').entries);
  expect(checked.claims).toEqual([]);
  expect(checked.drafts).toEqual(['bridge-built-by-romans']);
});

test('a file that leans on an anchor which is not there is refused like any other mistake', () => {
  expect(toClaimFile('- id: *nowhere\n', 'bridge.yaml').problems).toEqual([
    { file: 'bridge.yaml', line: 1, message: 'A claims file is a list of entries: begin each with "- id:".' },
  ]);
});
