/** A word for this page alone, so that no page can look for a fixed name. */
export const createToken = (): string => {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(letters, (value) => String.fromCharCode(97 + (value % 26))).join('');
};
