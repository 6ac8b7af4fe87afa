// npm run retrieval: rank against stemmed BM25, MiniSearch and plain Fuse.js on the development queries, in one run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';
import { createRanker, type Query } from '../../src/core/rank';
import { findTerms } from '../../src/core/terms';

interface Entry {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

interface Sought {
  readonly text: string;
  readonly speaker?: string;
  readonly prev?: readonly string[];
  readonly next?: readonly string[];
  readonly rel: readonly string[];
}

type Search = (query: Query) => readonly string[];

const FOLDER = join(process.cwd(), '../shared/eval/retrieval');
/** Fuse.js takes seconds a query on a library of this size: it gets a sample. */
const FUSE_SAMPLE = 20;

function read<T>(name: string, field: string): T[] {
  return (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, T[]>)[field] ?? [];
}

function toClaim({ id, claim, title }: Entry): Claim {
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

function tokenize(text: string): string[] {
  return findTerms(text).terms.map((term) => term.value);
}

function toMiniSearch(entries: readonly Entry[]): Search {
  const search = new MiniSearch({ fields: ['claim', 'title'], tokenize, processTerm: (term) => term });
  search.addAll(entries);
  return ({ text }) =>
    search
      .search(text)
      .slice(0, 20)
      .map(({ id }) => String(id));
}

function toBm25(entries: readonly Entry[]): Search {
  const documents = entries.map(({ claim, title }) => tokenize(`${title} ${claim}`));
  const mean = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((terms, at) => {
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(at, (list.get(at) ?? 0) + 1));
    }
  });
  return ({ text }) => {
    const scores = new Map<number, number>();
    for (const term of tokenize(text)) {
      const list = postings.get(term);
      if (list === undefined) continue;
      const rarity = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, count] of list) {
        const length = documents[at]?.length ?? mean;
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * length) / mean)));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 20);
    return best.map(([at]) => entries[at]?.id ?? '');
  };
}

function toFuse(entries: readonly Entry[]): Search {
  const fuse = new Fuse(entries, { keys: ['claim', 'title'], ignoreLocation: true });
  return ({ text }) => fuse.search(text.slice(0, 600), { limit: 20 }).map(({ item }) => item.id);
}

function findAveragePrecision(found: readonly string[], wanted: readonly string[]): number {
  let hits = 0;
  let sum = 0;
  found.slice(0, 5).forEach((id, at) => {
    if (wanted.includes(id)) sum += ++hits / (at + 1);
  });
  return sum / Math.min(wanted.length, 5);
}

function score(name: string, queries: readonly Sought[], search: Search): void {
  let map = 0;
  let mrr = 0;
  let recall = 0;
  const started = process.cpuUsage();
  for (const { text, speaker, prev, next, rel } of queries) {
    const context = { before: prev ?? [], after: next ?? [], ...(speaker === undefined ? {} : { speaker }) };
    const found = search({ text, ...context });
    map += findAveragePrecision(found, rel);
    const first = found.findIndex((id) => rel.includes(id));
    mrr += first < 0 ? 0 : 1 / (first + 1);
    recall += first < 0 ? 0 : 1;
  }
  const used = process.cpuUsage(started);
  const each = (value: number) => (value / queries.length).toFixed(3);
  const milliseconds = ((used.user + used.system) / 1000 / queries.length).toFixed(1);
  console.log(
    `  ${name.padEnd(24)} MAP@5 ${each(map)}  MRR ${each(mrr)}  R@20 ${each(recall)}  ${milliseconds} ms  (${queries.length} queries)`,
  );
}

if (!existsSync(FOLDER)) console.log('The development data is not here; nothing to compare.');
else {
  for (const set of ['snopes', 'politifact']) {
    const entries = read<Entry>(`${set}-claims.json`, 'claims');
    const queries = read<Sought>(`${set}-dev.json`, 'queries');
    console.log(`${set}: ${entries.length} claims`);
    const ranker = createRanker(createLibrary(entries.map(toClaim)));
    score('rank', queries, (query) => ranker(query).map(({ id }) => id));
    score('rank, text alone', queries, ({ text }) => ranker({ text }).map(({ id }) => id));
    score('BM25, stemmed', queries, toBm25(entries));
    score('MiniSearch, stop + stem', queries, toMiniSearch(entries));
    if (process.argv.includes('--fuse')) score('Fuse.js, plain', queries.slice(0, FUSE_SAMPLE), toFuse(entries));
  }
}
