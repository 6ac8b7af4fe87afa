import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

test('the extension asks for these permissions and no others', () => {
  expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('optional_permissions');
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('no page of the web can reach it', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(JSON.stringify(manifest.content_scripts)).not.toContain('MAIN');
});

test('its own pages can load nothing from elsewhere', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

test('every icon that it names is there', () => {
  const icons = [...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)] as string[];
  expect(icons.filter((icon) => !existsSync(join(root, icon)))).toEqual([]);
});
