import { toHostOfUrl, toSitePattern, toWholeSite } from '../../src/extension/site-pattern';

describe('a pattern for sites', () => {
  const cases: [text: string, pattern: string | undefined][] = [
    ['news.example', 'news.example'],
    ['*.news.example', '*.news.example'],
    ['WWW.News.Example', 'www.news.example'],
    ['news.example.', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['*.bücher.example', '*.xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['*.127.0.0.1', undefined],
    ['', undefined],
    ['*', undefined],
    ['*.', undefined],
    ['a..b', undefined],
    ['-a.example', undefined],
    ['news.*', undefined],
    ['*.*.example', undefined],
    ['https://news.example', undefined],
    ['news.example/world', undefined],
    ['news.example:8080', undefined],
    ['user@news.example', undefined],
    ['bü cher.example', undefined],
    [`${'a'.repeat(64)}.example`, undefined],
    [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
    [`${'a.'.repeat(127)}a`, undefined],
  ];
  test.each(cases)('%j is %j', (text, pattern) => {
    expect(toSitePattern(text)).toBe(pattern);
  });

  test('of a whole site leaves an address of numbers as it is', () => {
    expect(toWholeSite('news.example')).toBe('*.news.example');
    expect(toWholeSite('10.0.0.1')).toBe('10.0.0.1');
  });
});

describe('the host of an address', () => {
  const cases: [url: string | undefined, host: string | undefined][] = [
    ['https://www.news.example/a?b#c', 'www.news.example'],
    ['http://news.example:8080/', 'news.example'],
    ['https://telegraph.co.uk.evil.test/', 'telegraph.co.uk.evil.test'],
    ['https://news.example@evil.test/', 'evil.test'],
    ['https://NEWS.example./', 'news.example'],
    ['http://[::1]/', '[::1]'],
    ['about:blank', undefined],
    ['file:///etc/hosts', undefined],
    ['javascript:alert(1)', undefined],
    ['moz-extension://abc/popup.html', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  test.each(cases)('%j is at %j', (url, host) => {
    expect(toHostOfUrl(url)).toBe(host);
  });
});
