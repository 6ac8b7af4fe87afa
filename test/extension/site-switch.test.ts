import { findSiteChoice, type SiteState, toSiteChange } from '../../src/extension/site-switch';

const toSites = (...lines: string[]): ReadonlyMap<string, SiteState> =>
  new Map(lines.map((line) => line.split(' ').reverse() as [string, SiteState]));

describe('what applies at a host', () => {
  const cases: [name: string, host: string, sites: string[], on: boolean, why: string, pattern?: string][] = [
    ['is on where nothing was chosen', 'www.news.example', [], true, 'default'],
    [
      'follows the choice for that very host',
      'www.news.example',
      ['off www.news.example'],
      false,
      'host',
      'www.news.example',
    ],
    [
      'follows the choice for the whole site',
      'www.news.example',
      ['off *.news.example'],
      false,
      'site',
      '*.news.example',
    ],
    [
      'covers the bare site by its own pattern',
      'news.example',
      ['off *.news.example'],
      false,
      'site',
      '*.news.example',
    ],
    [
      'lets the host win over its site',
      'live.news.example',
      ['off *.news.example', 'on live.news.example'],
      true,
      'host',
      'live.news.example',
    ],
    [
      'lets the narrower site win over the wider one',
      'a.live.news.example',
      ['off *.news.example', 'on *.live.news.example'],
      true,
      'site',
      '*.live.news.example',
    ],
    ['leaves a neighbour alone', 'sport.news.example', ['off www.news.example'], true, 'default'],
    ['does not take a longer name for a subdomain', 'evilnews.example', ['off *.news.example'], true, 'default'],
    ['does not fall for a name put in front', 'news.example.evil.test', ['off *.news.example'], true, 'default'],
    [
      'reads a host in capitals and with a final dot',
      'WWW.News.Example.',
      ['off www.news.example'],
      false,
      'host',
      'www.news.example',
    ],
    ['knows addresses of numbers as hosts', '127.0.0.1', ['off 127.0.0.1'], false, 'host', '127.0.0.1'],
    ['never takes part of an address for a site', '10.0.0.1', ['off *.0.0.1', 'off *.1'], true, 'default'],
    ['is on at a host that is none', '', ['off *.example'], true, 'default'],
    ['is not misled by names of the language', 'constructor', [], true, 'default'],
    ['is not misled by __proto__', '__proto__', [], true, 'default'],
  ];
  test.each(cases)('%s', (...[, host, sites, on, why, pattern]) => {
    expect(findSiteChoice(host, toSites(...sites))).toEqual({ on, why, ...(pattern === undefined ? {} : { pattern }) });
  });
});

describe('what the switch writes', () => {
  const cases: [name: string, pattern: string, on: boolean, before: string[], set: string[], remove: string[]][] = [
    ['a choice for the host', 'www.news.example', false, [], ['off www.news.example'], []],
    ['a choice for the whole site', '*.news.example', false, [], ['off *.news.example'], []],
    ['nothing that holds anyway', 'www.news.example', true, [], [], []],
    [
      'takes back what is no longer needed',
      'www.news.example',
      true,
      ['off www.news.example'],
      [],
      ['www.news.example'],
    ],
    ['an exception from the site', 'www.news.example', true, ['off *.news.example'], ['on www.news.example'], []],
    [
      'removes the exception that would win',
      '*.news.example',
      false,
      ['on www.news.example'],
      ['off *.news.example'],
      ['www.news.example'],
    ],
    [
      'leaves other hosts of the site alone',
      '*.news.example',
      true,
      ['off *.news.example', 'off live.news.example'],
      [],
      ['*.news.example'],
    ],
  ];
  test.each(cases)('%s', (_name, pattern, on, before, set, remove) => {
    const change = toSiteChange('www.news.example', pattern, on, toSites(...before));
    expect({ set: [...change.set].map(([site, state]) => `${state} ${site}`), remove: change.remove }).toEqual({
      set,
      remove,
    });
  });

  test('always ends where the person put it', () => {
    const patterns = ['www.news.example', '*.www.news.example', '*.news.example', '*.example'];
    for (let code = 0; code < 3 ** patterns.length; code += 1) {
      const sites = new Map<string, SiteState>();
      patterns.forEach((pattern, at) => {
        const state = ([undefined, 'on', 'off'] as const)[Math.floor(code / 3 ** at) % 3];
        if (state !== undefined) sites.set(pattern, state);
      });
      for (const pattern of patterns) {
        for (const on of [true, false]) {
          const { set, remove } = toSiteChange('www.news.example', pattern, on, sites);
          const after = new Map([...sites].filter(([each]) => !remove.includes(each)));
          for (const [each, state] of set) after.set(each, state);
          expect(findSiteChoice('www.news.example', after).on).toBe(on);
        }
      }
    }
  });
});
