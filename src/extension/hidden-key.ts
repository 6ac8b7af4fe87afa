/** Begins the storage key of each claim that is never marked; its id follows. */
export const HIDDEN_KEY = 'hidden:';
const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;

/** True for text that can be the id of a claim. */
export function isClaimId(text: string): boolean {
  return text.length <= LONGEST_ID && CLAIM_ID.test(text);
}
