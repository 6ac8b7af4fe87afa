import { TOPICS, VERDICTS } from '../core/claim';
import type { ClaimRow } from '../extension/calls';
import { element, findPart } from '../extension/element';
import { askBackground } from '../extension/messages';
import { onSettings } from '../extension/settings';
import { DEFAULTS, isTopic, type Settings } from '../extension/settings-shape';
import { isOneOf } from '../extension/shape';
import { countWord, fillWords, word } from '../extension/words';
import { createEntry } from './entry';
import { createSearch, type Query } from './search';

/** Lines that are shown at first, and with each press of the button after that. */
const LINES = 100;
const isVerdict = isOneOf(VERDICTS);

const query = findPart('query', HTMLInputElement);
const topic = findPart('topic', HTMLSelectElement);
const verdict = findPart('verdict', HTMLSelectElement);
const more = findPart('more', HTMLButtonElement);
let claims: readonly ClaimRow[] = [];
let search = createSearch(claims);
let settings: Settings = DEFAULTS;
let most = LINES;

function readQuery(): Query {
  return {
    text: query.value,
    topic: isTopic(topic.value) ? topic.value : undefined,
    verdict: isVerdict(verdict.value) ? verdict.value : undefined,
  };
}

function show(): void {
  const wanted = readQuery();
  const found = search(wanted);
  const isAll = found.length === claims.length && wanted.text.trim() === '';
  findPart('found', HTMLElement).textContent = isAll
    ? word('catalogue_all')
    : countWord('catalogue_found', found.length);
  const rows = found.slice(0, most).map((row) => createEntry(row, isOff(row, settings)));
  findPart('claims', HTMLElement).replaceChildren(...rows);
  more.hidden = found.length <= most;
  more.textContent = countWord('options_hidden_more', found.length - most);
}

/** True for a claim that the reader has chosen not to have marked. */
function isOff({ id, verdict: judged, topics }: ClaimRow, { hiddenClaims, verdictsOff, topicsOff }: Settings): boolean {
  return hiddenClaims.includes(id) || verdictsOff.includes(judged) || topics.some((each) => topicsOff.includes(each));
}

/** The choices with how many claims each has; those that have none are left out. */
function fillSelect(
  select: HTMLSelectElement,
  all: string,
  values: readonly (readonly [string, string, number])[],
): void {
  const options = values
    .filter(([, , count]) => count > 0)
    .map(([value, name, count]) => element('option', { value }, word('catalogue_choice', name, count)));
  select.replaceChildren(element('option', { value: '' }, word(all)), ...options);
}

function fillSelects(): void {
  const toKey = (name: string): string => name.replaceAll('-', '_');
  const topics = TOPICS.map((each) => {
    const count = claims.filter((row) => row.topics.includes(each)).length;
    return [each, word(`topic_${toKey(each)}`), count] as const;
  });
  const verdicts = VERDICTS.map((each) => {
    const count = claims.filter((row) => row.verdict === each).length;
    return [each, word(`note_verdict_${toKey(each)}`), count] as const;
  });
  fillSelect(topic, 'catalogue_topic_all', topics);
  fillSelect(verdict, 'catalogue_verdict_all', verdicts);
}

/** Opens the claim that the address names: `catalogue.html#alaska-was-leased`. */
function openNamed(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const row = claims.find((each) => each.id === id);
  if (row === undefined) return;
  query.value = row.claim;
  show();
  const entry = document.getElementById(row.id);
  if (!(entry instanceof HTMLDetailsElement)) return;
  entry.open = true;
  entry.scrollIntoView();
}

function listen(): void {
  const showAgain = (): void => {
    most = LINES;
    show();
  };
  findPart('search', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  for (const control of [query, topic, verdict]) control.addEventListener('input', showAgain);
  more.addEventListener('click', () => {
    const first = most;
    most += LINES;
    show();
    findPart('claims', HTMLElement).children[first]?.querySelector('summary')?.focus();
  });
  addEventListener('hashchange', openNamed);
}

async function start(): Promise<void> {
  fillWords(document);
  try {
    claims = await askBackground('listClaims');
  } catch {
    findPart('trouble', HTMLElement).hidden = false;
  }
  search = createSearch(claims);
  findPart('lead', HTMLElement).textContent = countWord('catalogue_lead', claims.length);
  fillSelects();
  listen();
  show();
  openNamed();
  document.documentElement.dataset.ready = '';
  onSettings((loaded) => {
    const before = settings;
    settings = loaded.settings;
    // Entries that stand open are left alone where the answer is the same.
    if (claims.some((row) => isOff(row, before) !== isOff(row, settings))) show();
  });
}

void start();
