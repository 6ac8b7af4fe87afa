/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** The part of chrome://extensions' own interface that is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; errorCollection: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  getExtensionInfo(id: string): Promise<{ manifestErrors: Complaint[]; runtimeErrors: Complaint[] }>;
}

interface Complaint {
  readonly message: string;
  readonly source: string;
}

/** What Chromium itself complains of, as its page of extensions shows it in developer mode. */
export interface Complaints {
  /** Warnings about the manifest, met when the extension is loaded. Loads it again. */
  readManifest(): Promise<readonly string[]>;
  /** Errors in background, popup, pages and content scripts since this was opened. */
  readRuntime(): Promise<readonly string[]>;
}

/** Opens Chromium's page of extensions and has it collect. */
export async function openComplaints(session: Session): Promise<Complaints> {
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(session.origin).host;
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  return {
    readManifest: async () => {
      await page.evaluate(async (extensionId) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        await developerPrivate.reload(extensionId, { failQuietly: true });
      }, id);
      return (await read(page, id)).manifest;
    },
    readRuntime: async () => (await read(page, id)).runtime,
  };
}

function read(page: Page, id: string): Promise<{ manifest: string[]; runtime: string[] }> {
  return page.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    const { manifestErrors, runtimeErrors } = await developerPrivate.getExtensionInfo(extensionId);
    const toLine = ({ message, source }: Complaint): string => `${source}: ${message}`;
    return { manifest: manifestErrors.map(toLine), runtime: runtimeErrors.map(toLine) };
  }, id);
}
