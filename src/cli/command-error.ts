/** A mistake of the caller's: shown as one line, exit 2. */
export class CommandError extends Error {
  override name = 'CommandError';
}
