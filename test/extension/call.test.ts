import type { CheckAnswer } from '../../src/core/answer';
import type { Block } from '../../src/core/block';
import { answerTo, askOver, CallError, type CallTrouble, type Line } from '../../src/extension/call';
import type { CallShapes } from '../../src/extension/call-shape';
import { BACKGROUND_SHAPES, PAGE_SHAPES } from '../../src/extension/call-shapes';
import { type BackgroundCalls, CALL_LIMITS, type PageCalls } from '../../src/extension/calls';
import { isCheckable } from '../../src/extension/check-shapes';

const block: Block = { kind: 'paragraph', text: 'Alaska was leased.' };
const answer: CheckAnswer = { flags: [], unsourced: [], statements: 1, claims: 2, entries: {} };
const handlers = { check: (): CheckAnswer => answer };

/** A line to the real answering side, over structured data as the browsers send it. */
const toLine = (answering: typeof handlers): Line => ({
  send: async (message) => structuredClone(await answerTo<BackgroundCalls>(message, BACKGROUND_SHAPES, answering)),
  isAlive: () => true,
});

const patient = (patienceMs: number): CallShapes<BackgroundCalls> => ({
  ...BACKGROUND_SHAPES,
  check: { ...BACKGROUND_SHAPES.check, patienceMs },
});

const toTrouble = async (work: Promise<unknown>): Promise<CallTrouble | 'none' | 'other'> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof CallError ? error.trouble : 'other';
  }
};

describe('asking', () => {
  test('gives the answer of the other side', async () => {
    await expect(askOver(toLine(handlers), BACKGROUND_SHAPES, 'check', [[block]])).resolves.toEqual(answer);
  });

  test('tries once more when the background was stopped in the middle', async () => {
    let tries = 0;
    const line: Line = {
      send: (message) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('channel closed')) : toLine(handlers).send(message);
      },
      isAlive: () => true,
    };
    await expect(askOver(line, BACKGROUND_SHAPES, 'check', [[block]])).resolves.toEqual(answer);
    expect(tries).toBe(2);
  });

  test('gives up on silence after two tries', async () => {
    let tries = 0;
    const send = (): Promise<never> => {
      tries += 1;
      return new Promise(() => undefined);
    };
    expect(await toTrouble(askOver({ send, isAlive: () => true }, patient(5), 'check', [[block]]))).toBe('silent');
    expect(tries).toBe(2);
  });

  test('never steps twice, however long the page is silent', async () => {
    let tries = 0;
    const send = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new Error('no receiver'));
    };
    const line = { send, isAlive: () => true };
    expect(await toTrouble(askOver<PageCalls, 'step'>(line, PAGE_SHAPES, 'step', ['next']))).toBe('absent');
    expect(tries).toBe(1);
  });

  test('survives a dead context, which throws at once instead of rejecting', async () => {
    const line: Line = {
      send: () => {
        throw new Error('Extension context invalidated.');
      },
      isAlive: () => false,
    };
    expect(await toTrouble(askOver(line, BACKGROUND_SHAPES, 'check', [[block]]))).toBe('gone');
  });

  const replies: [reply: unknown, trouble: CallTrouble][] = [
    [undefined, 'absent'],
    [null, 'absent'],
    ['hello', 'absent'],
    [{ v: 2, answer }, 'absent'],
    [{ v: 1, error: 'refused' }, 'refused'],
    [{ v: 1, error: 'failed' }, 'failed'],
    [{ v: 1 }, 'failed'],
    [{ v: 1, answer: { ...answer, statements: -1 } }, 'failed'],
    [{ v: 1, answer: { ...answer, flags: [{}] } }, 'failed'],
    [{ v: 1, answer: { ...answer, entries: [] } }, 'failed'],
    [{ v: 1, answer: { ...answer, unsourced: undefined } }, 'failed'],
    [{ v: 1, answer: { ...answer, unsourced: [{ block: 1, start: -1, end: 4 }] } }, 'failed'],
  ];
  test.each(replies)('takes the reply %j for %s', async (reply, trouble) => {
    const line: Line = { send: () => Promise.resolve(reply), isAlive: () => true };
    expect(await toTrouble(askOver(line, BACKGROUND_SHAPES, 'check', [[block]]))).toBe(trouble);
  });

  test('does not send what the other side would refuse', async () => {
    const line: Line = { send: () => Promise.reject(new Error('was sent')), isAlive: () => true };
    const blocks = Array.from({ length: 5_001 }, () => block);
    expect(await toTrouble(askOver(line, BACKGROUND_SHAPES, 'check', [blocks]))).toBe('refused');
  });
});

describe('answering', () => {
  const ignored: unknown[] = [
    undefined,
    null,
    7,
    'check',
    [],
    {},
    { call: 'check', args: [] },
    { v: 2, call: 'check', args: [[block]] },
    { v: 1, call: 'erase', args: [] },
    { v: 1, call: 'constructor', args: [] },
    { v: 1, call: '__proto__', args: [] },
    { v: 1, call: ['check'], args: [[block]] },
  ];
  test.each(ignored)('leaves %j to others', (message) => {
    expect(answerTo<BackgroundCalls>(message, BACKGROUND_SHAPES, handlers)).toBeUndefined();
  });

  const refused: unknown[] = [
    undefined,
    {},
    [],
    [[block], 'more'],
    [{ 0: block, length: 1 }],
    [[{ ...block, kind: 'script' }]],
    [[{ kind: 'paragraph', text: 7 }]],
    [[{ text: 'no kind' }]],
    [[null]],
    [Array.from({ length: 5_001 }, () => block)],
    [[{ kind: 'paragraph', text: 'a'.repeat(600_001) }]],
    [Array.from({ length: 7 }, () => ({ kind: 'paragraph', text: 'a'.repeat(100_000) }))],
  ];
  test.each(refused.map((args, at) => [at, args]))('refuses malformed arguments (%i)', async (_at, args) => {
    const reply = answerTo<BackgroundCalls>({ v: 1, call: 'check', args }, BACKGROUND_SHAPES, handlers);
    await expect(reply).resolves.toEqual({ v: 1, error: 'refused' });
  });

  test('refuses a call that is not for this sender', async () => {
    const message = { v: 1, call: 'findEntries', args: [['alaska-was-leased']] };
    await expect(answerTo<BackgroundCalls>(message, BACKGROUND_SHAPES, handlers)).resolves.toEqual({
      v: 1,
      error: 'refused',
    });
  });

  test('says that it failed without saying why', async () => {
    const failing = {
      check: (): CheckAnswer => {
        throw new Error('a sentence of the page');
      },
    };
    const said: unknown[] = [];
    const before = console.error;
    console.error = (...words: unknown[]) => said.push(...words);
    const reply = await answerTo<BackgroundCalls>({ v: 1, call: 'check', args: [[block]] }, BACKGROUND_SHAPES, failing);
    console.error = before;
    expect(reply).toEqual({ v: 1, error: 'failed' });
    expect(said.join(' ')).not.toContain('sentence');
  });
});

test('a check takes 600,000 characters and not one more', () => {
  expect(isCheckable([{ kind: 'title', text: 'a'.repeat(600_000) }])).toBe(true);
  expect(isCheckable([{ kind: 'title', text: 'a'.repeat(600_000) }, block])).toBe(false);
});

test('an answer names 2,000 statements without a source and not one more', () => {
  const toAnswer = (count: number): unknown => ({
    ...answer,
    unsourced: Array.from({ length: count }, () => ({ block: 1, start: 0, end: 9 })),
  });
  expect(BACKGROUND_SHAPES.check.isAnswer(toAnswer(CALL_LIMITS.unsourced))).toBe(true);
  expect(BACKGROUND_SHAPES.check.isAnswer(toAnswer(CALL_LIMITS.unsourced + 1))).toBe(false);
});

test('a summary says how many statements name no source, and how many flags are not marked', () => {
  const summary = { host: 'a.example', title: 'A', state: 'read', blocks: 1, statements: 1, claims: 1, flags: [] };
  expect(PAGE_SHAPES.summary.isAnswer({ ...summary, unsourced: 3, held: 2 })).toBe(true);
  for (const count of [undefined, -1, 0.5, '3', []]) {
    expect(PAGE_SHAPES.summary.isAnswer({ ...summary, unsourced: count, held: 0 })).toBe(false);
    expect(PAGE_SHAPES.summary.isAnswer({ ...summary, unsourced: 0, held: count })).toBe(false);
  }
});
