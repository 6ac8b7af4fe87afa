import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/core/block';
import { check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import type { Flag } from '../../src/core/flag';
import { createLibrary, type Library } from '../../src/core/library';
import type { Figure } from './own-data';

export interface Passage {
  readonly id: string;
  readonly title?: string | null;
  readonly passage: string;
  readonly claim_span?: string;
  readonly speaker?: string | null;
  readonly stance?: 'asserts' | 'reports' | 'rebuts';
  readonly must?: readonly string[];
  readonly canonical?: string;
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export function toPassageBlocks({ title, passage }: Passage): Block[] {
  const paragraphs = passage.split(/\n\s*\n/).map((text): Block => ({ kind: 'paragraph', text }));
  return !title ? paragraphs : [{ kind: 'title', text: title }, ...paragraphs];
}

/** Whether the text of an entry shows all that the right entry must show. */
export function isRight(claim: Claim, must: readonly string[]): boolean {
  const text = [claim.claim, claim.phrasings[0]].join('\n');
  return must.every((pattern) => new RegExp(pattern, 'i').test(text));
}

interface Read {
  readonly passage: Passage;
  readonly flags: readonly Flag[];
  readonly right: readonly Claim[];
}

function show({ passage, flags }: Read): string {
  const found = flags.map((flag) => `${flag.claimId} ${flag.score} ${flag.stance} ${flag.speaker ?? '-'}`).join('; ');
  return `${passage.id} [${passage.stance ?? ''} ${passage.speaker ?? '-'}] ${passage.claim_span ?? passage.passage.slice(0, 120)} -> ${found}`;
}

function toFigure(name: string, reads: readonly Read[], isOk: (read: Read) => boolean): Figure {
  const misses = reads.filter((read) => !isOk(read));
  return { name, right: reads.length - misses.length, of: reads.length, misses: misses.map(show) };
}

function isStanceRight({ passage, flags, right }: Read): boolean {
  const flag = flags.find((one) => right.some((claim) => claim.id === one.claimId));
  return flag !== undefined && (flag.stance === 'rebutted') === (passage.stance === 'rebuts');
}

function toSurname(passage: Passage): string {
  return passage.speaker?.replace(/\(.*$/, '').trim().split(/\s/).at(-1) ?? '';
}

/** Whether the passage or its headline names its speaker at all. */
function namesSpeaker(passage: Passage): boolean {
  const surname = toSurname(passage);
  return surname !== '' && `${passage.title ?? ''} ${passage.passage}`.includes(surname);
}

/** Names of the speaker in the data: "George W. Bush and his team" is met by "Bush", "Hague tribunal" by "a tribunal in the Hague". */
function toSpeakerWords(passage: Passage): string[] {
  const named = passage.speaker?.replace(/\(.*?\)/g, '').match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? [];
  return [...named, toSurname(passage)].filter((word) => word !== '');
}

function isSpeakerRight({ passage, flags, right }: Read): boolean {
  const words = toSpeakerWords(passage);
  return flags
    .filter((flag) => right.some((claim) => claim.id === flag.claimId))
    .some(({ speaker = '', relay = '' }) => words.some((word) => `${speaker} ${relay}`.includes(word)));
}

function scorePassages(folder: string, claims: readonly Claim[], library: Library): Figure[] {
  const reads = readLines<Passage>(join(folder, 'news-dev.jsonl')).map((passage): Read => {
    const { flags } = check(toPassageBlocks(passage), library);
    return {
      passage,
      flags: flags.filter((flag) => flag.block > 0 || !passage.title),
      right: claims.filter((claim) => isRight(claim, passage.must ?? [])),
    };
  });
  const having = reads.filter(({ right }) => right.length > 0);
  const isFound = ({ flags, right }: Read) => flags.some((flag) => right.some((claim) => claim.id === flag.claimId));
  const found = having.filter(isFound);
  const spoken = found.filter(({ passage }) => namesSpeaker(passage));
  return [
    { name: 'news-dev passages whose claim has an entry', right: having.length, of: reads.length, misses: [] },
    toFigure('  right entry flagged', having, isFound),
    toFigure('  no wrong entry flagged (all passages)', reads, ({ flags, right }) =>
      flags.every((flag) => flag.quiet || right.some((claim) => claim.id === flag.claimId)),
    ),
    toFigure('  stance right (rebutted or not)', found, isStanceRight),
    toFigure('  speaker right, where the passage names one', spoken, isSpeakerRight),
  ];
}

function scoreNegatives(folder: string, library: Library): Figure {
  const reads = readLines<Passage>(join(folder, 'news-dev-negatives.jsonl')).map((passage): Read => {
    const { flags } = check(toPassageBlocks(passage), library);
    return { passage, flags: flags.filter((flag) => !flag.quiet), right: [] };
  });
  return toFigure('news-dev-negatives left alone', reads, ({ flags }) => flags.length === 0);
}

/** Of every mark that is made in both sets of passages, those on the right claim. What the record supports is not marked. */
function scoreMarks(folder: string, claims: readonly Claim[], library: Library): Figure {
  const passages = ['news-dev.jsonl', 'news-dev-negatives.jsonl'].flatMap((name) =>
    readLines<Passage>(join(folder, name)),
  );
  const reads = passages.flatMap((passage): Read[] => {
    const right = passage.must === undefined ? [] : claims.filter((claim) => isRight(claim, passage.must ?? []));
    const { flags } = check(toPassageBlocks(passage), library);
    return flags.filter((flag) => !flag.quiet).map((flag) => ({ passage, flags: [flag], right }));
  });
  return toFigure('  marks that stand on the right claim (both sets of passages)', reads, ({ flags, right }) =>
    flags.every((flag) => right.some((claim) => claim.id === flag.claimId)),
  );
}

export interface Article {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
}

export function toArticleBlocks({ title, text }: Article): Block[] {
  const paragraphs = text.split(/\n+/).map((one): Block => ({ kind: 'paragraph', text: one }));
  return [{ kind: 'title', text: title ?? '' }, ...paragraphs];
}

function scoreOrdinary(folder: string, library: Library): Figure {
  const articles = readLines<Article>(join(folder, 'ordinary-dev.jsonl'));
  const misses: string[] = [];
  for (const article of articles) {
    const blocks = toArticleBlocks(article);
    for (const flag of check(blocks, library).flags.filter((one) => !one.quiet)) {
      const passage = blocks[flag.block]?.text.slice(Math.max(0, flag.start - 80), flag.end + 80) ?? '';
      misses.push(`${article.id} ${flag.claimId} ${flag.score} ${flag.stance} ${flag.speaker ?? '-'}: ${passage}`);
    }
  }
  return {
    name: 'flags in ordinary articles, to be read one by one',
    right: misses.length,
    of: articles.length,
    misses,
  };
}

/** What the development passages say; nothing where they are absent. */
export function scoreNews(folder: string, claims: readonly Claim[]): Figure[] {
  const library = createLibrary(claims);
  if (!existsSync(join(folder, 'news-dev.jsonl'))) return [];
  return [
    ...scorePassages(folder, claims, library),
    scoreMarks(folder, claims, library),
    scoreNegatives(folder, library),
    scoreOrdinary(folder, library),
  ];
}
