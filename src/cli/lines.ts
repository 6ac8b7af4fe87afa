import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Block } from '../core/block';
import { check } from '../core/check';
import { createRanker as createClaimRanker } from '../core/rank';
import type { Bundle } from './claims-input';
import { findParagraphs } from './input';
import { toFlagOutput } from './output';

type Answer = (line: Record<string, unknown>) => unknown;

/** How often, in lines, a terminal is told how far it is. */
const PROGRESS_STEP = 200;

function toText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new Error(`"${field}" must be a text`);
  return value;
}

/** A text or a list of texts. */
function toTexts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string');
}

/** Answers a line `{"id","text","title"?}` with its flags; offsets are UTF-16 code units into `text`. */
export function createChecker({ library, claims }: Bundle, withQuiet: boolean): Answer {
  return (line) => {
    const text = toText(line.text, 'text');
    const title = typeof line.title === 'string' && line.title !== '' ? line.title : undefined;
    // Paragraphs are separated by blank lines; a lone line break is white space.
    const paragraphs = findParagraphs(`${text}\n\n`);
    const blocks: Block[] = paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph.text }));
    const lead: Block[] = title === undefined ? [] : [{ kind: 'title', text: title }];
    const checked = check([...lead, ...blocks], library);
    const flags = checked.flags.flatMap((flag) => {
      const paragraph = paragraphs[flag.block - lead.length];
      return paragraph === undefined || (flag.quiet && !withQuiet)
        ? []
        : [toFlagOutput(flag, paragraph.text, claims, paragraph.start)];
    });
    return { id: line.id, statements: checked.statements, flags };
  };
}

/** Answers a line `{"id","text","before"?,"after"?,"speaker"?}` with the claims in order. */
export function createRanker({ claims }: Bundle): Answer {
  const rank = createClaimRanker(claims);
  return (line) => {
    const query = { text: toText(line.text, 'text'), before: toTexts(line.before), after: toTexts(line.after) };
    const speaker = typeof line.speaker === 'string' ? { speaker: line.speaker } : {};
    return { id: line.id, ranked: rank({ ...query, ...speaker }) };
  };
}

function answerLine(line: string, answer: Answer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'this line is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { error: 'a line must be a JSON object' };
  const record = value as Record<string, unknown>;
  try {
    return answer(record);
  } catch (error) {
    const id = record.id === undefined ? {} : { id: record.id };
    return { ...id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers each line of `input`, in order; a bad line gets an error and the run goes on. */
export async function answerLines(input: Readable, answer: Answer, write: (line: string) => void): Promise<void> {
  const isTerminal = process.stderr.isTTY === true;
  let count = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    write(`${JSON.stringify(answerLine(line, answer))}\n`);
    count += 1;
    if (isTerminal && count % PROGRESS_STEP === 0) process.stderr.write(`\r${count} lines`);
  }
  if (isTerminal && count >= PROGRESS_STEP) process.stderr.write(`\r${count} lines\n`);
}
