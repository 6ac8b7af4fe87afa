import type { Flag } from '../core/flag';
import { type AdoptedStyle, adoptStyle } from './adopted-style';
import { findGround, type Ground } from './ground';
import { isLineDrawn, type MarkLook, toActiveName, toMarkName, toMarkStyle } from './mark-style';
import { findRegistry, type View } from './registry';

/** A passage that a note can open at. */
export interface Anchor {
  readonly id: string;
  readonly ranges: readonly Range[];
  /** What the passage stands on, for tint and paper. */
  readonly ground: Ground;
}

/** A flag with the live ranges of its passage; its id is the flag's. */
export interface Mark extends Anchor {
  readonly flag: Flag;
}

export interface Marks {
  /** Draws these marks in place of those before. */
  set(marks: readonly Mark[]): void;
  /** Draws one mark stronger, or none. */
  activate(anchor: Anchor | undefined): void;
  /** Draws again what the page has cleared, three times at most. Cheap while nothing is missing. */
  reassert(): void;
  undo(): void;
}

const REASSERTIONS = 3;
const ACTIVE_PRIORITY = 2;

const toElementOf = (range: Range): Element | undefined =>
  range.startContainer.nodeType === 1
    ? (range.startContainer as Element)
    : (range.startContainer.parentElement ?? undefined);

/** Joins ranges with what is behind them. Undefined where there is nothing to point to. */
export const toAnchor = (id: string, ranges: readonly Range[]): Anchor | undefined => {
  const [first] = ranges;
  const element = first === undefined ? undefined : toElementOf(first);
  return element === undefined ? undefined : { id, ranges, ground: findGround(element) };
};

/** Joins a flag and the ranges of its passage. Undefined where there is nothing to draw. */
export const toMark = (flag: Flag, ranges: readonly Range[]): Mark | undefined => {
  const anchor = toAnchor(flag.id, ranges);
  return anchor === undefined ? undefined : { ...anchor, flag };
};

const toLook = ({ flag, ground }: Mark): MarkLook => ({
  verdict: flag.verdict,
  ground,
  hollow: flag.stance === 'rebutted' || flag.answeredIn !== undefined,
});

const viewOf = (range: Range): View | undefined =>
  (range.startContainer.ownerDocument?.defaultView as View | null | undefined) ?? undefined;

/** Highlights under names, in the registries of the documents that their ranges are in. */
const createPainting = (priority: number) => {
  const painted = new Map<View, Map<string, Highlight>>();
  const clear = (): void => {
    for (const [view, named] of painted) for (const name of named.keys()) findRegistry(view)?.delete(name);
    painted.clear();
  };
  const paint = (name: string, ranges: readonly Range[]): void => {
    for (const range of ranges) {
      const view = viewOf(range);
      const registry = view === undefined ? undefined : findRegistry(view);
      if (view === undefined || registry === undefined) continue;
      const named = painted.get(view) ?? new Map<string, Highlight>();
      painted.set(view, named);
      let highlight = named.get(name);
      if (highlight === undefined) {
        highlight = new view.Highlight();
        highlight.priority = priority;
        named.set(name, highlight);
        registry.set(name, highlight);
      }
      highlight.add(range);
    }
  };
  const isWhole = (): boolean =>
    [...painted].every(([view, named]) =>
      [...named].every(([name, { size }]) => size > 0 && findRegistry(view)?.has(name) === true),
    );
  return { clear, paint, isWhole };
};

/** Gives our rules to the trees that need them: into the document, shadow root or frame document that holds the words. */
const createStyling = (css: string, carrier: Element) => {
  const styles = new Map<Node, AdoptedStyle>();
  const style = (range: Range): void => {
    const root = range.startContainer.getRootNode() as Document | ShadowRoot;
    const before = styles.get(root);
    if (before?.isThere() === true) return;
    before?.undo();
    const own = root === carrier.ownerDocument ? carrier : undefined;
    styles.set(root, adoptStyle(root, css, { carrier: own, asElement: before !== undefined }));
  };
  const isWhole = (): boolean => [...styles.values()].every((one) => one.isThere());
  const undo = (): void => {
    for (const one of styles.values()) one.undo();
    styles.clear();
  };
  return { style, isWhole, undo };
};

/** Draws marks with the CSS Custom Highlight API: no element, no layout, no change to any node of the page. */
export const createMarks = (token: string, carrier: Element): Marks => {
  const styling = createStyling(toMarkStyle(token, isLineDrawn()), carrier);
  const painting = createPainting(0);
  const active = createPainting(ACTIVE_PRIORITY);
  let marks: readonly Mark[] = [];
  let reassertions = 0;
  const draw = (): void => {
    painting.clear();
    for (const mark of marks) {
      for (const range of mark.ranges) styling.style(range);
      painting.paint(toMarkName(token, toLook(mark)), mark.ranges);
    }
  };
  return {
    set: (next) => {
      marks = next;
      draw();
    },
    activate: (anchor) => {
      active.clear();
      if (anchor !== undefined) active.paint(toActiveName(token, anchor.ground), anchor.ranges);
    },
    reassert: () => {
      if (reassertions >= REASSERTIONS || (painting.isWhole() && styling.isWhole())) return;
      reassertions += 1;
      draw();
    },
    undo: () => {
      painting.clear();
      active.clear();
      styling.undo();
    },
  };
};
