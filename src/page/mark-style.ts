import type { Verdict } from '../core/claim';
import type { Ground } from './ground';

/** What a mark says: a verdict on a claim, or that a statement names no source. */
export type MarkKind = Verdict | 'unsourced';

/** How a passage is drawn. */
export interface MarkLook {
  readonly kind: MarkKind;
  readonly ground: Ground;
  /** The article itself answers the claim: no tint, the line only. */
  readonly hollow: boolean;
}

/** The line of each kind: told apart by shape, so that no colour has to be. */
const LINES: Readonly<Record<MarkKind, string>> = {
  contradicted: 'wavy 1.5px',
  misleading: 'wavy 1px',
  unsupported: 'dotted 2px',
  disputed: 'dotted 3.5px',
  'needs-context': 'dashed 1.5px',
  supported: 'solid 1px',
  unsourced: 'dotted 1px',
};

/** From the foot of the letters. A wave reaches far down, and set as low as a line it would run through the letters of the next. */
const toOffset = (kind: MarkKind): string => (LINES[kind].startsWith('wavy') ? '.06em' : '.18em');

const INK = { light: '31 78 121', dark: '156 196 234' } as const;
/** The same hue as the ink, lighter: a dark blue thinned out would look grey. */
const WASH = { light: '64 132 206', dark: '120 176 236' } as const;
/** Any tint takes contrast from the letters, from a link's most: where the line is drawn it does the telling. */
const TINT = { light: '11%', dark: '18%' } as const;
const LONE_TINT = { light: '17%', dark: '22%' } as const;
const FAINT_TINT = { light: '8%', dark: '10%' } as const;
/** What the record supports is shown to those who ask, and calls for less. */
const QUIET_TINT = { light: '9%', dark: '12%' } as const;
/** What names no source is no claim that we know: weaker than every verdict. */
const FAINT_INK = { light: '60%', dark: '55%' } as const;
const FAINTEST_TINT = { light: '5%', dark: '6%' } as const;
/** Laid over the tint that is there already. */
const ACTIVE_TINT = { light: '14%', dark: '18%' } as const;
const LONE_ACTIVE_TINT = { light: '22%', dark: '24%' } as const;

/** Name of the highlight for a look. The token differs from page to page. */
export const toMarkName = (token: string, look: MarkLook): string =>
  `${token}-${look.kind}-${look.ground}${look.hollow ? '-hollow' : ''}`;

export const toActiveName = (token: string, ground: Ground): string => `${token}-active-${ground}`;

const toTint = ({ kind, ground, hollow }: MarkLook, linesDrawn: boolean): string => {
  if (kind === 'supported' && !hollow) return QUIET_TINT[ground];
  if (kind !== 'unsourced' && !hollow) return (linesDrawn ? TINT : LONE_TINT)[ground];
  if (linesDrawn) return '0%';
  return kind === 'unsourced' ? FAINTEST_TINT[ground] : FAINT_TINT[ground];
};

const toSelector = (bearers: readonly string[], name: string): string =>
  bearers.map((bearer) => `${bearer}::highlight(${name})`).join();

const toRule = (token: string, bearers: readonly string[], look: MarkLook, linesDrawn: boolean): string => {
  const ink = `rgb(${INK[look.ground]}${look.kind === 'unsourced' ? `/${FAINT_INK[look.ground]}` : ''})`;
  const tint = toTint(look, linesDrawn);
  const line = `text-decoration:underline ${LINES[look.kind]} ${ink};text-underline-offset:${toOffset(look.kind)};text-decoration-skip-ink:none`;
  return `${toSelector(bearers, toMarkName(token, look))}{background-color:rgb(${WASH[look.ground]}/${tint});${line}}`;
};

/**
 * In forced colours the line alone tells, and the words keep their colours: so in Firefox. Chromium paints every
 * highlight in the reader's own colours for a selection there, whatever a style sheet says; its line still tells the verdict.
 */
const toForcedRule = (token: string, bearers: readonly string[], look: MarkLook, linesDrawn: boolean): string => {
  const isFull = !look.hollow && look.kind !== 'unsourced';
  const paint = linesDrawn || !isFull ? 'background-color:transparent;' : 'background-color:Mark;color:MarkText;';
  return `${toSelector(bearers, toMarkName(token, look))}{${paint}text-decoration-color:currentColor}`;
};

/** The open note's passage gets a second line, above it. */
const toForcedActive = (token: string, bearers: readonly string[], ground: Ground): string =>
  `${toSelector(bearers, toActiveName(token, ground))}{background-color:transparent;text-decoration:overline solid 2px currentColor}`;

/** A link's letters have little contrast to give, and less on a tint: the open note's passage is told by the words around it. */
const toActiveRule = (token: string, bearers: readonly string[], ground: Ground, linesDrawn: boolean): string => {
  const name = toActiveName(token, ground);
  const tint = (linesDrawn ? ACTIVE_TINT : LONE_ACTIVE_TINT)[ground];
  const rule = `${toSelector(bearers, name)}{background-color:rgb(${WASH[ground]}/${tint})}`;
  if (!linesDrawn || !bearers.includes('a')) return rule;
  const inLinks = bearers.map((bearer) => (bearer === 'a' ? 'a' : `a ${bearer}`));
  return `${rule}${toSelector(inLinks, name)}{background-color:transparent}`;
};

/** What a tree of marks is to be styled for: how its marks look, and the names of the elements that marked words are in. */
export interface MarkStyling {
  readonly looks: readonly MarkLook[];
  readonly bearers: readonly string[];
}

/**
 * The style sheet for marks, to be adopted by every tree that holds some. `linesDrawn`: the browser draws lines in
 * highlights; where it does not, marks without a tint get a faint one, or they could not be seen at all. It has no rule
 * that is not needed: Chromium works out each look for each element that a rule could be for, marked or not, and with
 * every look for every element a long page would stand still for seconds.
 */
export const toMarkStyle = (token: string, linesDrawn: boolean, { looks, bearers }: MarkStyling): string => {
  const rules = looks.map((look) => toRule(token, bearers, look, linesDrawn)).join('');
  const grounds = [...new Set(looks.map(({ ground }) => ground))];
  const active = grounds.map((ground) => toActiveRule(token, bearers, ground, linesDrawn));
  const forced = [
    ...looks.map((look) => toForcedRule(token, bearers, look, linesDrawn)),
    ...grounds.map((ground) => toForcedActive(token, bearers, ground)),
  ].join('');
  // On screen only: nothing of ours is printed.
  return `@media screen{${rules}${active.join('')}}@media screen and (forced-colors:active){${forced}}`;
};

/** Firefox 140 to 145 draws backgrounds in highlights and nothing else; no query tells, so a feature of its age does. */
export const isLineDrawn = (): boolean =>
  !CSS.supports('-moz-appearance', 'none') || CSS.supports('anchor-name', '--a');
