import { TOPICS, type Topic } from '../core/claim';
import type { ClaimRow } from '../extension/calls';
import { element, findPart } from '../extension/element';
import { askBackground } from '../extension/messages';
import { setTopic } from '../extension/settings';
import type { LoadedSettings } from '../extension/settings-shape';
import { countWord, toNumber, word } from '../extension/words';
import { bindChoice, createChoice } from './choice';

/** The number stands on the line of the name's last word. */
const NO_BREAK = '\u00a0';

type Attempt = (work: Promise<unknown>) => Promise<void>;

/** The areas of the library, each to be switched off, with how many claims it has. */
export function createTopicsPart(attempt: Attempt): (loaded: LoadedSettings) => void {
  const part = findPart('topics', HTMLElement);
  const made = TOPICS.map((topic) => {
    const count = element('span', { class: 'count' });
    const label = [word(`topic_${topic.replaceAll('-', '_')}`), NO_BREAK, count];
    const { row, input } = createChoice({ id: `topic-${topic}`, kind: 'checkbox', label });
    part.append(row);
    return { topic, count, show: bindChoice(input, (on) => setTopic(topic, on), attempt) };
  });
  const counts = new Map(made.map(({ topic, count }) => [topic, count]));
  void showCounts(counts);
  return ({ settings: { topicsOff } }) => {
    for (const { topic, show } of made) show(!topicsOff.includes(topic));
  };
}

/** Numbers come when the library has answered; without them the switches work as well. */
async function showCounts(places: ReadonlyMap<Topic, HTMLElement>): Promise<void> {
  const claims = await findClaims();
  if (claims.length === 0) return;
  for (const [topic, place] of places) {
    place.textContent = toNumber(claims.filter(({ topics }) => topics.includes(topic)).length);
  }
  findPart('library-count', HTMLElement).textContent = countWord('options_library_count', claims.length);
}

async function findClaims(): Promise<readonly ClaimRow[]> {
  try {
    return await askBackground('listClaims');
  } catch {
    return [];
  }
}
