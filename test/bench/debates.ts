// npm run debates: whole debates, sentence by sentence. Which sentences repeat a checked claim? Average precision of the decision,
// by raw BM25 and by a model of the closer look, fitted on the other half of the debates. Takes minutes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collection, createCollection } from '../../src/core/collection';
import { findNearest, findShortlist, toScore } from '../../src/core/rank';
import { findModel, type Model, toProbability } from './logistic';
import { FOLDER, readSet, toClaim } from './retrieval-data';

interface Debate {
  readonly lines: readonly (readonly [number, string, string])[];
  readonly pos: Readonly<Record<string, readonly string[]>>;
}

/** A sentence of a debate with the claim that each of the two ways takes it for. */
interface Sentence {
  readonly debate: number;
  readonly isKnown: boolean;
  readonly bm25: { readonly score: number; readonly isRight: boolean };
  readonly features: Readonly<Record<string, number>>;
  readonly isRight: boolean;
}

/** Claims that are looked at closely for each of some 46,000 sentences. */
const SHORTLIST = 12;

function readSentences(debate: Debate, number: number, ids: readonly string[], collection: Collection): Sentence[] {
  return debate.lines.map(([line, speaker, text], at): Sentence => {
    const wanted = debate.pos[String(line)] ?? [];
    const isWanted = (claim: number | undefined) => claim !== undefined && wanted.includes(ids[claim] ?? '');
    const bare = findNearest({ text }, collection, 1)[0];
    const before = debate.lines.slice(Math.max(0, at - 3), at).map(([, , sentence]) => sentence);
    const after = debate.lines.slice(at + 1, at + 2).map(([, , sentence]) => sentence);
    const list = findShortlist({ text, before, after, speaker }, collection, SHORTLIST)
      .map((one) => ({ ...one, score: toScore(one.features) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = list;
    return {
      debate: number,
      isKnown: wanted.length > 0,
      bm25: { score: bare?.score ?? 0, isRight: isWanted(bare?.at) },
      features: {
        ...best?.features,
        lead: (best?.score ?? 0) - (second?.score ?? 0),
        length: Math.min(1, text.length / 200),
      },
      isRight: isWanted(best?.at),
    };
  });
}

/** Average precision of a list from the surest to the least sure; `of` are all that could be found. */
function findAverage(hits: readonly boolean[], of: number): number {
  let found = 0;
  let sum = 0;
  hits.forEach((hit, at) => {
    if (hit) sum += ++found / (at + 1);
  });
  return sum / of;
}

function show(
  name: string,
  sentences: readonly Sentence[],
  score: (one: Sentence) => number,
  isRight: (one: Sentence) => boolean,
): void {
  const sorted = sentences.map((one) => ({ one, value: score(one) })).sort((a, b) => b.value - a.value);
  const of = sentences.filter(({ isKnown }) => isKnown).length;
  const known = findAverage(
    sorted.map(({ one }) => one.isKnown),
    of,
  );
  const right = findAverage(
    sorted.map(({ one }) => isRight(one)),
    of,
  );
  console.log(
    `  ${name.padEnd(28)} AP ${known.toFixed(3)} that a claim is repeated, ${right.toFixed(3)} with the right claim named`,
  );
}

function fitOn(sentences: readonly Sentence[]): Model {
  const names = Object.keys(sentences[0]?.features ?? {});
  const examples = sentences.map(({ features, isRight }) => ({ features, isRight, weight: 1 }));
  return findModel(examples, Object.fromEntries(names.map((name) => [name, 0 as const])));
}

if (!existsSync(FOLDER)) console.log('The development data is not here; nothing to read.');
else {
  const { entries } = readSet('politifact');
  const collection = createCollection(entries.map(toClaim));
  const ids = entries.map(({ id }) => id);
  const { docs } = JSON.parse(readFileSync(join(FOLDER, 'politifact-docs-dev.json'), 'utf8')) as {
    docs: Record<string, Debate>;
  };
  const sentences = Object.values(docs).flatMap((debate, number) => readSentences(debate, number, ids, collection));
  console.log(
    `${Object.keys(docs).length} debates, ${sentences.length} sentences, ${sentences.filter(({ isKnown }) => isKnown).length} of them labelled`,
  );
  const models = [0, 1].map((half) => fitOn(sentences.filter(({ debate }) => debate % 2 !== half)));
  show(
    'raw BM25',
    sentences,
    ({ bm25 }) => bm25.score,
    ({ bm25 }) => bm25.isRight,
  );
  show(
    'closer look, other half',
    sentences,
    ({ debate, features }) => toProbability(models[debate % 2] as Model, features),
    ({ isRight }) => isRight,
  );
}
