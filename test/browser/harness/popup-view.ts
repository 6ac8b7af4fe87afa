import type { Popup } from './session';

/** What stands in the open popup. */
export interface PopupView {
  readonly host: string;
  /** `true` or `false`, as the switch tells a screen reader. */
  readonly switched: string | undefined;
  readonly why: string;
  /** One word for the page: `flagged`, `off`, `absent` ... */
  readonly status: string | undefined;
  /** The rows of the list that can be seen. */
  readonly rows: readonly string[];
  /** The counts, as they stand on their buttons: "Dorothy Vance 2". */
  readonly counts: readonly string[];
  /** "3 of 7", or nothing. */
  readonly place: string;
  readonly text: string;
}

export const readPopup = (popup: Popup): Promise<PopupView> =>
  popup.evaluate(() => ({
    host: document.querySelector('#host')?.textContent ?? '',
    switched: document.querySelector('#switch')?.getAttribute('aria-checked') ?? undefined,
    why: document.querySelector('#why')?.textContent ?? '',
    status: document.querySelector<HTMLElement>('#page')?.dataset.status,
    rows: [...document.querySelectorAll('.flags li:not([hidden]) .flag')].map((row) => row.textContent ?? ''),
    counts: [...document.querySelectorAll('.chip[aria-pressed]')].map((chip) => chip.textContent ?? ''),
    place: document.querySelector('#place')?.textContent ?? '',
    text: document.body.textContent ?? '',
  }));

/** Waits until the popup is as it should be. A wait in the popup itself would die with it, so it is asked again and again. */
export const waitForPopup = async (popup: Popup, isSo: (view: PopupView) => boolean): Promise<PopupView> => {
  for (let left = 100; left > 0; left -= 1) {
    const view = await readPopup(popup);
    if (isSo(view)) return view;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return readPopup(popup);
};

/** Waits until the popup says this of the page. */
export const waitForStatus = (popup: Popup, status: string): Promise<PopupView> =>
  waitForPopup(popup, (view) => view.status === status);
