import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/core/claim';
import type { Query } from '../../src/core/rank';

export interface Entry {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

export interface Sought {
  readonly text: string;
  readonly speaker?: string;
  readonly prev?: readonly string[];
  readonly next?: readonly string[];
  readonly rel: readonly string[];
}

export const FOLDER = join(process.cwd(), '../shared/eval/retrieval');
function read<T>(name: string, field: string): T[] {
  return (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, T[]>)[field] ?? [];
}

export function toClaim({ id, claim, title }: Entry): Claim {
  return {
    id,
    claim,
    verdict: 'unsupported',
    reasons: [],
    record: '',
    context: '',
    phrasings: [title],
    opposites: [],
    lookalikes: [],
    anchors: [],
    sources: [],
    about: { people: [], places: [], period: [0, 0] },
    topics: [],
  };
}

export function findAveragePrecision(found: readonly string[], wanted: readonly string[]): number {
  let hits = 0;
  let sum = 0;
  found.slice(0, 5).forEach((id, at) => {
    if (wanted.includes(id)) sum += ++hits / (at + 1);
  });
  return sum / Math.min(wanted.length, 5);
}

export function toQuery({ text, speaker, prev, next }: Sought): Query {
  return { text, before: prev ?? [], after: next ?? [], ...(speaker === undefined ? {} : { speaker }) };
}

export interface QuerySet {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly queries: readonly Sought[];
}

/** Claims and queries of one kind. */
export function readSet(name: string): QuerySet {
  return {
    name,
    entries: read<Entry>(`${name}-claims.json`, 'claims'),
    queries: read<Sought>(`${name}-dev.json`, 'queries'),
  };
}
