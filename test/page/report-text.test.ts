import type { Claim } from '../../src/core/claim';
import type { Flag } from '../../src/core/flag';
import { toIssueAddress, toMailAddress, toReportText } from '../../src/page/report-text';
import { createWords } from './words-of';

const flag = {
  stance: 'quoted',
  speaker: 'Jane Roe',
  verdict: 'misleading',
  score: 0.874,
  matched: ['Russia', 'found'],
} as unknown as Flag;
const claim = { id: 'statehood', claim: 'Russia helped.', verdict: 'misleading' } as unknown as Claim;
const parts = {
  flag,
  claim,
  passage: 'Russia helped to found it',
  address: 'https://user:secret@news.example:8080/story?token=1#me',
  version: '1.2.0',
  words: createWords('en'),
};

describe('a report', () => {
  it('says all that is needed to look into it, and nothing of the person who reads', () => {
    expect(toReportText(parts).split('\n')).toEqual([
      'What seems wrong?',
      '',
      '',
      'Claim: statehood – Russia helped.',
      'Passage: “Russia helped to found it”',
      'Shown as: Misleading. Quoted: Jane Roe. This article does not answer it.',
      'Matched by: “Russia” “found” (87%)',
      'Page: https://news.example:8080/story',
      'Footnote 1.2.0',
    ]);
  });

  it.each(['file:///home/me/x.html', 'about:blank', ''])('leaves out an address like %j', (address) => {
    expect(toReportText({ ...parts, address })).not.toContain('Page:');
  });

  it('opens as mail, to the address that there is or to none, with every letter kept', () => {
    expect(toMailAddress({ email: 'a@b.example' }, 'A & b', 'x\n? é')).toBe(
      'mailto:a@b.example?subject=A%20%26%20b&body=x%0D%0A%3F%20%C3%A9',
    );
    expect(toMailAddress({}, 'S', 'half \ud800')).toBe('mailto:?subject=S&body=half%20%EF%BF%BD');
  });

  it('opens as an issue where the project has a list of issues at an https address', () => {
    expect(toIssueAddress({ issues: 'https://git.example/a/b/issues' }, 'T', '1 & 2')).toBe(
      'https://git.example/a/b/issues/new?title=T&body=1%20%26%202',
    );
    expect(toIssueAddress({}, 'T', 't')).toBeUndefined();
    expect(toIssueAddress({ issues: 'http://git.example/issues' }, 'T', 't')).toBeUndefined();
  });
});
