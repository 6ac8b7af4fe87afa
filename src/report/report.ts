import type { SummaryFlag } from '../core/summary';
import { browser } from '../extension/browser';
import { createChoice } from '../extension/choice';
import { element, findPart } from '../extension/element';
import { askPage } from '../extension/messages';
import { fillWords, word } from '../extension/words';
import { SIGNS } from '../page/signs';
import { toExcerpt } from '../page/words';
import { FAULTS, type Fault, toMailLink, toReportText } from './report-text';

const text = findPart('text', HTMLTextAreaElement);
const mail = findPart('mail', HTMLAnchorElement);
const address = findPart('address', HTMLInputElement);
let flags: readonly SummaryFlag[] = [];
let pageAddress: string | undefined;
let flag: SummaryFlag | undefined;
let fault: Fault = 'claim';

/** Writes the text anew; what the person had changed in it goes with the choice that it was about. */
function compose(): void {
  if (flag === undefined) return;
  const { version } = browser.runtime.getManifest();
  text.value = toReportText({ flag, fault, address: address.checked ? pageAddress : undefined, version });
  follow();
}

/** The mail has what stands in the field. */
function follow(): void {
  mail.href = toMailLink(text.value);
  say('');
}

function say(message: string): void {
  findPart('said', HTMLElement).textContent = message;
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.value);
    say(word('note_copied'));
  } catch {
    text.select();
    say(word('note_not_copied'));
  }
}

/** The marks of the tab that the popup was open on; none where it is gone, or has gone elsewhere. */
async function findFlags(tabId: number): Promise<readonly SummaryFlag[]> {
  try {
    return (await askPage(tabId, 'summary')).flags;
  } catch {
    return [];
  }
}

async function findAddress(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

function offerFlags(): void {
  const which = findPart('which', HTMLFieldSetElement);
  for (const [at, each] of flags.entries()) {
    const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[each.verdict]);
    const label = [sign, element('bdi', {}, word('popup_passage', toExcerpt(each.passage)))];
    const { row, input } = createChoice({ id: `flag-${at}`, kind: 'radio', name: 'which', label });
    input.checked = at === 0;
    input.addEventListener('change', () => {
      flag = each;
      compose();
    });
    which.append(row);
  }
  flag = flags[0];
}

function offerFaults(): void {
  const what = findPart('what', HTMLFieldSetElement);
  for (const each of FAULTS) {
    const label = [word(`report_fault_${each}`)];
    const { row, input } = createChoice({ id: `fault-${each}`, kind: 'radio', name: 'what', label });
    input.checked = each === fault;
    input.addEventListener('change', () => {
      fault = each;
      compose();
    });
    what.append(row);
  }
}

async function start(): Promise<void> {
  fillWords(document);
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  [flags, pageAddress] = await Promise.all([findFlags(tabId), findAddress(tabId)]);
  findPart('gone', HTMLElement).hidden = flags.length > 0;
  findPart('form', HTMLFormElement).hidden = flags.length === 0;
  address.disabled = pageAddress === undefined;
  offerFlags();
  offerFaults();
  compose();
  address.addEventListener('change', compose);
  text.addEventListener('input', follow);
  findPart('form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  findPart('copy', HTMLButtonElement).addEventListener('click', () => void copy());
  document.documentElement.dataset.ready = '';
}

void start();
