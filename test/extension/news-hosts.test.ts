import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain, getPublicSuffix } from 'tldts';

const text = readFileSync(join(__dirname, '../../src/extension/news-hosts.txt'), 'utf8');
const lines = text.trimEnd().split('\n');
const hosts = lines.filter((line) => !line.startsWith('#'));
const known = new Set(hosts);

const hostSyntax = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const platforms = [
  'apple.com',
  'blogspot.com',
  'facebook.com',
  'google.com',
  'instagram.com',
  'linkedin.com',
  'medium.com',
  'msn.com',
  'reddit.com',
  'rumble.com',
  'substack.com',
  't.me',
  'telegram.org',
  'tiktok.com',
  'twitter.com',
  'weibo.com',
  'wordpress.com',
  'x.com',
  'yahoo.com',
  'youtube.com',
];

const regions: [string, string[]][] = [
  ['the United States', ['nytimes.com', 'foxnews.com', 'apnews.com', 'latimes.com', 'propublica.org']],
  ['Canada', ['cbc.ca', 'theglobeandmail.com', 'lapresse.ca', 'thestar.com', 'thetyee.ca']],
  ['the United Kingdom', ['bbc.co.uk', 'theguardian.com', 'news.sky.com', 'scotsman.com', 'nation.cymru']],
  ['Ireland', ['rte.ie', 'irishtimes.com', 'independent.ie', 'thejournal.ie', 'breakingnews.ie']],
  ['Western Europe', ['lemonde.fr', 'spiegel.de', 'elpais.com', 'repubblica.it', 'nos.nl']],
  ['the Nordic countries', ['svt.se', 'nrk.no', 'dr.dk', 'yle.fi', 'ruv.is']],
  ['the Baltic countries', ['err.ee', 'postimees.ee', 'lsm.lv', 'delfi.lt', 'lrt.lt']],
  ['Central Europe', ['wyborcza.pl', 'idnes.cz', 'dennikn.sk', 'telex.hu', 'tvn24.pl']],
  [
    'Ukraine, Belarus and Moldova',
    ['pravda.com.ua', 'kyivindependent.com', 'suspilne.media', 'nashaniva.com', 'zdg.md'],
  ],
  ['Russia', ['ria.ru', 'tass.com', 'kommersant.ru', 'meduza.io', 'novayagazeta.eu']],
  ['the Caucasus and Central Asia', ['civil.ge', 'hetq.am', 'azernews.az', 'tengrinews.kz', 'kun.uz']],
  ['the Balkans and Greece', ['b92.net', 'jutarnji.hr', 'dnevnik.bg', 'digi24.ro', 'kathimerini.gr']],
  ['Turkey', ['hurriyet.com.tr', 'cumhuriyet.com.tr', 'sabah.com.tr', 'bianet.org', 'aa.com.tr']],
  ['the Middle East', ['aljazeera.com', 'haaretz.com', 'alarabiya.net', 'annahar.com', 'iranintl.com']],
  ['North Africa', ['ahram.org.eg', 'hespress.com', 'tsa-algerie.com', 'madamasr.com', 'mosaiquefm.net']],
  ['West Africa', ['premiumtimesng.com', 'punchng.com', 'myjoyonline.com', 'seneweb.com', 'abidjan.net']],
  ['East and Southern Africa', ['nation.africa', 'news24.com', 'monitor.co.ug', 'thecitizen.co.tz', 'herald.co.zw']],
  ['South Asia', ['thehindu.com', 'dawn.com', 'prothomalo.com', 'kathmandupost.com', 'dailymirror.lk']],
  ['East Asia', ['asahi.com', 'chosun.com', 'scmp.com', 'xinhuanet.com', 'cna.com.tw']],
  ['South-East Asia', ['straitstimes.com', 'rappler.com', 'bangkokpost.com', 'kompas.com', 'vnexpress.net']],
  ['Australia', ['abc.net.au', 'smh.com.au', 'theage.com.au', 'news.com.au', 'canberratimes.com.au']],
  [
    'New Zealand and the Pacific',
    ['rnz.co.nz', 'nzherald.co.nz', 'stuff.co.nz', 'fijivillage.com', 'postcourier.com.pg'],
  ],
  ['South America', ['clarin.com', 'estadao.com.br', 'latercera.com', 'eltiempo.com', 'elcomercio.pe']],
  ['Mexico and Central America', ['reforma.com', 'milenio.com', 'prensalibre.com', 'elfaro.net', 'nacion.com']],
  [
    'the Caribbean',
    ['jamaica-gleaner.com', 'listindiario.com', 'granma.cu', 'trinidadexpress.com', 'lenouvelliste.com'],
  ],
];

const parents = (host: string): string[] => {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
};

describe('the bundled list of news hosts', () => {
  it('opens with two lines of comment and has no other comment, blank line or stray space', () => {
    expect(lines.slice(0, 2).every((line) => line.startsWith('# '))).toBe(true);
    expect(hosts).toEqual(lines.slice(2));
    expect(hosts.filter((host) => host !== host.trim() || host === '')).toEqual([]);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('is sorted by code units', () => {
    expect(hosts).toEqual([...hosts].sort());
  });

  it('names no host twice', () => {
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  it('has only bare lower-case hosts without www', () => {
    expect(hosts.filter((host) => !hostSyntax.test(host) || host.startsWith('www.'))).toEqual([]);
  });

  it('has at least 1,200 hosts', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(1200);
  });

  it('is short enough for Chromium to load quickly', () => {
    expect(hosts.length).toBeLessThanOrEqual(1400);
  });

  it('has no host that is the parent of another', () => {
    expect(hosts.filter((host) => parents(host).some((parent) => known.has(parent)))).toEqual([]);
  });

  it('has no platform as a whole', () => {
    expect(platforms.filter((platform) => known.has(platform))).toEqual([]);
  });

  it('has only hosts with a registrable domain', () => {
    expect(hosts.filter((host) => getDomain(host) === null)).toEqual([]);
  });

  it('has no public suffix, whether of a registry or of a hosting service', () => {
    const suffixes = hosts.filter(
      (host) => getPublicSuffix(host) === host || getPublicSuffix(host, { allowPrivateDomains: true }) === host,
    );
    expect(suffixes).toEqual([]);
  });

  it.each(regions)('has well-known hosts of %s', (_region, expected) => {
    expect(expected.filter((host) => !known.has(host))).toEqual([]);
  });
});
