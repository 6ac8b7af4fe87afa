import type { CheckAnswer } from '../core/answer';
import type { Block } from '../core/block';
import type { Flag } from '../core/flag';
import { findSure } from '../core/sureness';
import { element, findPart } from '../extension/element';
import { askBackground } from '../extension/messages';
import { countWord, word } from '../extension/words';
import { toNoteView } from '../page/note-view';

const PARAGRAPHS = ['welcome_sample_1', 'welcome_sample_2', 'welcome_sample_3'];

/** Shows a passage of our own, checked by the same engine as any page, with the note of the mark that was chosen last. */
export async function showSample(): Promise<void> {
  const blocks: Block[] = [
    { kind: 'title', text: word('welcome_sample_title') },
    ...PARAGRAPHS.map((key) => ({ kind: 'paragraph' as const, text: word(key) })),
  ];
  const answer = await checkSample(blocks);
  const flags = findSure(answer?.flags ?? [], 'usual').filter((flag) => !flag.quiet);
  const choose = (flag: Flag): void => showNote(flag, answer);
  const [title, ...paragraphs] = blocks.map((block, at) =>
    toParagraph(
      block,
      flags.filter((flag) => flag.block === at),
      choose,
    ),
  );
  findPart('sample', HTMLElement).replaceChildren(...(title === undefined ? [] : [title]), ...paragraphs);
  const line = answer === undefined ? word('welcome_sample_failed') : toLine(answer);
  findPart('sample-line', HTMLElement).textContent = line;
  const [first] = flags;
  if (first !== undefined) choose(first);
}

async function checkSample(blocks: readonly Block[]): Promise<CheckAnswer | undefined> {
  try {
    return await askBackground('check', blocks);
  } catch {
    return undefined;
  }
}

function toLine({ statements, claims }: CheckAnswer): string {
  return word('welcome_sample_line', countWord('statements', statements), countWord('claims', claims));
}

/** A block with its flags as links to the note. Flags are in order; one that overlaps another stays unmarked here. */
function toParagraph({ kind, text }: Block, flags: readonly Flag[], onChoose: (flag: Flag) => void): HTMLElement {
  const made = element(kind === 'title' ? 'h3' : 'p', {});
  let at = 0;
  for (const flag of [...flags].sort((one, other) => one.start - other.start)) {
    if (flag.start < at) continue;
    made.append(text.slice(at, flag.start), toMark(flag, text.slice(flag.start, flag.end), onChoose));
    at = flag.end;
  }
  made.append(text.slice(at));
  return made;
}

function toMark(flag: Flag, passage: string, onChoose: (flag: Flag) => void): HTMLElement {
  const isAnswered = flag.stance === 'rebutted' || flag.answeredIn !== undefined;
  const kind = `mark ${flag.verdict}${isAnswered ? ' hollow' : ''}`;
  const mark = element('a', { href: '#sample-note', class: kind, 'data-flag': flag.id }, passage);
  mark.addEventListener('click', (event) => {
    event.preventDefault();
    onChoose(flag);
  });
  mark.addEventListener('pointerenter', () => onChoose(flag));
  return mark;
}

function showNote(flag: Flag, answer: CheckAnswer | undefined): void {
  const claim = answer?.entries[flag.claimId];
  if (claim === undefined) return;
  findPart('sample-note', HTMLElement).replaceChildren(toNoteView({ document, flag, claim, words: word }));
  for (const mark of document.querySelectorAll<HTMLElement>('#sample .mark')) {
    mark.setAttribute('aria-current', String(mark.dataset.flag === flag.id));
  }
}
