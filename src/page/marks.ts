import { type AdoptedStyle, adoptStyle } from './adopted-style';
import { findBearers } from './bearers';
import { findGround, type Ground } from './ground';
import {
  isLineDrawn,
  type MarkKind,
  type MarkLook,
  type MarkStyling,
  toActiveName,
  toMarkName,
  toMarkStyle,
} from './mark-style';
import { findRegistry, type View } from './registry';

/** A passage that a note can open at. */
export interface Anchor {
  readonly id: string;
  readonly ranges: readonly Range[];
  /** What the passage stands on, for tint and paper. */
  readonly ground: Ground;
}

/** A passage that is drawn; its id is that of the flag or statement it stands for. */
export interface Mark extends Anchor {
  readonly kind: MarkKind;
  /** The article itself answers the claim. */
  readonly hollow: boolean;
  /** How long the passage is; where several lie over each other, the shortest is meant. UTF-16 code units. */
  readonly length: number;
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

const viewOf = (range: Range): View | undefined =>
  (range.startContainer.ownerDocument?.defaultView as View | null | undefined) ?? undefined;

/** What names no source lies under every verdict, and the open note's passage over all. */
const toPriority = ({ kind }: Mark): number => (kind === 'unsourced' ? -1 : 0);

/** Highlights under names, in the registries of the documents that their ranges are in. */
const createPainting = () => {
  const painted = new Map<View, Map<string, Highlight>>();
  const clear = (): void => {
    for (const [view, named] of painted) for (const name of named.keys()) findRegistry(view)?.delete(name);
    painted.clear();
  };
  const paint = (name: string, priority: number, ranges: readonly Range[]): void => {
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

/** What the marks in one tree need of a style sheet. Grows, so that a sheet is made anew only for something new. */
const createNeed = () => {
  const bearers = new Set<string>();
  const looks = new Map<string, MarkLook>();
  const add = ({ kind, ground, hollow }: MarkLook, range: Range): void => {
    for (const bearer of findBearers(range)) bearers.add(bearer);
    looks.set(toMarkName('', { kind, ground, hollow }), { kind, ground, hollow });
  };
  const list = (): MarkStyling => ({ bearers: [...bearers].sort(), looks: [...looks.values()] });
  return { add, list, size: () => bearers.size + looks.size };
};

/** Gives our rules to the trees that need them: into the document, shadow root or frame document that holds the words. */
const createStyling = (toCss: (need: MarkStyling) => string, carrier: Element) => {
  const needs = new Map<Document | ShadowRoot, ReturnType<typeof createNeed>>();
  const styles = new Map<Node, { readonly adopted: AdoptedStyle; readonly size: number }>();
  const style = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      for (const range of mark.ranges) {
        const root = range.startContainer.getRootNode() as Document | ShadowRoot;
        const need = needs.get(root) ?? createNeed();
        needs.set(root, need);
        need.add(mark, range);
      }
    }
    for (const [root, need] of needs) {
      const before = styles.get(root);
      const isThere = before?.adopted.isThere() === true;
      if (isThere && before.size === need.size()) continue;
      before?.adopted.undo();
      const own = root === carrier.ownerDocument ? carrier : undefined;
      // A sheet that the page has taken away comes back as an element.
      const choice = { carrier: own, asElement: before !== undefined && !isThere };
      styles.set(root, { adopted: adoptStyle(root, toCss(need.list()), choice), size: need.size() });
    }
  };
  const isWhole = (): boolean => [...styles.values()].every(({ adopted }) => adopted.isThere());
  const undo = (): void => {
    for (const { adopted } of styles.values()) adopted.undo();
    styles.clear();
    needs.clear();
  };
  return { style, isWhole, undo };
};

/** Draws marks with the CSS Custom Highlight API: no element, no layout, no change to any node of the page. */
export const createMarks = (token: string, carrier: Element): Marks => {
  const styling = createStyling((need) => toMarkStyle(token, isLineDrawn(), need), carrier);
  const painting = createPainting();
  const active = createPainting();
  let marks: readonly Mark[] = [];
  let reassertions = 0;
  const draw = (): void => {
    painting.clear();
    styling.style(marks);
    for (const mark of marks) painting.paint(toMarkName(token, mark), toPriority(mark), mark.ranges);
  };
  return {
    set: (next) => {
      marks = next;
      draw();
    },
    activate: (anchor) => {
      active.clear();
      if (anchor !== undefined) active.paint(toActiveName(token, anchor.ground), ACTIVE_PRIORITY, anchor.ranges);
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
