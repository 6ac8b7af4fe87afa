import type { Flag } from '../core/flag';
import { toIsolated, type Words } from './words';

/** What the line is built from. */
export type Saying = Pick<Flag, 'stance' | 'speaker' | 'speakerDenies' | 'relay' | 'answeredIn' | 'verdict'>;

const toWho = ({ speaker, relay }: Saying, words: Words): string | undefined => {
  if (speaker !== undefined && relay !== undefined)
    return words('note_who_via', toIsolated(speaker), toIsolated(relay));
  if (speaker !== undefined) return toIsolated(speaker);
  return relay === undefined ? undefined : words('note_who_relay', toIsolated(relay));
};

const isAnswerOwed = (saying: Saying): boolean =>
  saying.verdict !== 'supported' && (saying.stance === 'quoted' || saying.stance === 'reported');

const toAnswer = (saying: Saying, words: Words): string | undefined => {
  // Where the one who is named denies it, the line has said so.
  if (saying.speakerDenies === true) return undefined;
  if (saying.stance === 'rebutted') return words('note_answered_here');
  if (saying.answeredIn !== undefined) return words('note_answered_elsewhere');
  return isAnswerOwed(saying) ? words('note_not_answered') : undefined;
};

/** Who says it here and whether the article answers, in one line: "Quoted: Yury Ushakov, via Tass. This article does not answer it." */
export const toWhoSays = (saying: Saying, words: Words): string => {
  const who = toWho(saying, words);
  const stance = saying.speakerDenies === true ? 'denied' : saying.stance;
  const said = who === undefined ? words(`note_stance_${saying.stance}`) : words(`note_stance_${stance}_by`, who);
  return [said, toAnswer(saying, words)].filter((part) => part !== undefined).join(' ');
};
