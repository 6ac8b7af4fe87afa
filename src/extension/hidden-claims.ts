import { browser } from './browser';

/** Begins the storage key of each claim that is never marked; its id follows. */
export const HIDDEN_KEY = 'hidden:';
const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;

/** True for text that can be the id of a claim. */
export function isClaimId(text: string): boolean {
  return text.length <= LONGEST_ID && CLAIM_ID.test(text);
}

/** Never marks this claim again, on any page. Rejects when storage does; text that is no claim id is ignored. */
export async function hideClaim(claimId: string): Promise<void> {
  if (isClaimId(claimId)) await browser.storage.local.set({ [HIDDEN_KEY + claimId]: true });
}

/** Takes a hidden claim back. Rejects when storage does. */
export async function unhideClaim(claimId: string): Promise<void> {
  await browser.storage.local.remove(HIDDEN_KEY + claimId);
}
