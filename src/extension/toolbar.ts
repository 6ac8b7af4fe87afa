import type { ReadingState } from '../core/summary';
import { browser } from './browser';
import type { PageReport } from './calls';
import { tellShown } from './messages';
import { countWord, word } from './words';

/** The accent of tokens.css; a badge cannot read style sheets. */
const BADGE = { ground: '#1f4e79', text: '#ffffff' };
const MOST_SHOWN = 99;
const SIZES = [16, 32] as const;

/**
 * Shows in the toolbar what the page in a tab shows: how many marks, and whether Footnote reads there. When the settings could not
 * be read it says that instead: a site that was switched off may be on. An open popup is told. Never rejects.
 */
export async function showInToolbar(tabId: number, report: PageReport, isUnread: boolean): Promise<void> {
  const text = report.state === 'off' ? '' : toBadge(report.flags);
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: toIcon(report.state) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.ground }),
      browser.action.setBadgeTextColor?.({ tabId, color: BADGE.text }),
      browser.action.setBadgeText({ tabId, text: isUnread ? '?' : text }),
      browser.action.setTitle({ tabId, title: isUnread ? word('popup_unread') : toTitle(report) }),
    ]);
  } catch {
    // The tab was closed in the meantime; there is nothing left to show it on.
  }
  void tellShown(tabId);
}

/** The text of the badge: nothing where there is nothing. */
export function toBadge(flags: number): string {
  if (flags === 0) return '';
  return flags > MOST_SHOWN ? `${MOST_SHOWN}+` : String(flags);
}

/** A sheet that is filled where Footnote reads, struck through where it is off, empty where there is nothing for it to read. */
function toIcon(state: ReadingState): Record<string, string> {
  const isReading = state === 'read' || state === 'reading';
  const suffix = isReading ? '' : state === 'off' ? '-off' : '-none';
  return Object.fromEntries(SIZES.map((size) => [size, `/icons/footnote${suffix}-${size}.png`]));
}

function toTitle({ state, flags }: PageReport): string {
  if (state === 'off') return word('toolbar_off');
  return state === 'read' ? countWord('toolbar_marks', flags) : word('toolbar_idle');
}
