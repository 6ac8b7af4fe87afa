import type { Checked } from './check';
import type { Entry } from './claim';

/** What a page is told of its blocks: flags down to the least sure that a reader can choose to see, and what the library holds on them. */
export interface CheckAnswer extends Checked {
  /** The whole entry of each claim that was flagged, by id. */
  readonly entries: Readonly<Record<string, Entry>>;
}
