import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openComplaints } from './harness/chromium-complaints';
import { waitForMarks } from './harness/drawn-marks';
import { BROWSER_KINDS, readManifest, toDist } from './harness/project';
import { readSample, useStage } from './harness/stage';

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('the package for %s', (kind) => {
  const stage = useStage(kind, 'product');
  const dist = toDist(kind, 'product');
  const manifest = readManifest(dist);

  test('asks for these permissions and no other', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of ['optional_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect([key, manifest[key]]).toEqual([key, undefined]);
    }
    // Chromium adds the script that draws to a page only with these: the hosts that the first script is in already, and no other.
    const hosts = kind === 'chromium' ? manifest.content_scripts?.[0]?.matches : undefined;
    expect(manifest.host_permissions?.toSorted()).toEqual(hosts?.toSorted());
  });

  test('puts its script into news hosts only, by name', () => {
    const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
    expect(matches.length).toBeGreaterThanOrEqual(1_200);
    for (const match of matches) expect(match).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
  });

  test('lets its own pages talk to no server', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('holds no code that could reach a server or run text', () => {
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThanOrEqual(5);
    for (const path of scripts) {
      const source = readFileSync(join(dist, path), 'utf8');
      const found =
        /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|\beval\(|new Function\b/.exec(source);
      expect([path, found?.[0]]).toEqual([path, undefined]);
      const isBackground = path === 'background.js';
      expect([path, /\bfetch\(/.test(source) && !isBackground]).toEqual([path, false]);
    }
    expect(existsSync(join(dist, 'content.js.map'))).toBe(false);
  });

  test('closes the shadow root that the note is in', async () => {
    const page = await stage.open(readSample());
    await waitForMarks(page);
    const roots = await page.evaluate(() =>
      [...document.documentElement.children]
        .filter((child) => !/^(?:head|body)$/.test(child.localName))
        .map((host) => [host.shadowRoot, host.textContent, host.getAttributeNames()]),
    );
    expect(roots).toEqual([[null, '', []]]);
  });

  if (kind === 'chromium') {
    test('loads without a warning and runs without an error', async () => {
      const complaints = await openComplaints(stage.session);
      expect(await complaints.readManifest()).toEqual([]);
      await waitForMarks(await stage.open(readSample()));
      expect(await complaints.readRuntime()).toEqual([]);
      // Chromium's page of extensions is slow with many hosts.
    }, 300_000);
  }
});
