import { readLists } from './harness/accessibility-document';
import { findReached, findSaid } from './harness/accessibility-lists';
import { BROWSER_KINDS } from './harness/project';
import { useStage } from './harness/stage';

jest.setTimeout(180_000);

const SURFACES = ['A page with marks', 'The popup', 'The options', 'The library', 'What marks mean', 'Welcome'];

test('ACCESSIBILITY.md has every sentence that is read out, word for word', () => {
  const lists = readLists();
  for (const [heading, sentences] of Object.entries(findSaid())) {
    expect([heading, lists[heading]]).toEqual([heading, sentences]);
    expect(sentences.length).toBeGreaterThan(0);
  }
});

describe.each(BROWSER_KINDS)('in %s', (kind) => {
  const stage = useStage(kind);

  test('the Tab key goes where ACCESSIBILITY.md says, and what has the focus has the name that stands there', async () => {
    const lists = readLists();
    const reached = await findReached(stage.session, stage.server);
    expect(Object.keys(reached).sort()).toEqual([...SURFACES, 'The parts that are read out'].sort());
    for (const [heading, lines] of Object.entries(reached)) expect([heading, lists[heading]]).toEqual([heading, lines]);
  });

  test('asked nothing of any server, and no page met an error', () => {
    expect(stage.server.findLeaks()).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
