/** Storage that has not answered by then is taken as silent; a later answer still counts, for those who listen. */
const PATIENCE_MS = 500;

/**
 * What storage answers, or `silent` where that takes longer than 500 ms; `onLate` is then told the answer if it comes after all. `read`
 * may not reject. No timer is left behind.
 */
export function inTime<T>(read: Promise<T>, silent: T, onLate?: (late: T) => void): Promise<T> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(silent);
    }, PATIENCE_MS);
    void read.then((answer) => {
      clearTimeout(timer);
      if (isLate) onLate?.(answer);
      else resolve(answer);
    });
  });
}
