import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bundle, readBundledLibrary, readOwnLibrary } from './cli/claims-input';
import { CommandError } from './cli/command-error';
import { readBlocks } from './cli/input';
import { answerLines, createChecker, createRanker } from './cli/lines';
import { toFlagOutput, toReport } from './cli/output';
import { check } from './core/check';

const HELP = `Footnote on the command line: the same engine and library as in the browser.

  check FILE|-            the flags of an article (.html or .txt), readable; --json for programs
  check --jsonl [FILE]    a line {"id","text","title"?} in, a line {"id","statements","flags"} out
  rank --jsonl [FILE]     a line {"id","text","before"?,"after"?,"speaker"?} in, {"id","ranked"} out
  claims [--json]         the bundled library, a line for each claim

  --all                   with the quiet (supported) ones
  --claims FILE.jsonl     against this library: lines {"id","claim","phrasings"?,"anchors"?,"lookalikes"?}
`;

interface Options {
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly all: boolean;
  readonly claims?: string;
}

function openInput(path: string | undefined) {
  return path === undefined || path === '-' ? process.stdin : createReadStream(path, 'utf8');
}

function write(line: string): void {
  process.stdout.write(line);
}

function checkFile(path: string, options: Options, { library, claims }: Bundle): void {
  const blocks = readBlocks(path);
  const checked = check(blocks, library);
  const flags = checked.flags.filter((flag) => options.all || !flag.quiet);
  if (!options.json) {
    write(`${toReport(checked, flags, blocks, claims)}
`);
    return;
  }
  const outputs = flags.map((flag) => ({
    block: flag.block,
    ...toFlagOutput(flag, blocks[flag.block]?.text ?? '', claims),
  }));
  write(
    `${JSON.stringify({ file: path, statements: checked.statements, claims: checked.claims, flags: outputs }, null, 2)}\n`,
  );
}

function listClaims({ claims }: Bundle, json: boolean): void {
  for (const { id, claim, verdict, topics, reviewed, sources } of claims) {
    write(
      json
        ? `${JSON.stringify({ id, claim, verdict, topics, reviewed, sources })}\n`
        : `${id}  ${verdict}\n  ${claim}\n`,
    );
  }
}

async function run(command: string | undefined, path: string | undefined, options: Options): Promise<void> {
  if (!['check', 'rank', 'claims'].includes(command ?? ''))
    throw new CommandError(`There is no command "${command ?? ''}".\n\n${HELP}`);
  const bundled = new URL('./', import.meta.url);
  const bundle = options.claims === undefined ? readBundledLibrary(bundled) : readOwnLibrary(options.claims);
  if (command === 'claims') return listClaims(bundle, options.json);
  if (command === 'rank') return answerLines(openInput(path), createRanker(bundle), write);
  if (options.jsonl) return answerLines(openInput(path), createChecker(bundle, options.all), write);
  if (path === undefined) throw new CommandError('Say which file to check, or - for standard input.');
  return checkFile(path, options, bundle);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        claims: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<void> {
  try {
    const { values, positionals } = readArguments();
    const { claims, ...rest } = values;
    if (values.help) write(HELP);
    else await run(positionals[0], positionals[1], claims === undefined ? rest : { ...rest, claims });
  } catch (error) {
    const isMistake = error instanceof CommandError || (error instanceof Error && 'code' in error);
    process.stderr.write(`${isMistake ? (error as Error).message : String((error as Error)?.stack ?? error)}\n`);
    process.exitCode = 2;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away: nothing more to do.
  if (error.code === 'EPIPE') process.exit(0);
});
await main();
