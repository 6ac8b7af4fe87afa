import type { CallAnswer, CallArgs, CallArgsShapes, CallShape, CallShapes, Calls } from './call-shape';

/** Grows when a call changes its meaning: an old script in an open page and a new background then leave each other alone. */
const VERSION = 1;

/**
 * Why a call has no answer. `gone`: the extension was updated or removed under this page, undo everything. `absent`: nobody
 * listens there. `silent`: no answer in time, twice. `refused`: not for this sender, or malformed. `failed`: it went wrong there.
 */
export type CallTrouble = 'gone' | 'absent' | 'silent' | 'refused' | 'failed';

export class CallError extends Error {
  override name = 'CallError';
  constructor(
    readonly trouble: CallTrouble,
    call: string,
  ) {
    super(`${call}: ${trouble}`);
  }
}

/** A call as it travels. */
export function toMessage(call: string, args: readonly unknown[]): object {
  return { v: VERSION, call, args };
}

/** The way to the other side. */
export interface Line {
  /** Hands a message over; may throw at once, reject, or never answer. */
  send(message: unknown): Promise<unknown>;
  /** False when the extension is gone from under this page. */
  isAlive(): boolean;
}

type Handlers<C extends Calls<C>> = {
  readonly [K in keyof C]?: (...args: CallArgs<C, K>) => CallAnswer<C, K> | Promise<CallAnswer<C, K>>;
};

/** One call over a line: checked, in time, tried again where that does no harm. Rejects with a CallError and nothing else. */
export async function askOver<C extends Calls<C>, K extends keyof C & string>(
  line: Line,
  shapes: CallShapes<C>,
  call: K,
  args: CallArgs<C, K>,
): Promise<CallAnswer<C, K>> {
  const shape = shapes[call];
  if (!shape.isArgs(args)) throw new CallError('refused', call);
  const message = toMessage(call, args);
  try {
    return await askOnce(line, shape, call, message);
  } catch (trouble) {
    if (!shape.retry || !isWorthRetrying(trouble)) throw trouble;
    return askOnce(line, shape, call, message);
  }
}

/**
 * The reply to a message, or undefined when it is not a call of this set: then others may answer. Never rejects.
 * Handlers are called with arguments that were checked.
 */
export function answerTo<C extends Calls<C>>(
  message: unknown,
  shapes: CallArgsShapes<C>,
  handlers: Handlers<C>,
): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { v, call, args } = message as { v?: unknown; call?: unknown; args?: unknown };
  if (v !== VERSION || !isCallOf(shapes, call)) return undefined;
  const handler = handlers[call];
  if (handler === undefined || !shapes[call].isArgs(args)) return Promise.resolve({ v: VERSION, error: 'refused' });
  return reply(() => handler(...args));
}

async function reply(work: () => unknown): Promise<unknown> {
  try {
    return { v: VERSION, answer: await work() };
  } catch (trouble) {
    console.error('Footnote:', trouble instanceof Error ? trouble.name : 'error', 'while answering a call');
    return { v: VERSION, error: 'failed' };
  }
}

function isCallOf<C extends Calls<C>>(shapes: CallArgsShapes<C>, call: unknown): call is keyof C {
  return typeof call === 'string' && Object.hasOwn(shapes, call);
}

async function askOnce<Args, Answer>(
  line: Line,
  shape: CallShape<Args, Answer>,
  call: string,
  message: unknown,
): Promise<Answer> {
  const reply = await toReply(line, shape.patienceMs, call, message);
  if (typeof reply !== 'object' || reply === null) throw new CallError('absent', call);
  const { v, answer, error } = reply as { v?: unknown; answer?: unknown; error?: unknown };
  if (v !== VERSION) throw new CallError('absent', call);
  if (error !== undefined) throw new CallError(error === 'refused' ? 'refused' : 'failed', call);
  if (!shape.isAnswer(answer)) throw new CallError('failed', call);
  return answer;
}

async function toReply(line: Line, patienceMs: number, call: string, message: unknown): Promise<unknown> {
  if (!line.isAlive()) throw new CallError('gone', call);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallError('silent', call)), patienceMs);
  });
  try {
    // Inside the try: a dead extension context throws here at once instead of rejecting.
    return await Promise.race([line.send(message), silence]);
  } catch (trouble) {
    if (trouble instanceof CallError) throw trouble;
    throw new CallError(line.isAlive() ? 'absent' : 'gone', call);
  } finally {
    clearTimeout(timer);
  }
}

/** A background that was stopped in the middle of an answer looks absent; the second try starts it again. */
function isWorthRetrying(trouble: unknown): boolean {
  return trouble instanceof CallError && (trouble.trouble === 'silent' || trouble.trouble === 'absent');
}
