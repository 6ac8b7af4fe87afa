import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** Something wrong in the claims data: where, what, and what to do about it. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** One entry as it stands in a file, not yet known to be a claim. */
export interface Entry {
  readonly value: unknown;
  readonly file: string;
  /** 1-based line of a field, or of the entry where the field is not there. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface ClaimFile {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** What a document says; nothing where it leans on an anchor that is not there, or on so many that it would grow without end. */
function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** Reads one YAML text. `file` is only for messages. */
export function toClaimFile(text: string, file: string): ClaimFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: `This is not YAML: ${error.message.split('\n')[0]}`,
  }));
  if (problems.length > 0) return { entries: [], problems };
  const list = toValue(document);
  if (!Array.isArray(list)) {
    return {
      entries: [],
      problems: [{ file, line: 1, message: 'A claims file is a list of entries: begin each with "- id:".' }],
    };
  }
  const entries = list.map((value: unknown, number) => ({
    value,
    file,
    lineOf(path: readonly (string | number)[]): number {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = document.getIn([number, ...path.slice(0, length)], true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  }));
  return { entries, problems };
}

/** Reads every .yaml file under `folder`, in the order of their names. */
export function readClaimFiles(folder: string): ClaimFile {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  const files = paths.map((path) => {
    const full = join(folder, path);
    return toClaimFile(readFileSync(full, 'utf8'), relative(process.cwd(), full));
  });
  return { entries: files.flatMap((file) => file.entries), problems: files.flatMap((file) => file.problems) };
}
