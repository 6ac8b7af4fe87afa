// npm run retrieval: rank against stemmed BM25, MiniSearch and plain Fuse.js on the development queries, in one run.
// --fuse runs Fuse.js as well; --fit fits the weights of the order, says how it does on queries it has not seen, and writes them.
import { existsSync } from 'node:fs';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createRanker, type Query } from '../../src/core/rank';
import { findTerms } from '../../src/core/terms';
import { fitRank } from './rank-fit';
import {
  type Entry,
  FOLDER,
  findAveragePrecision,
  type QuerySet,
  readSet,
  type Sought,
  toClaim,
  toQuery,
} from './retrieval-data';

type Search = (query: Query) => readonly string[];

/** Fuse.js takes seconds a query on a library of this size: it gets a sample. */
const FUSE_SAMPLE = 20;

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

function score(name: string, queries: readonly Sought[], search: Search): void {
  let map = 0;
  let mrr = 0;
  let recall = 0;
  const started = process.cpuUsage();
  for (const sought of queries) {
    const found = search(toQuery(sought));
    const { rel } = sought;
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

function compare({ name, entries, queries }: QuerySet): void {
  console.log(`${name}: ${entries.length} claims`);
  const ranker = createRanker(entries.map(toClaim));
  score('rank', queries, (query) => ranker(query).map(({ id }) => id));
  score('rank, text alone', queries, ({ text }) => ranker({ text }).map(({ id }) => id));
  score('BM25, stemmed', queries, toBm25(entries));
  score('MiniSearch, stop + stem', queries, toMiniSearch(entries));
  if (process.argv.includes('--fuse')) score('Fuse.js, plain', queries.slice(0, FUSE_SAMPLE), toFuse(entries));
}

if (!existsSync(FOLDER)) console.log('The development data is not here; nothing to compare.');
else {
  const sets = ['snopes', 'politifact'].map(readSet);
  if (process.argv.includes('--fit')) fitRank(sets);
  else for (const set of sets) compare(set);
}
