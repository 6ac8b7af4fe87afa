import type { Page } from 'puppeteer-core';
import type { Claim } from '../../../src/core/claim';
import type { BrowserKind } from '../harness/project';
import type { Stage } from '../harness/stage';

/** What a fault may use. */
export interface FaultRoom {
  readonly kind: BrowserKind;
  readonly stage: Stage;
  readonly page: Page;
  /** Opens the article with one claim, with `#fault=` where one is named; other HTML where it is given. */
  open(fault?: string, html?: string): Promise<void>;
  /** Waits for the state, then for so many marks. */
  expectState(state: string, marks: number): Promise<void>;
  /**
   * Writes the library that the background loads when it starts the next time, with the texts of its claims, and stops the background;
   * the built ones where there are none.
   */
  putLibrary(text?: string, claims?: readonly Claim[]): Promise<void>;
  /** Writes other files of texts beside the built library; without one where `change` gives nothing for its path and what is built. */
  putTexts(change: (path: string, json: string) => string | undefined): Promise<void>;
}

export interface FaultCase {
  readonly name: string;
  readonly only?: BrowserKind;
  /** A tab of its own: the driver of Firefox loses its way in one that has gone back to a page that was kept. */
  readonly apart?: true;
  readonly run: (room: FaultRoom) => Promise<void>;
}
