const PATIENCE_MS = 20_000;
const PAUSE_MS = 30;

/** Asks again and again until the answer will do; throws with what was asked for when it never does. */
export async function until<T>(what: string, ask: () => Promise<T>, isDone: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isDone(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come; last: ${JSON.stringify(answer)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
