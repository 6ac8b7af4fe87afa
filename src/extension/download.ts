import { element } from './element';

/** Has the browser save a text as a file. Call it in the very click. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href: url, download: name }).click();
  // The download has its own hold on the text by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
