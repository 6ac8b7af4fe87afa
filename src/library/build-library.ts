import { type ClaimFile as ClaimTexts, toClaimFiles } from '../core/claim-files';
import { compileLibrary } from '../core/compile';
import { toLibrary } from '../core/library';
import { type ClaimFile, type Problem, readClaimFiles } from './claim-file';
import { checkEntries } from './claim-rules';
import { toTypeset } from './typography';

export interface BuiltLibrary {
  /** The compiled library as JSON; undefined where something is wrong. */
  readonly json?: string;
  /** The texts of its claims. */
  readonly files?: readonly ClaimTexts[];
  readonly claims: number;
  readonly drafts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads, checks and compiles the claims under `folder`. `withDrafts` lets entries in that no second reader has confirmed. */
export function buildLibrary(folder: string, withDrafts = false): BuiltLibrary {
  const files: ClaimFile = readClaimFiles(folder);
  const checked = checkEntries(files.entries, withDrafts);
  const problems = [...files.problems, ...checked.problems];
  const claims = checked.claims.length;
  if (problems.length > 0) return { claims, drafts: checked.drafts, problems };
  if (claims === 0) {
    return {
      claims,
      drafts: checked.drafts,
      problems: [{ file: folder, line: 1, message: 'there is no reviewed claim to ship' }],
    };
  }
  const typeset = checked.claims.map(toTypeset);
  const compiled = compileLibrary(typeset);
  return {
    json: JSON.stringify(compiled),
    files: toClaimFiles(typeset, toLibrary(compiled)),
    claims,
    drafts: checked.drafts,
    problems,
  };
}
