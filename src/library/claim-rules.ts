import { isMet, toPlaces } from '../core/anchors';
import type { Claim } from '../core/claim';
import { createLibrary, type Library } from '../core/library';
import { findTerms } from '../core/terms';
import type { Entry, Problem } from './claim-file';
import { type Fault, findShapeFaults, isClaim } from './claim-shape';

/** Lengths of the editorial guide (src/claims/README.md). */
const LONGEST_RECORD = 280;
const CONTEXT_WORDS: readonly [number, number] = [40, 90];
/** A wording with fewer content words would meet half the news (measured on one-word entries: most false flags came from them). */
const LEAST_TERMS = 3;
const WEIGHTY_KINDS = ['primary', 'official', 'scholarly'];
/** Hosts that the guide refuses: answer sites, shops, social networks, mirrors. */
const REFUSED_HOSTS =
  /(^|\.)(quora\.com|answers\.com|reddit\.com|facebook\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com|pinterest\.[a-z.]+|amazon\.[a-z.]+|medium\.com|blogspot\.com|wordpress\.com|brainyquote\.com|azquotes\.com|studocu\.com|coursehero\.com|chegg\.com)$/;
const MARKUP = /<[a-z!/]|\$\{|&[a-z]+;/i;

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function findTextFaults(claim: Claim): Fault[] {
  const faults: Fault[] = [];
  if (claim.record.trim().length > LONGEST_RECORD) {
    faults.push({
      path: ['record'],
      message: `the record has ${claim.record.trim().length} characters; at most ${LONGEST_RECORD}`,
    });
  }
  const words = countWords(claim.context);
  if (words < CONTEXT_WORDS[0] || words > CONTEXT_WORDS[1]) {
    faults.push({
      path: ['context'],
      message: `the context has ${words} words; write ${CONTEXT_WORDS[0]} to ${CONTEXT_WORDS[1]}`,
    });
  }
  const supported = claim.verdict === 'supported';
  if (supported !== (claim.reasons.length === 0)) {
    faults.push({
      path: ['reasons'],
      message: supported ? 'a supported claim has no reasons' : 'say why: at least one reason',
    });
  }
  if (claim.verdict === 'disputed' && claim.positions === undefined) {
    faults.push({ path: ['verdict'], message: 'a disputed claim needs at least two positions' });
  }
  const period = claim.about.period;
  if (period[0] > period[1]) faults.push({ path: ['about', 'period'], message: 'the first year comes after the last' });
  return faults;
}

function toHost(url: string): string | undefined {
  if (!url.startsWith('https://') || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.username === '' && parsed.port === '' ? parsed.hostname : undefined;
}

function findSourceFaults(claim: Claim): Fault[] {
  const faults: Fault[] = [];
  claim.sources.forEach((source, number) => {
    const host = toHost(source.url);
    if (host === undefined)
      faults.push({ path: ['sources', number, 'url'], message: 'give an https address without user name or port' });
    else if (REFUSED_HOSTS.test(host)) {
      faults.push({
        path: ['sources', number, 'url'],
        message: `the guide refuses ${host} as a source; find an archive, a museum, a university`,
      });
    }
  });
  const publishers = new Set(claim.sources.map((source) => source.publisher.toLowerCase()));
  if (publishers.size < 2)
    faults.push({ path: ['sources'], message: 'all sources are from one publisher; add an independent one' });
  if (!claim.sources.some((source) => WEIGHTY_KINDS.includes(source.kind))) {
    faults.push({ path: ['sources'], message: 'add a primary, official or scholarly source' });
  }
  for (const [number, position] of (claim.positions ?? []).entries()) {
    if (position.sources.some((source) => source < 1 || source > claim.sources.length)) {
      faults.push({
        path: ['positions', number],
        message: `its sources are numbers from 1 to ${claim.sources.length}`,
      });
    }
  }
  return faults;
}

function findWordingFaults(claim: Claim): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['phrasings', 'opposites'] as const) {
    claim[field].forEach((wording, number) => {
      if (new Set(findTerms(wording).terms.map((term) => term.value)).size < LEAST_TERMS) {
        faults.push({
          path: [field, number],
          message: `"${wording}" has fewer than ${LEAST_TERMS} words that carry meaning; name its subject`,
        });
      }
    });
  }
  for (const [field, value] of Object.entries(claim)) {
    if (MARKUP.test(JSON.stringify(value)))
      faults.push({ path: [field], message: 'write plain text: no markup, no entities, no templates' });
  }
  return faults;
}

/** Phrasings that miss an anchor group of their own claim would never be flagged. */
function findAnchorFaults(claim: Claim, library: Library, number: number): Fault[] {
  return claim.phrasings.flatMap((phrasing, at) => {
    const places = toPlaces([findTerms(phrasing)]);
    const missed = library.findAnchors(number).findIndex((group) => !group.some((anchor) => isMet(anchor, places)));
    if (missed < 0) return [];
    const group = (claim.anchors[missed] ?? []).join(', ');
    return [
      {
        path: ['phrasings', at],
        message: `"${phrasing}" meets none of the anchors [${group}]; widen the group or reword`,
      },
    ];
  });
}

/** What was read: the claims that may be shipped, and everything that is wrong. */
export interface Checked {
  readonly claims: readonly Claim[];
  /** Entries without `reviewed`: not shipped. */
  readonly drafts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Checks every rule of the editorial guide that a program can check. `withDrafts` counts unreviewed entries as claims. */
export function checkEntries(entries: readonly Entry[], withDrafts = false): Checked {
  const problems: Problem[] = [];
  const report = (entry: Entry, faults: readonly Fault[]) => {
    for (const { path, message } of faults) problems.push({ file: entry.file, line: entry.lineOf(path), message });
  };
  const seen = new Map<string, Entry>();
  const valid: { readonly entry: Entry; readonly claim: Claim }[] = [];
  for (const entry of entries) {
    report(entry, findShapeFaults(entry.value));
    if (!isClaim(entry.value)) continue;
    const claim = entry.value;
    const twin = seen.get(claim.id);
    if (twin)
      report(entry, [
        {
          path: ['id'],
          message: `"${claim.id}" is taken by ${twin.file}:${twin.lineOf(['id'])}; ids are never reused`,
        },
      ]);
    seen.set(claim.id, entry);
    report(entry, [...findTextFaults(claim), ...findSourceFaults(claim), ...findWordingFaults(claim)]);
    valid.push({ entry, claim });
  }
  const library = createLibrary(valid.map(({ claim }) => claim));
  valid.forEach(({ entry, claim }, number) => {
    report(entry, findAnchorFaults(claim, library, number));
  });
  const claims = valid.map(({ claim }) => claim);
  return {
    claims: claims.filter((claim) => withDrafts || claim.reviewed !== undefined),
    drafts: claims.filter((claim) => claim.reviewed === undefined).map((claim) => claim.id),
    problems,
  };
}
