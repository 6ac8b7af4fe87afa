/** Whether two words differ in one letter at most: one more, one less, another one, or two that changed places. */
export function isNearlySame(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const least = Math.min(one.length, other.length);
  let front = 0;
  while (front < least && one[front] === other[front]) front += 1;
  let back = 0;
  while (back < least - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1;
  const restOfOne = one.slice(front, one.length - back);
  const restOfOther = other.slice(front, other.length - back);
  if (restOfOne.length <= 1 && restOfOther.length <= 1) return true;
  return restOfOne.length === 2 && restOfOther.length === 2 && restOfOne === `${restOfOther[1]}${restOfOther[0]}`;
}
