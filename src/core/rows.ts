/** Lists of numbers kept end to end: a list of 100,000 small arrays would cost ten times the memory. */
export interface Rows {
  readonly numbers: Int32Array;
  /** Where each row begins; one more at the end. */
  readonly starts: Int32Array;
}

export function toRows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  const numbers = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, at) => {
    numbers.set(list, starts[at]);
  });
  return { numbers, starts };
}

export function getRow({ numbers, starts }: Rows, at: number): Int32Array {
  return numbers.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** For each of `count` numbers the rows in which it stands, where `pairs` gives number after row. */
export function toInverted(pairs: readonly number[], count: number): Rows {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < pairs.length; at += 2) {
    const next = (pairs[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const numbers = new Int32Array(pairs.length / 2);
  const next = starts.slice();
  for (let at = 0; at < pairs.length; at += 2) {
    const number = pairs[at] ?? 0;
    const place = next[number] ?? 0;
    numbers[place] = pairs[at + 1] ?? 0;
    next[number] = place + 1;
  }
  return { numbers, starts };
}
