import type { Saying } from './saying';

/** The runs of each wording as one row: from run to run hardly anything changes, and what does not is nought. */
export function toSayingRows(sayings: readonly Saying[]): number[][] {
  const rows: number[][] = [];
  let last: Saying | undefined;
  for (const saying of sayings) {
    const { claim, wording, from, rarest, second } = saying;
    if (last?.claim !== claim || last.wording !== wording) {
      rows.push([claim, wording]);
      last = undefined;
    }
    const before = last ?? { from: -1, rarest: 1, second: 1 };
    const toStep = (place: number, old: number) => from + place - before.from - old;
    rows.at(-1)?.push(from - before.from - 1, toStep(rarest, before.rarest), toStep(second, before.second));
    last = saying;
  }
  return rows;
}

/** Reads a row of `toSayingRows`. */
export function fromSayingRow([claim = 0, wording = 0, ...steps]: readonly number[]): Saying[] {
  const sayings: Saying[] = [];
  let [from, rarest, second] = [-1, 0, 0];
  for (let at = 0; at < steps.length; at += 3) {
    from += 1 + (steps[at] ?? 0);
    rarest += steps[at + 1] ?? 0;
    second += steps[at + 2] ?? 0;
    sayings.push({ claim, wording, from, rarest: rarest - from, second: second - from });
  }
  return sayings;
}

/** Whether a row is one that `fromSayingRow` can read, of one of so many claims. */
export function isSayingRow(row: readonly number[], claims: number): boolean {
  const [claim = -1, wording = -1] = row;
  const isInside = claim >= 0 && claim < claims && wording >= 0;
  return isInside && row.every(Number.isInteger) && row.length > 2 && row.length % 3 === 2;
}
