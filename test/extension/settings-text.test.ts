import { TOPICS } from '../../src/core/claim';
import {
  DEFAULTS,
  MOST_HIDDEN,
  MOST_SITES,
  type Settings,
  toSettings,
  toStored,
  USUAL_VERDICTS,
} from '../../src/extension/settings-shape';
import { type ReadSettings, readSettingsText, toSettingsText } from '../../src/extension/settings-text';

const read = (text: string): Promise<ReadSettings> => readSettingsText(text, async () => undefined);
const toTroubles = async (text: string): Promise<unknown> => {
  const answer = await read(text);
  return 'broken' in answer ? answer.broken.map(({ line, trouble }) => [line, trouble]) : answer;
};

const everything: Settings = {
  sureness: 'more',
  showSupported: true,
  showUnsourced: true,
  opening: 'press',
  topicsOff: [...TOPICS],
  verdictsOff: [...USUAL_VERDICTS],
  hiddenClaims: Array.from({ length: MOST_HIDDEN }, (_, at) => `claim-${String(at).padStart(5, '0')}`),
  sites: new Map(
    Array.from({ length: MOST_SITES }, (_, at) => [
      at % 2 ? `*.site-${at}.example` : `host.site-${at}.example`,
      at % 3 ? 'off' : 'on',
    ]),
  ),
};

describe('all settings as text', () => {
  test('come back as they were, the defaults and the largest lists alike', async () => {
    for (const settings of [DEFAULTS, everything]) {
      const answer = await read(toSettingsText(settings));
      const back = 'settings' in answer ? answer.settings : undefined;
      expect({ ...back, sites: [...(back?.sites ?? [])].sort() }).toEqual({
        ...settings,
        sites: [...settings.sites].sort(),
      });
    }
  });

  test('come back from storage as well', () => {
    expect(toSettings(toStored(everything))).toEqual({ settings: everything, broken: [], unread: false });
  });

  test('tell how far a long text has been read', async () => {
    const shares: number[] = [];
    await readSettingsText(toSettingsText(everything), async (share) => void shares.push(share));
    expect(shares.length).toBeGreaterThan(20);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test('may have comments, empty lines, the line ends of any system, and a mark at the beginning', async () => {
    const answer = await read('\ufeff# mine\r\n\r\nsureness fewer\r\noff *.example.com\rhidden alaska-was-leased\n');
    expect(answer).toEqual({
      settings: {
        ...DEFAULTS,
        sureness: 'fewer',
        hiddenClaims: ['alaska-was-leased'],
        sites: new Map([['*.example.com', 'off']]),
      },
    });
  });

  test('take a list of sites as it is', async () => {
    expect(await read('off example.com\nOn *.example.org\n')).toMatchObject({
      settings: { sites: new Map(Object.entries({ 'example.com': 'off', '*.example.org': 'on' })) },
    });
  });
});

describe('a text with broken lines is refused whole, with the lines', () => {
  test.each([
    ['sureness very', 'value'],
    ['sureness', 'value'],
    ['sureness usual off', 'form'],
    ['supported maybe', 'value'],
    ['opening never', 'value'],
    ['topic gardening off', 'value'],
    ['topic nato', 'value'],
    ['topic nato on', 'value'],
    ['topic nato off please', 'form'],
    ['verdict supported off', 'value'],
    ['hidden <img>', 'value'],
    ['off https://example.com/path', 'site'],
    ['off', 'form'],
    ['constructor off', 'form'],
    ['__proto__ off', 'form'],
    ['{"sureness":"more"}', 'form'],
  ])('%s', async (line, trouble) => {
    expect(await toTroubles(`unsourced on\n# fine\n${line}\nhidden a-claim\n`)).toEqual([[3, trouble]]);
  });

  test('a setting that is given twice', async () => {
    const text =
      'sureness more\nsureness fewer\ntopic nato off\ntopic nato off\nhidden a\nhidden a\noff a.example\non a.example';
    expect(await toTroubles(text)).toEqual([
      [2, 'twice'],
      [4, 'twice'],
      [6, 'twice'],
      [8, 'twice'],
    ]);
  });

  test('one site or one hidden claim more than are kept', async () => {
    const text = toSettingsText(everything);
    const more = `${text}hidden one-more\noff one-more.example\n`;
    const last = text.split('\n').length;
    expect(await toTroubles(more)).toEqual([
      [last, 'too_many'],
      [last + 1, 'too_many'],
    ]);
  });

  test('a file of another kind names its first lines only', async () => {
    expect(await toTroubles('<p>not ours</p>\n'.repeat(10_000))).toHaveLength(20);
  });
});
