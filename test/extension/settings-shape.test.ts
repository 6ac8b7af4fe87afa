import { DEFAULTS, toSettings } from '../../src/extension/settings-shape';

describe('settings as they were stored', () => {
  test('are read field by field', () => {
    const { settings, broken, unread } = toSettings({
      'site:*.news.example': 'off',
      'site:live.news.example': 'on',
      'hidden:alaska-was-leased': true,
      sureness: 'fewer',
      showSupported: true,
      showUnsourced: true,
      opening: 'press',
      'topic:nato': 'off',
      'verdict:disputed': 'off',
    });
    expect([...settings.sites]).toEqual([
      ['*.news.example', 'off'],
      ['live.news.example', 'on'],
    ]);
    expect(settings.hiddenClaims).toEqual(['alaska-was-leased']);
    expect([settings.sureness, settings.showSupported, settings.showUnsourced]).toEqual(['fewer', true, true]);
    expect([settings.opening, settings.topicsOff, settings.verdictsOff]).toEqual(['press', ['nato'], ['disputed']]);
    expect(broken).toEqual([]);
    expect(unread).toBe(false);
  });

  test('are their defaults where nothing was stored', () => {
    expect(toSettings({})).toEqual({ settings: DEFAULTS, broken: [], unread: false });
  });

  const nested = (): unknown => {
    let value: unknown = 'off';
    for (let depth = 0; depth < 10_000; depth += 1) value = [value];
    return value;
  };
  const damaged: [name: string, key: string, value: unknown][] = [
    ['a switch that is a word', 'showSupported', 'yes'],
    ['a switch that is null', 'showSupported', null],
    ['a switch that is not a number', 'showSupported', Number.NaN],
    ['another switch that is a word', 'showUnsourced', 'true'],
    ['another switch that is a number', 'showUnsourced', 1],
    ['a sureness that is none', 'sureness', 'very'],
    ['a sureness that means something to the language', 'sureness', 'constructor'],
    ['a sureness that is a threshold', 'sureness', 0.1],
    ['a sureness with a list in it', 'sureness', ['more']],
    ['a topic that is no topic', 'topic:gardening', 'off'],
    ['a topic that is on', 'topic:nato', 'on'],
    ['a verdict that has a switch of its own', 'verdict:supported', 'off'],
    ['an opening that is none', 'opening', 'never'],
    ['a site that is neither on nor off', 'site:news.example', 'maybe'],
    ['a site that is true', 'site:news.example', true],
    ['a site with a list in it', 'site:news.example', ['off']],
    ['a site with ten thousand lists in it', 'site:news.example', nested()],
    ['a site with five megabytes in it', 'site:news.example', 'off'.repeat(1_700_000)],
    ['a site that is no site', 'site:bad pattern', 'off'],
    ['a site that is not in its usual form', 'site:News.Example', 'off'],
    ['a site without a name', 'site:', 'off'],
    ['a hidden claim that is no id', 'hidden:<img>', true],
    ['a hidden claim that is false', 'hidden:alaska-was-leased', false],
    ['a hidden claim that is null', 'hidden:alaska-was-leased', null],
  ];
  test.each(damaged)('name %s as broken, and keep the rest', (_name, key, value) => {
    const loaded = toSettings({ 'site:kept.example': 'off', 'hidden:kept-claim': true, [key]: value });
    expect(loaded.broken).toEqual([key]);
    const { sureness, showSupported, showUnsourced } = loaded.settings;
    expect([sureness, showSupported, showUnsourced]).toEqual(['usual', false, false]);
    expect([...loaded.settings.sites]).toEqual([['kept.example', 'off']]);
    expect(loaded.settings.hiddenClaims).toEqual(['kept-claim']);
  });

  test('leave keys alone that are not ours', () => {
    const loaded = toSettings({ schema: 7, sites: { a: 1 }, constructor: 1 });
    expect(loaded).toEqual({ settings: DEFAULTS, broken: [], unread: false });
  });

  test('survive names that mean something to the language', () => {
    const stored: unknown = JSON.parse('{"__proto__":{"on":1},"site:__proto__":"off","site:constructor":"off"}');
    const { settings } = toSettings(stored);
    expect(settings.sites.get('constructor')).toBe('off');
    expect(settings.sites.get('__proto__')).toBe('off');
    expect(({} as Record<string, unknown>).on).toBeUndefined();
  });

  test('take no more sites than the list can hold', () => {
    const stored = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`site:a${at}.example`, 'off']));
    const { settings, broken } = toSettings(stored);
    expect(settings.sites.size).toBe(10_000);
    expect(broken).toEqual(['site:a10000.example']);
  });

  test.each([null, undefined, 'text', 7])('say that they were not read when storage gave %j', (stored) => {
    expect(toSettings(stored)).toEqual({ settings: DEFAULTS, broken: [], unread: true });
  });
});
