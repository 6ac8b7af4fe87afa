import type { Block } from '../../src/core/block';
import { check } from '../../src/core/check';
import type { Flag } from '../../src/core/flag';
import { createLibrary } from '../../src/core/library';
import { BRIDGE, SAMPLE, TREATY } from './sample-library';

function toBlocks(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function findFlags(...texts: string[]): readonly Flag[] {
  return check(toBlocks(...texts), SAMPLE).flags;
}

const STANCES: readonly [string, string, Flag['stance'], string | undefined, string | undefined][] = [
  [
    'stated',
    'Visitors cross the stone bridge at Harrowmere, which Roman legions built.',
    'stated',
    undefined,
    undefined,
  ],
  [
    'reported',
    'Mayor Anna Holt said that Roman legions built the stone bridge at Harrowmere.',
    'reported',
    'Anna Holt',
    undefined,
  ],
  ['quoted', 'Anna Holt said: “Roman legions built the stone bridge at Harrowmere.”', 'quoted', 'Anna Holt', undefined],
  [
    'quoted, speaker behind',
    '“Roman legions built the stone bridge at Harrowmere,” said Anna Holt.',
    'quoted',
    'Anna Holt',
    undefined,
  ],
  [
    'relayed',
    'According to Reuters, Anna Holt said that Roman legions built the stone bridge at Harrowmere.',
    'reported',
    'Anna Holt',
    'Reuters',
  ],
  [
    'told',
    'A guide, Leonard Hale, told a school party that Roman legions built the stone bridge at Harrowmere.',
    'reported',
    'Leonard Hale',
    undefined,
  ],
  [
    'reported of a group',
    'Some local historians believe that Roman legions built the stone bridge at Harrowmere.',
    'reported',
    'Some local historians',
    undefined,
  ],
  [
    'reported of nobody',
    'It is widely believed that Roman legions built the stone bridge at Harrowmere.',
    'reported',
    undefined,
    undefined,
  ],
  ['asked', 'Did Roman legions build the stone bridge at Harrowmere?', 'asked', undefined, undefined],
  [
    'rebutted by an adverb',
    'Anna Holt falsely claimed that Roman legions built the stone bridge at Harrowmere.',
    'rebutted',
    'Anna Holt',
    undefined,
  ],
  [
    'rebutted by a noun',
    'The false claim that Roman legions built the stone bridge at Harrowmere is back.',
    'rebutted',
    undefined,
    undefined,
  ],
  [
    'rebutted by a negation',
    'Roman legions did not build the stone bridge at Harrowmere.',
    'rebutted',
    undefined,
    undefined,
  ],
  [
    'rebutted by what is so',
    'The stone bridge at Harrowmere is medieval, not Roman, the abbey accounts show.',
    'rebutted',
    undefined,
    undefined,
  ],
  [
    'rebutted behind',
    'Roman legions built the stone bridge at Harrowmere, even though that is not what the records say.',
    'rebutted',
    undefined,
    undefined,
  ],
];

test.each(STANCES)('reads a claim that is %s', (_, text, stance, speaker, relay) => {
  const [flag, ...others] = findFlags(text);
  expect(others).toEqual([]);
  expect(flag).toMatchObject({ claimId: 'bridge-built-by-romans', stance });
  expect(flag?.speaker).toBe(speaker);
  expect(flag?.relay).toBe(relay);
});

test.each<[string, string, boolean]>([
  [
    'the article over a speaker’s head',
    'Anna Holt falsely claimed that Roman legions built the stone bridge at Harrowmere.',
    false,
  ],
  ['the speaker', 'Anna Holt said it is not true that Roman legions built the stone bridge at Harrowmere.', true],
  [
    'the speaker, named behind',
    'It is a myth that Roman legions built the stone bridge at Harrowmere, said Anna Holt.',
    true,
  ],
])('says that the claim is denied by %s', (_, text, speakerDenies) => {
  const [flag] = findFlags(text);
  expect(flag).toMatchObject({ stance: 'rebutted', speaker: 'Anna Holt' });
  expect(flag?.speakerDenies ?? false).toBe(speakerDenies);
});

test('hears a plain denial of a claim whose author wrote no denial down', () => {
  const bare = createLibrary([{ ...BRIDGE, opposites: [] }, TREATY]);
  const [flag] = check(
    [{ kind: 'paragraph', text: 'The stone bridge at Harrowmere was not built by Roman legions.' }],
    bare,
  ).flags;
  expect(flag?.stance).toBe('rebutted');
});

test('takes no negation of something else for a denial', () => {
  const [flag] = findFlags(
    'Not to be outdone, Anna Holt recalled that Roman legions built the stone bridge at Harrowmere.',
  );
  expect(flag?.stance).toBe('reported');
});

test('marks the words of the claim and no more than their clause', () => {
  const text = 'On Friday, after the rain, Roman legions built the stone bridge at Harrowmere; the mayor was late.';
  const [flag] = findFlags(text);
  expect(text.slice(flag?.start, flag?.end)).toBe('Roman legions built the stone bridge at Harrowmere');
});

test('keeps offsets in a text with invisible characters and astral signs', () => {
  const text = '😀 Ro\u00adman le\u200bgions built the stone bri\u00addge at Harrow\u00admere.';
  const [flag] = findFlags(text);
  expect(text.slice(flag?.start, flag?.end)).toContain('Ro\u00adman');
  expect(text.slice(flag?.start, flag?.end)).toContain('Harrow\u00admere');
});

test.each([
  'Roman coins were found near the stone bridge at Harrowmere.',
  'The Romans built a road through Harrowmere and a bridge at Elmford.',
  'Harrowmere will close its stone bridge next year, the council said.',
  'The Roman legions built many a stone bridge.',
])('leaves alone a sentence that only shares words: %s', (text) => {
  expect(findFlags(text)).toEqual([]);
});

test('leaves alone what is worded like one of the claim’s lookalikes', () => {
  expect(
    findFlags('Hundreds of Roman coins were found in 1998 near the old stone bridge at Harrowmere, which is closed.'),
  ).toEqual([]);
});

test('takes a name from the sentence before', () => {
  const flags = findFlags(
    'Harrowmere is proud of its past. Roman legions built the old stone bridge there, its guides say.',
  );
  expect(flags.map((flag) => flag.claimId)).toEqual(['bridge-built-by-romans']);
});

test('takes a name from the headline', () => {
  const blocks: Block[] = [
    { kind: 'title', text: 'The mystery of Harrowmere' },
    { kind: 'paragraph', text: 'Roman legions built the old stone bridge, they say.' },
  ];
  expect(check(blocks, SAMPLE).flags.map((flag) => flag.block)).toEqual([1]);
});

test('gives a quotation over paragraphs to whoever opened it', () => {
  const flags = findFlags(
    'Some writers such as Paula Reed have written about the town.',
    '“The town is older than its walls.',
    '“Roman legions built the stone bridge at Harrowmere.”',
  );
  expect(flags).toMatchObject([{ block: 2, stance: 'quoted', speaker: 'Paula Reed' }]);
});

test('gives the full name that the article uses elsewhere', () => {
  const flags = findFlags(
    'Anna Holt is mayor.',
    'Mrs Holt said that Roman legions built the stone bridge at Harrowmere.',
  );
  expect(flags[0]?.speaker).toBe('Anna Holt');
});

test('does not take whoever is named inside a quotation for the speaker', () => {
  const flags = findFlags(
    'Joan Pell opened with a joke: “As Otto Brand said, Roman legions built the stone bridge at Harrowmere.”',
  );
  expect(flags[0]?.speaker).toBe('Joan Pell');
});

test('gives a quotation closed by “she told” to the person, not to a name inside it', () => {
  const flags = findFlags(
    'Dorothy Vance had asked for a shorter text.',
    '“In the Civil War we all learned that Roman legions built the stone bridge at Harrowmere,” she told the room.',
  );
  expect(flags[0]).toMatchObject({ stance: 'quoted', speaker: 'Dorothy Vance' });
});

test('says where the article answers a claim that it carries', () => {
  const flags = findFlags(
    'Anna Holt said that Roman legions built the stone bridge at Harrowmere.',
    'The records of the abbey are kept in the county town.',
    'The stone bridge at Harrowmere is medieval, not Roman.',
  );
  expect(flags).toMatchObject([
    { block: 0, stance: 'reported', answeredIn: 2 },
    { block: 2, stance: 'rebutted' },
  ]);
});

test('sees an answer in the next sentence', () => {
  const [flag] = findFlags(
    'Roman legions built the stone bridge at Harrowmere, Anna Holt said. There is no evidence of that.',
  );
  expect(flag?.stance).toBe('rebutted');
});

test('keeps a supported claim quiet, and does not flag its denial', () => {
  expect(findFlags('In 1867 Freedonia agreed to sell Larch Island to Sylvania for $7 million.')).toMatchObject([
    { quiet: true },
  ]);
  expect(findFlags('Freedonia never sold Larch Island to Sylvania.')).toEqual([]);
});

test('finds two claims in one sentence, each at its own words', () => {
  const text =
    'Roman legions built the stone bridge at Harrowmere, and in 1867 Freedonia sold Larch Island to Sylvania.';
  const flags = findFlags(text);
  expect(flags.map((flag) => flag.claimId).sort()).toEqual(['bridge-built-by-romans', 'treaty-sold-island']);
});

test('gives the same flags for the same text, with the same ids', () => {
  const text = 'Roman legions built the stone bridge at Harrowmere.';
  expect(findFlags(text)).toEqual(findFlags(text));
});

test('counts what it read and what it checked against', () => {
  const checked = check(toBlocks('The war ended in 1918.', 'Good morning, dear reader!'), SAMPLE);
  expect(checked).toMatchObject({ statements: 1, claims: 2, flags: [] });
});

test('counts history told in the article’s own voice that matches no claim and names no source', () => {
  const { unsourced, flags } = check(
    toBlocks(
      'The mill was the largest in the county’s history.',
      'In 1743 the river changed its course.',
      'In 1743 the river changed its course, according to the abbey’s records.',
      '“In 1743 the river changed its course,” Anna Holt said.',
      'The council meets on Monday.',
      'Roman legions built the stone bridge at Harrowmere in 1743.',
    ),
    SAMPLE,
  );
  expect(flags).toHaveLength(1);
  expect(unsourced.map(({ block }) => block)).toEqual([0, 1]);
});

test('counts a boast about all of history among the statements about the past', () => {
  const { unsourced, statements } = check(toBlocks('This is the largest mill of all time.'), SAMPLE);
  expect([unsourced.length, statements]).toEqual([1, 1]);
});

test('shows fewer or more as the reader chooses', () => {
  const blocks = toBlocks('Legions from Rome put a bridge at Harrowmere.');
  const counts = [0.95, 0.5, 0.1].map((least) => check(blocks, SAMPLE, least).flags.length);
  expect(counts).toEqual([...counts].sort());
  expect(counts[0]).toBe(0);
  expect(counts[2]).toBe(1);
});
