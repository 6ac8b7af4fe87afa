import { browser } from './browser';
import { HIDDEN_KEY, isClaimId } from './hidden-key';

/** Never marks this claim again, on any page. Rejects when storage does; text that is no claim id is ignored. */
export async function hideClaim(claimId: string): Promise<void> {
  if (isClaimId(claimId)) await browser.storage.local.set({ [HIDDEN_KEY + claimId]: true });
}

/** Takes a hidden claim back. Rejects when storage does. */
export async function unhideClaim(claimId: string): Promise<void> {
  await browser.storage.local.remove(HIDDEN_KEY + claimId);
}
