import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const WELCOME = 'welcome/welcome.html';

/**
 * Waits for the tab that the extension opens when it is installed: it would otherwise come over whatever is opened first.
 * It is left open, behind.
 */
export async function waitForWelcome(dist: string, listTabs: () => Promise<readonly string[]>): Promise<void> {
  if (!existsSync(join(dist, WELCOME))) return;
  for (let left = 300; left > 0; left -= 1) {
    if ((await listTabs()).some((url) => url.endsWith(WELCOME))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the extension was installed, and its welcome page did not open');
}
