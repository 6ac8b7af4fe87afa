import fc from 'fast-check';
import { answerTo, askOver, CallError } from '../../src/extension/call';
import { BACKGROUND_SHAPES, PAGE_SHAPES } from '../../src/extension/call-shapes';
import type { BackgroundCalls, PageCalls } from '../../src/extension/calls';
import { toSettings } from '../../src/extension/settings-shape';
import { readSiteText, toSiteText } from '../../src/extension/site-list';
import { toHost, toHostOfUrl, toSitePattern } from '../../src/extension/site-pattern';
import { findSiteChoice } from '../../src/extension/site-switch';
import { anything, fuzz, oddText } from './fuzz';

jest.setTimeout(3_600_000);

const call = fc.oneof(
  fc.constantFrom(...Object.keys(BACKGROUND_SHAPES), ...Object.keys(PAGE_SHAPES), 'toString', '__proto__'),
  fc.string(),
);
const message = fc.oneof(
  anything,
  fc.record({
    v: fc.oneof(fc.constant(1), anything),
    call,
    args: fc.oneof(fc.array(anything, { maxLength: 2 }), anything),
  }),
);

test('a message that is no call is left alone or refused; no handler sees arguments that are not of its shape', () =>
  fuzz('messages', 10_000, message, async (one) => {
    const seen: [string, unknown[]][] = [];
    const toHandlers = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => void seen.push([name, args])]));
    const before = console.error;
    const replies = [
      answerTo<BackgroundCalls>(one, BACKGROUND_SHAPES, toHandlers(Object.keys(BACKGROUND_SHAPES)) as never),
      answerTo<PageCalls>(one, PAGE_SHAPES, toHandlers(Object.keys(PAGE_SHAPES)) as never),
    ];
    await Promise.all(replies);
    console.error = before;
    for (const [name, args] of seen) {
      const { isArgs } = { ...BACKGROUND_SHAPES, ...PAGE_SHAPES }[name as 'check'];
      expect(isArgs(args as never)).toBe(true);
    }
  }));

test('whatever the other side answers, a call ends with an answer of its shape or with a reason', () =>
  fuzz('replies', 5_000, fc.oneof(anything, fc.record({ v: fc.constant(1), answer: anything })), async (reply) => {
    const line = { send: async () => reply, isAlive: () => true };
    const outcome = await askOver<PageCalls, 'summary'>(line, PAGE_SHAPES, 'summary', []).catch(
      (trouble: unknown) => trouble,
    );
    expect(outcome instanceof CallError || PAGE_SHAPES.summary.isAnswer(outcome)).toBe(true);
  }));

const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
  oddText,
  fc.webUrl(),
  fc.constantFrom(
    '*.example.com',
    'example.com.',
    'EXAMPLE.com:80',
    'xn--bcher-kva.example',
    'bücher.example',
    'localhost',
    '__proto__',
    'a'.repeat(300),
  ),
);
const key = fc.oneof(
  host.map((name) => `site:${name}`),
  oddText.map((id) => `hidden:${id}`),
  fc.constantFrom(
    'sureness',
    'showSupported',
    'showUnsourced',
    'opening',
    'topic:europe',
    'verdict:disputed',
    'site:__proto__',
    '__proto__',
  ),
  fc.string(),
);
const stored = fc.oneof(
  anything,
  fc.dictionary(key, fc.oneof(fc.constantFrom('on', 'off', true, false, 'more'), anything)),
);

test('settings come out of whatever storage holds, and what made no sense is named', () =>
  fuzz('stored settings', 10_000, stored, (value) => {
    const { settings, broken } = toSettings(value);
    for (const [pattern, state] of settings.sites) {
      expect(toSitePattern(pattern)).toBe(pattern);
      expect(['on', 'off']).toContain(state);
    }
    for (const one of broken) expect(Object.hasOwn(value as object, one)).toBe(true);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  }));

test('a host leads to a site, and a list of sites to text and back', () =>
  fuzz(
    'hosts',
    10_000,
    fc.array(fc.tuple(host, fc.constantFrom('on' as const, 'off' as const)), { maxLength: 5 }),
    (list) => {
      const sites = new Map(
        list.flatMap(([name, state]) => {
          const pattern = toSitePattern(name);
          return pattern === undefined ? [] : [[pattern, state] as const];
        }),
      );
      for (const [name] of list) {
        toHost(name);
        toHostOfUrl(name);
        expect(typeof findSiteChoice(name, sites).on).toBe('boolean');
        readSiteText(name);
      }
      const read = readSiteText(toSiteText(sites));
      expect('sites' in read && [...read.sites].sort()).toEqual([...sites].sort());
    },
  ));
