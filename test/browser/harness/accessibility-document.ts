import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReached, findSaid, type Lists } from './accessibility-lists';
import { startNewsServer } from './news-server';
import { ROOT, toDist } from './project';
import { openSession } from './session';

const PATH = join(ROOT, 'ACCESSIBILITY.md');
const LIST = /^### (.+)\n\n```text\n([\s\S]*?)\n```$/gm;

/** The lists in ACCESSIBILITY.md, by the headings above them. */
export function readLists(): Lists {
  const found = [...readFileSync(PATH, 'utf8').matchAll(LIST)];
  return Object.fromEntries(found.map(([, heading = '', lines = '']) => [heading, lines.split('\n')]));
}

/** Writes the lists of ACCESSIBILITY.md anew, as they are in Chromium. What stands around them stays. */
export async function writeLists(): Promise<void> {
  const server = await startNewsServer();
  const session = await openSession('chromium', { dist: toDist('chromium', 'test'), proxyPort: server.port });
  try {
    const lists = { ...(await findReached(session, server)), ...findSaid() };
    const text = readFileSync(PATH, 'utf8').replace(LIST, (whole: string, heading: string) => {
      const lines = lists[heading];
      return lines === undefined ? whole : `### ${heading}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
    });
    writeFileSync(PATH, text);
  } finally {
    await session.close();
    await server.close();
  }
}
