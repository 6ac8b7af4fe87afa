/** Does the work when it is first asked for and shares the outcome; after a failure the next call tries again. */
export function createOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().catch((trouble: unknown) => {
      running = undefined;
      throw trouble;
    });
    return running;
  };
}
