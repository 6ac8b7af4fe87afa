import { findRootElement, genuine } from './genuine';
import { countProse } from './prose';

const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:Reportage|Analysis|Opinion|Background|Review|AskPublic|Satirical)?News(?:Article)?|NewsArticle|ReportageNewsArticle|Article|Report|LiveBlogPosting|BlogPosting|ScholarlyArticle|TechArticle|AnalysisNewsArticle|SocialMediaPosting)$/;
const FRONT_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:CollectionPage|ItemList|SearchResultsPage|ProfilePage|VideoGallery|ImageGallery|Game|VideoGame)$/;

interface Findings {
  articles: number;
  fronts: number;
}

const SCRIPTS_LIMIT = 20;
const SCRIPT_LIMIT = 400_000;
const NODES_LIMIT = 400;

const NO_PAGE = /^(?:image|video|audio|font)\/|^text\/(?!html)|^application\/(?!xhtml)/;

/** Where the thing that a page is about may stand. Lists of other pages' articles stand elsewhere, and do not count. */
const BEARERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

const countTypes = (types: unknown, findings: Findings): void => {
  for (const type of Array.isArray(types) ? types.slice(0, 10) : [types]) {
    if (typeof type !== 'string') continue;
    if (ARTICLE_TYPE.test(type)) findings.articles += 1;
    if (FRONT_TYPE.test(type)) findings.fronts += 1;
  }
};

const readData = (data: unknown, findings: Findings): void => {
  const waiting: unknown[] = [data];
  for (let seen = 0; waiting.length > 0 && seen < NODES_LIMIT; seen += 1) {
    const node = waiting.shift();
    if (Array.isArray(node)) waiting.push(...node.slice(0, NODES_LIMIT));
    else if (typeof node === 'object' && node !== null) {
      countTypes(Reflect.get(node, '@type'), findings);
      for (const key of BEARERS) waiting.push(Reflect.get(node, key));
    }
  }
};

/** What can still be told from JSON that does not parse: the first type that it names. */
const readBroken = (text: string, findings: Findings): void => {
  const first = /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"([A-Za-z:/.]{1,60})"/.exec(text);
  if (first !== null) countTypes(first[1], findings);
};

const readLinkedData = (html: Element): Findings => {
  const findings: Findings = { articles: 0, fronts: 0 };
  for (const script of [...html.querySelectorAll('script[type="application/ld+json" i]')].slice(0, SCRIPTS_LIMIT)) {
    const text = (script.textContent ?? '').slice(0, SCRIPT_LIMIT);
    try {
      readData(JSON.parse(text), findings);
    } catch {
      readBroken(text, findings);
    }
  }
  return findings;
};

const isTypedArticle = (html: Element): boolean => {
  const type = html.querySelector('meta[property="og:type"], meta[name="og:type"]')?.getAttribute('content');
  return type?.trim().toLowerCase() === 'article';
};

/** Home pages and section fronts by address: "/", "/index.html", "/world/". */
const isFrontAddress = (address: string): boolean => {
  const path = URL.canParse(address) ? new URL(address).pathname : '/';
  const query = URL.canParse(address) ? new URL(address).search : '';
  return /^\/(?:index\.\w{2,5})?$/.test(path) && !/[?&](?:p|id|article|story)=/.test(query);
};

const PROSE_MINIMUM = { told: 250, untold: 1_200 } as const;
const PARAGRAPH_MINIMUM = 80;
const PARAGRAPHS = 4;
const LANDMARKS_LOOKED_AT = 12;

const hasLongParagraphs = (element: Element): boolean => {
  let long = 0;
  for (const paragraph of [...element.querySelectorAll('p')].slice(0, 400)) {
    const linked = paragraph.querySelector('a')?.textContent?.length ?? 0;
    const size = (paragraph.textContent?.length ?? 0) - linked;
    if (size >= PARAGRAPH_MINIMUM) long += 1;
    if (long >= PARAGRAPHS) return true;
  }
  return false;
};

/** One article or main part with paragraphs of some length, not a row of teasers. */
const isMarkedUpAsArticle = (html: Element): boolean => {
  const landmarks = html.querySelectorAll(
    'article, [itemprop="articleBody"], [itemtype*="Article" i], main, [role="main"]',
  );
  return [...landmarks]
    .slice(0, LANDMARKS_LOOKED_AT)
    .some(
      (landmark) => countProse(landmark, PROSE_MINIMUM.untold) >= PROSE_MINIMUM.untold && hasLongParagraphs(landmark),
    );
};

/**
 * Is this page an article? Asks what the page says of itself (JSON-LD, og:type) first, then looks for article markup
 * with enough prose. Section fronts, videos and games cost a few look-ups. Never throws.
 */
export const isArticle = (document: Document): boolean => {
  const html = findRootElement(document);
  // A picture, a feed, or a file of data that the browser shows in clothes of its own.
  if (html === null || NO_PAGE.test(String(genuine(document, 'contentType')))) return false;
  const { articles, fronts } = readLinkedData(html);
  const front = fronts > 0 || isFrontAddress(document.URL);
  if (articles === 1 && fronts === 0) return hasText(html);
  if (!front && (articles > 0 || isTypedArticle(html))) return hasText(html);
  return !front && isMarkedUpAsArticle(html);
};

/** An article that is all video, or behind a wall, has little to read; paragraphs need not be marked up as such. */
const hasText = (html: Element): boolean => {
  if (countProse(html, PROSE_MINIMUM.told) >= PROSE_MINIMUM.told) return true;
  const parts = html.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"]');
  return [...parts]
    .slice(0, LANDMARKS_LOOKED_AT)
    .some((part) => (part.textContent?.length ?? 0) >= 2 * PROSE_MINIMUM.told);
};
