import { arriveInTab } from './extension/tell';
import { untilShown } from './page/settled';

// In every page that Footnote may read: says that the page is there. The background looks at the site's switch, and puts the next
// script there where it is on; where it is off, nothing of ours is left in the page that could run.

/** A page that the browser renders ahead has no tab of its own before somebody looks at it. */
async function arrive(): Promise<void> {
  await untilShown(document);
  await arriveInTab();
}

if (globalThis.top === globalThis.self) void arrive();
