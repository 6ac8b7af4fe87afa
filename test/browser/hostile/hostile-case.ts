import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../harness/project';
import type { Stage } from '../harness/stage';

/** What a case may use while its page is open. */
export interface Room {
  readonly kind: BrowserKind;
  readonly stage: Stage;
  readonly page: Page;
  /** False in the twin: the same page and the same acts on a host where Footnote is not. */
  readonly withFootnote: boolean;
  /** Waits until Footnote shows so many marks in the page in front; does nothing in the twin. */
  untilMarks(count: number): Promise<void>;
  /** Waits until Footnote has read the page again after this moment; does nothing in the twin. */
  untilRead(): Promise<void>;
}

export interface HostilePage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further files, by path at the same host, or by host and path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** One page or fault, and what must be so at its end. What holds for every case is in run-case.ts. */
export interface HostileCase {
  readonly name: string;
  /** Only in this browser; in both where it is left out. */
  readonly only?: BrowserKind;
  readonly page: () => HostilePage | string;
  /** What Footnote says of the page once it is read. `absent`: it is not in it. */
  readonly state?: 'read' | 'not-an-article' | 'failed' | 'absent';
  /** Words of the page that must be marked at the end; nothing else may be. */
  readonly marked?: readonly string[];
  /** How many marks there must be, where the words do not matter. */
  readonly count?: number;
  /** What happens in the page before the end. Done in the twin too. */
  readonly act?: (room: Room) => Promise<void>;
  /** More that must be so at the end, with Footnote. */
  readonly expect?: (room: Room) => Promise<void>;
  /** The page changes itself: its HTML at the end is compared with that of its twin. */
  readonly moves?: true;
  /** What the page itself complains of, by its own doing. */
  readonly ownErrors?: RegExp;
  /** True where the page hinders the comparison of its tree, and why. */
  readonly unseen?: string;
}

export interface Family {
  readonly name: string;
  readonly cases: readonly HostileCase[];
}

/** A sentence that makes a claim of the library, and the words of it that are marked. */
export const CLAIM = 'American troops liberated Auschwitz in the last winter of the war.';
export const CLAIM_WORDS = 'American troops liberated Auschwitz';
export const SECOND_CLAIM = 'Einstein called compound interest the eighth wonder of the world.';
export const SECOND_WORDS = 'Einstein called compound interest the eighth wonder of the world';

export const FILLER = [
  'The museum on the quay opened its doors on Wednesday night after six years of collecting money, and the line of people went twice around the building before the band had begun to play.',
  'Children ran between the models of ships, and the oldest of the guides, who has worked there since the roof was tin, told them the names of the masts one after the other until they could say them by heart.',
  'At the end of the evening the director thanked everybody who had come, asked them to come again in the autumn, and put out the lights herself, because nobody else knew where the switches were.',
];

export interface StoryParts {
  readonly head?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** Attributes of the body. */
  readonly bodyAttributes?: string;
  /** In place of `<main><article>` around title and text. */
  readonly wrap?: (article: string) => string;
  readonly tail?: string;
}

/** An article as news sites mark it up, with these blocks of HTML between paragraphs that claim nothing. */
export function toStory(blocks: string, parts: StoryParts = {}): string {
  const { head = '', root = 'lang="en"', bodyAttributes = '', tail = '' } = parts;
  const wrap = parts.wrap ?? ((article: string) => `<main><article>${article}</article></main>`);
  const [first, second, third] = FILLER;
  const title = 'A night at the museum';
  return `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}"}</script>
<style>body { max-width: 42rem; font: 16px/1.5 serif; color: #111; background: #fff }</style>${head}</head>
<body ${bodyAttributes}>${wrap(`<h1>${title}</h1><p>${first}</p><p>${second}</p>\n${blocks}\n<p>${third}</p>`)}${tail}</body></html>`;
}

/** The claim as a paragraph of its own. */
export const CLAIM_PARAGRAPH = `<p id="claim">${CLAIM}</p>`;
