import { type Figure, showRow, showTitle, toNumber } from './goals';
import type { Loaded } from './loaded';
import { PEERS, type Peer, SLOW_PEERS } from './peers';
import { findSentences, type Texts } from './texts';
import { findHeap, measure } from './timing';

/** What the peers take for an article, from a sample of its sentences. */
export function showPeers(texts: Texts, loaded: readonly Loaded[], took: ReadonlyMap<string, number>): Figure[] {
  showTitle('The same sentences put to search libraries, one search each (their splitting is not counted)');
  showRow('', 'ms an article', 'x Footnote', 'build ms', 'heap MB');
  const sentences = findSentences(texts);
  return loaded.flatMap((one) => {
    return [...PEERS, ...SLOW_PEERS].map((peer) =>
      measurePeer(peer, one, sentences, texts.texts.length, took.get(String(one.size)) ?? Number.NaN),
    );
  });
}

function measurePeer(
  peer: Peer,
  { size, claims }: Loaded,
  sentences: readonly string[],
  articles: number,
  own: number,
): Figure {
  const before = findHeap();
  let search: (sentence: string) => unknown = () => undefined;
  const buildMs = measure(() => {
    search = peer.build(claims);
  });
  const heap = findHeap() - before;
  const wanted = Math.min(peer.sample(size), sentences.length);
  const step = Math.floor(sentences.length / wanted);
  const sample = sentences.filter((_, at) => at % step === 0).slice(0, wanted);
  if (peer.sample(size) >= 100) for (const sentence of sample) search(sentence);
  const each = measure(() => sample.map(search)) / sample.length;
  const ms = (each * sentences.length) / articles;
  showRow(
    `${peer.name}, ${size.toLocaleString('en')} claims`,
    toNumber(ms),
    toNumber(ms / own),
    toNumber(buildMs),
    toNumber(heap),
  );
  const isFuse = SLOW_PEERS.includes(peer);
  const note = `from ${sample.length} of ${sentences.length} sentences`;
  const what = `${peer.name} costs as many times as much, ${size.toLocaleString('en')} claims`;
  const goal = isFuse ? 'P2' : 'ahead';
  const pass = isFuse && size === 10_000 ? 10_000 : 1;
  return { goal, what, value: ms / own, unit: 'x', pass, aim: pass === 1 ? undefined : 100_000, atLeast: true, note };
}
