import { type Flag, isAnsweredBy } from './flag';

/**
 * Least probability that is shown. A wrong flag costs more than ten missed ones: chosen on the library's own lookalikes and on
 * ordinary news (npm run score), where a lower one lets in sentences that share a claim's words and say something else.
 */
export const THRESHOLD = 0.7;

/** What a reader may choose instead: fewer and surer marks, or more. Measured in the same run as THRESHOLD. */
export const SURENESS = { fewer: 0.9, usual: THRESHOLD, more: 0.5 } as const;
export type Sureness = keyof typeof SURENESS;

/** The choices, the surest first. */
export const SURENESSES: readonly Sureness[] = ['fewer', 'usual', 'more'];

export function isSure(flag: Pick<Flag, 'score'>, sureness: Sureness): boolean {
  return flag.score >= SURENESS[sureness];
}

/**
 * The flags for a reader who wants to be this sure, out of those that `check` found with a lower bound. A claim that is answered
 * only by a flag which is not sure enough counts as not answered.
 */
export function findSure(flags: readonly Flag[], sureness: Sureness): Flag[] {
  return flags
    .filter((flag) => isSure(flag, sureness))
    .map((flag) => {
      const { answeredIn, ...unanswered } = flag;
      if (answeredIn === undefined) return flag;
      const answers = flags.filter((other) => isAnsweredBy(flag, other));
      return answers.length === 0 || answers.some((other) => isSure(other, sureness)) ? flag : unanswered;
    });
}
