import type { PageSummary } from '../core/summary';
import { readBlocks } from './blocks';
import { NOTHING_FOUND, type PageCheck } from './page-check';
import { checkBlocks, draw, isUsable, type Room } from './room';
import { isSameText, listAll, NOTHING, toKept } from './session';
import { pause } from './settled';

/** Blocks beyond which a page is long: what is sent of it takes milliseconds to pack. */
const LONG_PAGE = 500;

/** Takes what a reading found; resolves to whether it is anything new. */
const settle = async (room: Room, state: PageSummary['state'], page: PageCheck): Promise<boolean> => {
  const { session } = room;
  const ids = (check: PageCheck): string => check.answer.flags.map((flag) => flag.id).join();
  const isNew = session.page.blocks.length !== page.blocks.length || ids(session.page) !== ids(page);
  session.state = state;
  session.page = toKept(page);
  await draw(room);
  return isNew;
};

/** Reads the page and has it checked; resolves to whether that found anything new. Rejects for no fault of the page. */
export const readPage = async (room: Room): Promise<boolean> => {
  const { parts, session } = room;
  session.turn += 1;
  const { turn } = session;
  const isLate = (): boolean => turn !== session.turn || !isUsable(room);
  await pause();
  const onProgress = (share: number): void => {
    if (!isLate()) session.progress = share;
  };
  const { blocks, trees } = await readBlocks({ ...parts, pause, onProgress });
  if (isLate()) return false;
  session.progress = 1;
  parts.onTrees(trees);
  // To read the last of a long text and to hand all of it over are two stretches of work.
  if (blocks.length > LONG_PAGE) {
    await pause();
    if (isLate()) return false;
  }
  if (session.state === 'read' && isSameText(blocks, session.page.blocks)) {
    return settle(room, 'read', { ...session.page, blocks });
  }
  try {
    const answer = await checkBlocks(
      room,
      blocks.map(({ block }) => block),
      'article',
    );
    return isLate() ? false : await settle(room, 'read', { blocks, answer });
  } catch {
    return isLate() ? false : settle(room, 'failed', { blocks, answer: NOTHING_FOUND });
  }
};

/** Takes back what was found in a page that is no article any more; resolves to whether there was anything. */
export const leavePage = (room: Room): Promise<boolean> => {
  room.session.turn += 1;
  return settle(room, 'not-an-article', NOTHING);
};

/**
 * Checks the selected text and opens the first note, or says that there was nothing. Resolves to the number of marks.
 * What the record supports is shown as well: the reader has asked.
 */
export const checkSelection = async (room: Room): Promise<number> => {
  const { parts, session } = room;
  const readSelection = await parts.loadSelection();
  const selection = await readSelection({ ...parts, pause }, readBlocks);
  if (selection === undefined || !isUsable(room)) return 0;
  const { blocks } = selection.reading;
  const answer = await checkBlocks(
    room,
    blocks.map(({ block }) => block),
    'selection',
  );
  if (!isUsable(room)) return 0;
  const flags = answer.flags
    .filter(({ block, start, end }) => blocks[block] !== undefined && selection.touches(blocks[block], start, end))
    .map((flag) => ({ ...flag, id: `${flag.id}:selected` }));
  // A selection is asked about claims; what names no source is marked in articles.
  session.selected = toKept({ blocks, answer: { ...answer, flags, unsourced: [] } });
  await draw(room, true);
  const toKey = (claimId: string, passage: string | undefined): string => `${claimId} ${passage}`;
  const found = new Set(
    flags.map(({ claimId, block, start, end }) => toKey(claimId, blocks[block]?.block.text.slice(start, end))),
  );
  const shown = listAll(session).filter(({ flag }) => found.has(toKey(flag.claimId, flag.passage)));
  const [first] = shown;
  const nothing = [String(answer.statements), String(answer.claims)];
  if (first !== undefined) session.display?.reveal(first.flag.id);
  else session.display?.tell(selection.range, parts.words('note_nothing_selected', ...nothing));
  return shown.length;
};
